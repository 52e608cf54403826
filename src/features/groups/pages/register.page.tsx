import { z } from 'zod'
import { sayDay } from '#features/actions/due-in-words.ts'
import { isHeldTo } from '#features/teams/service-definition.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { optionalLongText, pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import type { Checkbox } from '#ui/checkboxes.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickBar } from '#ui/quick-bar.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words as nounsWords } from '../nouns.words.ts'
import { selectGroupNotes } from '../register.queries.ts'
import { words } from '../register.words.ts'
import { takeRegister } from '../take-register.ts'
import { type ChildInGroup, groupToKeep, sessionIn, type WholeGroup } from '../whole-group.ts'
import { isInPlanOn } from '../work-in-plan.ts'

type Stands = 'ready' | 'not agreed' | 'not in the plan'

/**
 * Who is here, for one thumb: each tick is saved at once where there is a script (client/register.ts), and with Save where there is
 * none. Only what was changed since the page was opened is sent on, so that two people can take one register.
 */
export const registerPage = page({
  params: { groupId: z.uuid(), groupSessionId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      here: pickedMany(t.whoIsHere, t.whoIsHere, { hint: t.tapHint }),
      was: pickedMany(t.whoIsHere, t.whoIsHere),
      note: optionalLongText(t.note, { hint: t.noteHint }),
    }
  }),

  async load({ read, params: { groupId, groupSessionId } }) {
    const [group, notes] = await Promise.all([groupToKeep(read, groupId), selectGroupNotes(read, groupSessionId)])
    const session = sessionIn(group, groupSessionId)
    const children = group.children.filter((child) => isOnRegister(child, session))
    read.seen('register of a group', { children: children.map(({ childId }) => childId), groupId })
    const held = group.sessions.filter(({ state, onDay }) => state === 'held' && onDay < session.onDay)
    return {
      group: { id: group.id, name: group.name, runs: group.endedOn === null },
      session: { ...session, isToCome: session.onDay > read.today },
      notes,
      children: children.map(({ id, name, since, cameTo, ...child }) => ({
        ...{ id, name, isHere: cameTo.includes(groupSessionId), stands: standsOf(group, child, session.onDay) },
        cameTo: held.filter((before) => cameTo.includes(before.id)).length,
        of: held.filter((before) => cameTo.includes(before.id) || (since !== null && before.onDay >= since)).length,
      })),
    }
  },

  known({ children }) {
    const here = children.filter(({ isHere }) => isHere).map(({ id }) => id)
    return { here, was: here }
  },

  view({ group, session, notes, children }, { filled, language }) {
    const t = words(language)
    const title = t.titleOf(sayDay(session.onDay, language))
    const canTake = group.runs && session.state !== 'called off' && !session.isToCome
    return (
      <Layout title={title} back={`/groups/${group.id}`} errors={filled.errors} caption={group.name}>
        <h1>{title}</h1>
        {session.isToCome && <p>{t.toCome}</p>}
        {session.state === 'called off' && (
          <p>{t.calledOff(nounsWords(language).reasons[session.why ?? ''] ?? session.why ?? '')}</p>
        )}
        {group.runs && session.state !== 'held' && (
          <p>
            <a href={`/groups/${group.id}/sessions/${session.id}/change`}>{t.change}</a>
          </p>
        )}
        {canTake && (
          <div data-register data-saved={t.savedTemplate} data-not-saved={t.notSaved}>
            <Form>
              {children.length === 0 ? (
                <p>{t.nobody}</p>
              ) : (
                <Checkboxes
                  {...filled.field('here')}
                  legend={t.whoIsHere}
                  legendSize="m"
                  items={children.map((child) => rowOf(child, group.id, session.id, language))}
                />
              )}
              {filled.field('was').values.map((id) => (
                <input type="hidden" name="was" value={id} />
              ))}
              <p>
                <a href={`/groups/${group.id}/children/new?session=${session.id}`}>{t.addSomebody}</a>
              </p>
              <Textarea {...filled.field('note')} rows={3} />
              <QuickBar label={t.saveLabel}>
                <Button>{t.save}</Button>
                <p class="nhsuk-u-margin-bottom-0" role="status" data-register-status></p>
              </QuickBar>
            </Form>
          </div>
        )}
        <Notes notes={notes} language={language} />
      </Layout>
    )
  },

  async post(write, { params: { groupId, groupSessionId }, value: { here, was, note }, language }) {
    await takeRegister(write, groupId, groupSessionId, {
      here: here.filter((id) => !was.includes(id)),
      notHere: was.filter((id) => !here.includes(id)),
      note,
    })
    return redirectTo(`/groups/${groupId}/sessions/${groupSessionId}`, words(language).savedHere(here.length))
  },
})

/** Whoever has a place, or had one that day. */
function isOnRegister({ state, leftOn, cameTo }: ChildInGroup, { id, onDay }: { id: string; onDay: Day }): boolean {
  if (state === 'in' || cameTo.includes(id)) return true
  return state === 'left' && leftOn !== null && leftOn > onDay
}

/** What would say no, before anybody ticks. */
function standsOf(
  { definition }: WholeGroup,
  { agreedOn, works, planWorkId }: Pick<ChildInGroup, 'agreedOn' | 'works' | 'planWorkId'>,
  day: Day,
): Stands {
  if (!agreedOn || agreedOn > day) return 'not agreed'
  return isHeldTo(definition, 'workInPlan') && !isInPlanOn(works, planWorkId, day) ? 'not in the plan' : 'ready'
}

interface Row {
  readonly id: string
  readonly name: string
  readonly isHere: boolean
  readonly stands: Stands
  readonly cameTo: number
  readonly of: number
}

function rowOf({ id, name, isHere, stands, cameTo, of }: Row, groupId: string, sessionId: string, language: Language) {
  const t = words(language)
  const hint =
    stands === 'not agreed' ? (
      <>
        {t.noAgreement} <a href={`/groups/${groupId}/places/${id}`}>{t.recordAgreement(name)}</a>
      </>
    ) : stands === 'not in the plan' ? (
      t.notInPlan
    ) : (
      <>
        {t.cameTo(cameTo, of)}
        {isHere && (
          <>
            {' · '}
            <a href={`/groups/${groupId}/places/${id}/note?session=${sessionId}`}>{t.noteAbout(name)}</a>
          </>
        )}
      </>
    )
  return { value: id, text: name, hint, disabled: stands !== 'ready' && !isHere } satisfies Checkbox
}

function Notes({
  notes,
  language,
}: {
  notes: readonly { readonly content: string; readonly by: string; readonly writtenAt: Date }[]
  language: Language
}) {
  const t = words(language)
  if (notes.length === 0) return null
  return (
    <>
      <h2>{t.notes}</h2>
      {notes.map(({ content, by, writtenAt }) => (
        <>
          <AsWritten>{content}</AsWritten>
          <p class="nhsuk-hint">{t.writtenBy(by, formatDateTime(new Date(writtenAt), language))}</p>
        </>
      ))}
    </>
  )
}
