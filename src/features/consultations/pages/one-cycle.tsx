import { nameToUse, type Place } from '#features/people/child.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { OwnerKind } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { type Ending, stageOf, type Verdict } from '../cycle.ts'
import { words } from '../cycle.words.ts'
import type { CycleShown } from '../cycle/cycle-page.queries.ts'
import { CycleStrip, whenInWords } from '../cycle-strip.tsx'
import { nouns } from '../nouns.words.ts'
import { readPlan } from '../holding/plan.ts'
import { asAgreed, TasksTable } from './tasks-table.tsx'

interface OneCycleProps {
  cycle: CycleShown
  child: { givenName: string; knownAs: string | null; knownAsSafeWith: readonly string[] }
  place: Place
  works: boolean
  language: Language
}

/** One cycle from its beginning to its end: the strip, and below it what each consultation came to. */
export function OneCycle({ cycle, child, place, works, language }: OneCycleProps) {
  const t = words(language)
  const { number, consultations, ending, endingNote, endedAt, why, prolonged, withoutConsent } = cycle
  const called = ({ kind, name }: { kind: OwnerKind; name: string }) =>
    kind === 'young person' ? nameToUse(child, place) : name
  const end =
    ending &&
    endedAt &&
    `${nouns(language).endings[ending as Ending]}, ${formatDay(dayIn(new Date(endedAt)), language)}`
  const rows = [
    { key: t.why, value: [why, prolonged && t.prolonged].filter(Boolean).join(' ') },
    ...(withoutConsent ? [{ key: t.withoutConsent, value: withoutConsent }] : []),
    ...(end ? [{ key: t.ended, value: [end, endingNote].filter(Boolean).join('. ') }] : []),
  ]
  return (
    <>
      <h2>{t.ofCycle(number)}</h2>
      <CycleStrip cycle={cycle} language={language} />
      <SummaryList rows={rows} />
      {consultations.map((one) => (
        <Consultation consultation={one} cycle={cycle} called={called} works={works} language={language} />
      ))}
      {works && cycle.state === 'under way' && (
        <p>
          <a href={`/cycles/${cycle.id}/end`}>{consultations.at(-1)?.state === 'completed' ? t.todo.end : t.stop}</a>
        </p>
      )}
    </>
  )
}

interface ConsultationProps {
  consultation: CycleShown['consultations'][number]
  cycle: CycleShown
  called: (owner: { kind: OwnerKind; name: string }) => string
  works: boolean
  language: Language
}

function Consultation({ consultation, cycle, called, works, language }: ConsultationProps) {
  const t = words(language)
  const { id, number, state, at } = consultation
  const title = t.one(number, nouns(language).stages[stageOf(number, cycle.length)])
  const before = cycle.consultations.find((one) => one.number === number - 1)
  const isNext = state === 'planned' && cycle.state === 'under way' && (!before || before.state === 'completed')
  const there = cycle.attendees.filter(({ consultationId, came }) => consultationId === id && came)
  return (
    <section aria-label={title}>
      <h3>{state === 'planned' && !isNext ? title : <a href={`/consultations/${id}`}>{title}</a>}</h3>
      <p>
        {nouns(language).states[state as 'planned']}
        {', '}
        {at ? formatDateTime(new Date(at), language) : whenInWords(consultation, language)}.{' '}
        {isNext && t.bookBy(formatDay(consultation.bookBy, language))}
      </p>
      {there.length > 0 && <p>{t.whoCame(there.map(called).join(', '))}.</p>}
      {isNext && works && (
        <Button href={`/consultations/${id}/book`} small>
          {t.todo.next(number)}
        </Button>
      )}
      <Came consultation={consultation} language={language} />
      <PlanOf consultationId={id} cycle={cycle} called={called} language={language} />
    </section>
  )
}

/** What the consultation judged. */
function Came({ consultation, language }: Pick<ConsultationProps, 'consultation' | 'language'>) {
  const t = words(language)
  const { overall, better, solved } = consultation
  const say = (verdict: string) => nouns(language).verdicts[verdict as Verdict]
  const lines = [
    overall && `${t.overall} ${say(overall)}.`,
    better && `${t.better} ${say(better)}.`,
    solved && `${t.solved} ${say(solved)}.`,
  ].filter(Boolean)
  return lines.length > 0 ? <p>{lines.join(' ')}</p> : null
}

type PlanOfProps = { consultationId: string } & Pick<ConsultationProps, 'cycle' | 'called' | 'language'>

/** A plan as it was agreed; before it is frozen, what is agreed so far. */
function PlanOf({ consultationId, cycle, called, language }: PlanOfProps) {
  const t = words(language)
  const frozen = cycle.plans.find((plan) => plan.consultationId === consultationId)
  if (!frozen) {
    const tasks = cycle.actions.filter((action) => action.consultationId === consultationId)
    return tasks.length > 0 ? <TasksTable caption={t.tasks} tasks={tasks} called={called} language={language} /> : null
  }
  const plan = readPlan(frozen.actions)
  if (plan.length === 0) return <p>{t.noPlan(frozen.whyNoActions ?? '')}</p>
  const caption = t.planAfter(frozen.number, formatDay(dayIn(new Date(frozen.agreedAt)), language))
  return <TasksTable caption={caption} tasks={asAgreed(plan, cycle.actions)} called={called} language={language} />
}
