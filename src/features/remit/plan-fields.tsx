import { kindOfWork } from '#features/plans/kind-of-work.ts'
import { isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { optionalDay, optionalLongText, optionallyPicked, tick } from '#platform/http/fields.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Details } from '#ui/details.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { PlanBeside } from './plan-beside-request.ts'
import { words } from './plan-fields.words.ts'
import { isPutOffTooOften, stillHolds } from './plan-first.ts'
import type { WorkInForce } from '#features/plans/works-in-force.ts'

/** What a form asks about the plan, for a service that needs one first. */
export function planFields(language: Language) {
  const t = words(language)
  return {
    planWorkId: optionallyPicked(t.which, t.whichWrong),
    clearlyNamed: tick(t.tick, { hint: t.tickHint }),
    planDueOn: optionalDay(t.dueOn, { wrong: t.dueWrong }),
    beforePlanWhy: optionalLongText(t.why),
  }
}

type FieldName = keyof ReturnType<typeof planFields>

/** A request, or a case, whose plan is looked at. */
interface BesidePlan extends PlanBeside {
  readonly childId: string
  readonly definition: Pick<ServiceDefinition, 'remit' | 'words'>
}

interface PlanQuestionProps {
  beside: BesidePlan
  /** What the plan could say, drafted from what was asked. */
  drafted: readonly string[]
  field: (name: FieldName) => FieldProps
  today: Day
  language: Language
}

/** Asks whether the plan names the work; explains the rule before it is met. Nothing where the service needs no plan first. */
export function PlanQuestion({ beside, drafted, field, today, language }: PlanQuestionProps) {
  if (!isHeldTo(beside.definition, 'planFirst')) return null
  const t = words(language)
  const { works, childId } = beside
  return (
    <>
      <h2>{t.heading}</h2>
      <p>{t.rule}</p>
      <Found beside={beside} today={today} language={language} />
      {works.length > 0 ? (
        <>
          <Works works={works} field={field} language={language} />
          <Checkboxes
            {...field('clearlyNamed')}
            legend={t.tick}
            legendHidden
            items={[{ value: 'yes', text: t.tick, hint: t.tickHint }]}
          />
        </>
      ) : (
        <InsetText>
          <p>{t.none}</p>
          <p>
            {t.ask} {drafted.length > 0 && t.couldRead}
          </p>
          {drafted.map((sentence) => (
            <p>{sentence}</p>
          ))}
        </InsetText>
      )}
      <p>
        <a href={`/children/${childId}/plan`}>{t.seePlan}</a>
      </p>
      <Waiver beside={beside} field={field} language={language} />
    </>
  )
}

/** The work cannot wait: a day and a reason, as long as it was not put off too often. */
function Waiver({ beside, field, language }: Pick<PlanQuestionProps, 'beside' | 'field' | 'language'>) {
  const t = words(language)
  const times = beside.check?.timesPutOff ?? 0
  if (isPutOffTooOften(beside)) return <p>{t.putOffTooOften}</p>
  return (
    <Details summary={t.waiver} open={isOpen(field)}>
      <p>
        {t.waiverHelp} {times > 0 && t.putOff(times)}
      </p>
      <DateInput {...field('planDueOn')} legend={t.dueOn} />
      <Textarea {...field('beforePlanWhy')} rows={2} />
    </Details>
  )
}

function isOpen(field: PlanQuestionProps['field']): boolean {
  return (['planDueOn', 'beforePlanWhy'] as const).some((name) => field(name).value !== '' || field(name).error)
}

function Works({ works, field, language }: Pick<PlanQuestionProps, 'field' | 'language'> & Pick<PlanBeside, 'works'>) {
  const t = words(language)
  const which = field('planWorkId')
  return (
    <Radios
      {...which}
      value={which.value || (works.length === 1 ? works[0]!.id : '')}
      legend={works.length === 1 ? t.works : t.which}
      small
      items={works.map((work) => ({ value: work.id, text: workInWords(work, language), hint: work.purpose }))}
    />
  )
}

/** Focussed work: anger management, 2 March 2026 to 27 March 2026. */
export function workInWords(
  { kind, topic, fromDay, untilDay }: Pick<WorkInForce, 'kind' | 'topic' | 'fromDay' | 'untilDay'>,
  language: Language,
): string {
  const t = words(language)
  const asked = kindOfWork(kind, language)
  const named = topic ? `${asked}: ${topic}` : asked
  return fromDay && untilDay
    ? `${named}, ${t.period(formatDay(fromDay, language), formatDay(untilDay, language))}`
    : named
}

/** How the plan was found the last time, and whether that still holds. */
export function Found({ beside, today, language }: Pick<PlanQuestionProps, 'beside' | 'today' | 'language'>) {
  const t = words(language)
  const { check } = beside
  if (!check) return null
  const when = formatDay(dayIn(new Date(check.checkedAt)), language)
  const said =
    check.found === 'in the plan'
      ? t.stillHolds(check.checkedBy, when)
      : t.willFollow(check.checkedBy, when, formatDay(check.planDueOn!, language))
  return (
    <InsetText>
      <p>{said}</p>
      {check.why && <p>{t.because(check.why)}</p>}
      {!stillHolds(beside, today) && <p>{t.no}</p>}
    </InsetText>
  )
}

interface Asked {
  readonly definition: Pick<ServiceDefinition, 'words' | 'needs'>
  readonly needs: readonly { readonly kind: string; readonly other: string | null }[]
  readonly hopedFor: string | null
}

/** What the plan could say, from what the request says (CSW-33). Whoever writes the plan writes the sentence. */
export function draftedPurpose({ definition, needs, hopedFor }: Asked, name: string, language: Language): string[] {
  const t = words(language)
  const named = needs.map(
    ({ kind, other }) => other ?? definition.needs.find((need) => need.kind === kind)?.[language] ?? kind,
  )
  const sentence = t.draft(definition.words.worker[language], name, named.join(', '))
  return hopedFor ? [sentence, t.draftAim(hopedFor)] : [sentence]
}
