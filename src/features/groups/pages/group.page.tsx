import { z } from 'zod'
import { sayDay } from '#features/actions/due-in-words.ts'
import { may } from '#features/access/policy.ts'
import { schoolCalendarOfGroup } from '#features/schools/school-calendar-of.ts'
import type { Actor } from '#platform/context.ts'
import { formatClock, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../group.words.ts'
import { words as groupsWords } from '../groups.words.ts'
import { words as nounsWords } from '../nouns.words.ts'
import { sessionDays } from '../session-days.ts'
import type { Outcome } from '../group.ts'
import { type ChildInGroup, findGroup, type WholeGroup } from '../whole-group.ts'

/** One group: who runs it, when it meets and on which days not, and the children for whoever may see them. */
export const groupPage = page({
  params: { groupId: z.uuid() },

  async load({ read, params: { groupId } }) {
    const [group, calendar] = await Promise.all([findGroup(read, groupId), schoolCalendarOfGroup(read, groupId)])
    const { skipped } = sessionDays(calendar, group.startsOn, group.weeks)
    read.seen('group', { children: group.children.map(({ childId }) => childId), groupId })
    const due = group.sessions.find(({ state, onDay }) => state === 'to come' && onDay <= read.today)
    return { group, skipped, dueId: due?.id ?? null, today: read.today }
  },

  view({ group, skipped, dueId, today }, { language, actor }) {
    const t = words(language)
    const keeps = group.isOurs && may(actor, 'keep groups')
    const runs = group.endedOn === null
    return (
      <Layout title={groupsWords(language).title} back="/groups" caption={`${group.schoolName} · ${group.teamName}`}>
        <h1>{group.name}</h1>
        {keeps && runs && dueId && (
          <ActionLink href={`/groups/${group.id}/sessions/${dueId}`}>{t.takeRegister}</ActionLink>
        )}
        <About group={group} keeps={keeps && runs} language={language} />
        <Sessions group={group} keeps={keeps} today={today} language={language} />
        {skipped.length > 0 && (
          <>
            <h2 class="nhsuk-heading-s">{t.skipped}</h2>
            <ul>
              {skipped.map(({ day, why }) => (
                <li>{t.skippedDay(capitalised(sayDay(day, language)), why.name[language])}</li>
              ))}
            </ul>
          </>
        )}
        <Children {...{ group, language, actor }} keeps={keeps && runs} />
        {keeps && runs && (
          <p>
            <a href={`/groups/${group.id}/end`}>{t.end}</a>
          </p>
        )}
      </Layout>
    )
  },
})

interface OfGroup {
  readonly group: WholeGroup
  readonly keeps: boolean
  readonly language: Language
}

function About({ group, keeps, language }: OfGroup) {
  const t = words(language)
  const n = nounsWords(language)
  const { programme, ownIdea, topic, outcome, whatCameOfIt, endedOn } = group
  return (
    <SummaryList
      rows={[
        { key: t.programmeKey, value: [programme ?? n.ownIdea(ownIdea ?? ''), topic].filter(Boolean).join(' · ') },
        ...(endedOn && outcome
          ? [{ key: t.whatCame, value: [n.outcomes[outcome as Outcome], whatCameOfIt].filter(Boolean).join('. ') }]
          : []),
        {
          key: t.people,
          value: (
            <ul class="nhsuk-list nhsuk-u-margin-bottom-0">
              {group.people.map(({ part, name, whyUntrained }) => (
                <li>
                  {n.parts[part]}: {name}
                  {whyUntrained && ` (${t.without(whyUntrained)})`}
                </li>
              ))}
            </ul>
          ),
          ...(keeps ? { actions: [{ text: t.changePeople, href: `/groups/${group.id}/people` }] } : {}),
        },
      ]}
    />
  )
}

function Sessions({ group, keeps, today, language }: OfGroup & { readonly today: string }) {
  const t = words(language)
  return (
    <Table
      caption={t.sessions}
      firstCellIsHeader
      columns={[t.session, t.whatHappened]}
      rows={group.sessions.map(({ id, onDay, state, why, came }) => {
        const when = `${capitalised(sayDay(onDay, language))}, ${formatClock(group.fromTime, language)}`
        const isOpen = keeps && (state === 'held' || group.endedOn === null)
        const said =
          state === 'held'
            ? t.came(came ?? 0)
            : state === 'called off'
              ? `${t.states[state]}: ${nounsWords(language).reasons[why ?? ''] ?? why}`
              : onDay <= today && isOpen
                ? t.takeRegister
                : t.states[state]
        return [isOpen ? <a href={`/groups/${group.id}/sessions/${id}`}>{when}</a> : when, said]
      })}
    />
  )
}

function Children({ group, keeps, language, actor }: OfGroup & { readonly actor: Actor }) {
  const t = words(language)
  const of = (state: ChildInGroup['state']) => group.children.filter((child) => child.state === state)
  const mayKnow = group.isOurs || group.children.length > 0
  const opens = may(actor, 'keep groups') && group.isOurs
  const list = (children: readonly ChildInGroup[]) => (
    <ul>
      {children.map((child) => (
        <li>
          {opens ? <a href={`/groups/${group.id}/places/${child.id}`}>{child.name}</a> : child.name}
          {`: ${saidOf(child, group, language)}`}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <h2>{t.whoIsIn}</h2>
      {!mayKnow && <p>{t.notYours}</p>}
      {mayKnow && <p>{t.takenOf(of('in').length, group.places)}</p>}
      {list(of('in'))}
      {of('waiting').length > 0 && (
        <>
          <h3>{t.waiting}</h3>
          {list(of('waiting').toSorted((one, other) => (one.askedAt < other.askedAt ? -1 : 1)))}
        </>
      )}
      {of('left').length > 0 && (
        <>
          <h3>{t.left}</h3>
          {list(of('left'))}
        </>
      )}
      {keeps && <ActionLink href={`/groups/${group.id}/children/new`}>{t.addChild}</ActionLink>}
    </>
  )
}

/** Whether a parent agreed, and how often the child came since they were in it. */
function saidOf(child: ChildInGroup, { sessions }: WholeGroup, language: Language): string {
  const t = words(language)
  const { agreedBy, agreedOn, since, leftOn, whyLeft, cameTo } = child
  if (leftOn) return t.leftOn(formatDay(leftOn, language), nounsWords(language).reasons[whyLeft ?? ''] ?? whyLeft ?? '')
  const held = sessions.filter(
    ({ id, state, onDay }) => state === 'held' && ((since !== null && onDay >= since) || cameTo.includes(id)),
  )
  return [
    agreedBy && agreedOn ? t.agreedBy(agreedBy, formatDay(agreedOn, language)) : t.notAgreed,
    ...(held.length > 0 ? [t.cameTo(cameTo.length, held.length)] : []),
  ].join('; ')
}
