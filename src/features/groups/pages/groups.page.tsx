import { z } from 'zod'
import { sayDay } from '#features/actions/due-in-words.ts'
import { may } from '#features/access/policy.ts'
import { isDay } from '#platform/dates/day.ts'
import { formatClock } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import type { Outcome } from '../group.ts'
import { selectGroups } from '../groups.queries.ts'
import { words } from '../groups.words.ts'
import { words as nounsWords } from '../nouns.words.ts'

/** The groups of my teams and of my schools: what each is, who leads it, and when it meets next. */
export const groupsPage = page({
  params: {},
  query: {
    ended: z.literal('yes').optional().catch(undefined),
    before: z.string().refine(isDay).optional().catch(undefined),
    id: z.uuid().optional().catch(undefined),
  },

  load: ({ read, query: { ended, before, id } }) =>
    selectGroups(read, { ended: ended === 'yes', after: before && id ? { on: before, id } : undefined }),

  view({ groups, more }, { query, language, actor }) {
    const t = words(language)
    const isEnded = query.ended === 'yes'
    const last = groups.at(-1)
    return (
      <Layout title={t.title} back={isEnded ? '/groups' : undefined} wide>
        <h1>{isEnded ? t.ended : t.title}</h1>
        {!isEnded && <p>{t.intro}</p>}
        {!isEnded && may(actor, 'keep groups') && <ActionLink href="/groups/new">{t.start}</ActionLink>}
        {groups.length === 0 ? (
          <EmptyState heading={isEnded ? t.noneEnded : t.none}>
            <p>{isEnded ? t.noneEndedHelp : t.noneHelp}</p>
          </EmptyState>
        ) : (
          <Table
            caption={isEnded ? t.ended : t.running}
            captionHidden
            firstCellIsHeader
            columns={[t.columns.group, t.columns.school, t.columns.leads, t.columns.next, t.columns.held]}
            rows={groups.map((group) => rowOf(group, language))}
          />
        )}
        {more && last && (
          <Pagination
            next={{
              href: `/groups?${isEnded ? 'ended=yes&' : ''}before=${last.startsOn}&id=${last.id}`,
              label: t.more,
            }}
          />
        )}
        {!isEnded && (
          <ul class="nhsuk-list">
            <li>
              <a href="/groups?ended=yes">{t.ended}</a>
            </li>
            <li>
              <a href="/clubs">{t.clubs}</a>
            </li>
            {may(actor, 'see training') && (
              <li>
                <a href="/training">{t.training}</a>
              </li>
            )}
          </ul>
        )}
      </Layout>
    )
  },
})

function rowOf(group: Awaited<ReturnType<typeof selectGroups>>['groups'][number], language: Language) {
  const t = words(language)
  const n = nounsWords(language)
  const { id, name, programme, ownIdea, schoolName, leads, nextOn, fromTime, outcome, held, sessions } = group
  const next = nextOn ? t.at(capitalised(sayDay(nextOn, language)), formatClock(fromTime, language)) : t.noNext
  return [
    <>
      <a href={`/groups/${id}`}>{name}</a>
      <div class="nhsuk-hint nhsuk-u-margin-bottom-0">{programme ?? n.ownIdea(ownIdea ?? '')}</div>
    </>,
    schoolName,
    leads ?? t.nobodyLeads,
    outcome ? n.outcomes[outcome as Outcome] : next,
    t.heldOf(held ?? 0, sessions ?? 0),
  ]
}
