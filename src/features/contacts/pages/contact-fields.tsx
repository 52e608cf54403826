import type { PlanWork } from '#features/actions/case-around.ts'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import type { QuickDay } from '#features/actions/due.ts'
import type { OwnerChoices } from '#features/actions/owners.ts'
import { workInWords } from '#features/remit/plan-fields.tsx'
import type { Day } from '#platform/dates/day.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { readDay } from '#platform/dates/read-day.ts'
import type { Audience } from '#platform/db/tables.ts'
import type { FilledBy } from '#platform/http/form.ts'
import { holdsSomething } from '#platform/http/holds-something.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Details } from '#ui/details.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { contactKinds, partners, strands } from '../contact.ts'
import { contactPlaces, modes } from '../contact-codes.ts'
import { contactInWords, inOneLine } from '../contact-words.ts'
import { words } from '../form.words.ts'
import { nouns } from '../nouns.words.ts'
import { readTime } from '#platform/dates/read-time.ts'
import { attendanceChoices, type contactForm } from './contact-form.ts'

export interface Person {
  readonly id: string
  readonly name: string
}

export interface Offered {
  readonly now: Date
  readonly today: Day
  /** What the form begins with. */
  readonly usual: Readonly<Record<string, string>>
  readonly familyToMeet: boolean
  readonly writtenUpWithinHours: number
  readonly workers: readonly Person[]
  readonly onCase: readonly Person[]
  readonly planWorks: readonly PlanWork[]
  readonly siblings: readonly { readonly caseId: string; readonly name: string }[]
  readonly owners: OwnerChoices
  readonly quickDays: readonly QuickDay[]
}

export interface ContactFieldsProps {
  data: Offered
  filled: FilledBy<typeof contactForm>
  language: Language
}

/** What is asked of every contact: most are recorded with these alone. */
export function NoteFields({ data, filled, language }: ContactFieldsProps) {
  const t = words(language)
  const said = nouns(language).attendance
  return (
    <>
      <Radios
        {...filled.field('attendance')}
        legend={t.attendance}
        small
        items={attendanceChoices.map((value) => ({ value, text: said[value] }))}
      />
      <Textarea {...filled.field('content')} rows={6} />
      <Checkboxes
        {...filled.field('writeLater')}
        legend={t.writeLater}
        legendHidden
        small
        items={[{ value: 'yes', text: t.writeLater, hint: t.writeLaterHint(data.writtenUpWithinHours) }]}
      />
      {(data.planWorks.length > 0 || filled.field('workId').error) && (
        <Select
          {...filled.field('workId')}
          items={[
            { value: '', text: t.noWork },
            ...data.planWorks.map((work) => ({ value: work.id, text: workInWords(work, language) })),
          ]}
        />
      )}
      <Textarea {...filled.field('childVoice')} rows={2} />
      <Textarea {...filled.field('nextStep')} rows={2} />
      {(data.familyToMeet || filled.field('inSpiteOf').error) && (
        <WarningCallout heading={t.familyFirst} headingLevel={2}>
          <p>{t.familyFirstHelp}</p>
          <Textarea {...filled.field('inSpiteOf')} rows={2} />
        </WarningCallout>
      )}
    </>
  )
}

const factNames = [
  'kind',
  'withWhom',
  'withNames',
  'worker',
  'day',
  'time',
  'minutes',
  'travelMinutes',
  'mode',
  'place',
  'seenAlone',
  'strand',
] as const

/** Their names say already who it is with. */
const impliesWhom = ['child session', 'parent contact']

/** What is recorded as it stands: nobody should have to open what is below to know. */
export function UsualFacts({ data, filled, language }: ContactFieldsProps) {
  if (factNames.some((name) => filled.field(name).error)) return null
  const t = words(language)
  const chosen = (name: 'attendance' | 'kind' | 'mode' | 'place') => filled.field(name).value
  const facts = { kind: chosen('kind'), mode: chosen('mode'), place: chosen('place'), attendance: chosen('attendance') }
  const { kind, withWhom, mode, place } = contactInWords(
    { ...facts, withWhom: filled.field('withWhom').values },
    language,
  )
  const by = data.workers.find(({ id }) => id === filled.field('worker').value)
  const where = facts.mode === 'face to face' ? [mode, place] : [mode]
  const whom = impliesWhom.includes(facts.kind) ? [] : [withWhom]
  const said = [
    kind,
    ...whom,
    formatDateTime(whenOf(filled) ?? data.now, language),
    ...where,
    ...(by ? [t.by(by.name)] : []),
  ]
  return (
    <p>{t.unlessChanged(inOneLine(said), audienceInWords(filled.field('audience').value as Audience, language))}</p>
  )
}

/** When the form says it was, where that can be read. */
function whenOf(filled: ContactFieldsProps['filled']): Date | undefined {
  const day = readDay(filled.field('day').value)
  const time = readTime(filled.field('time').value)
  return day && time ? momentOf(day, time) : undefined
}

/** What the form began with, as it comes back. The clock goes on meanwhile, so any time is as usual. */
function asUsual({ usual, today }: Offered, filled: ContactFieldsProps['filled']) {
  const day = filled.field('day').value
  return { ...usual, time: filled.field('time').value, day: readDay(day) === today ? day : today }
}

/** When, where and with whom: right already for most. Open where something in it is wrong, or not as it mostly is. */
export function FactsFields({ data, filled, language }: ContactFieldsProps) {
  const t = words(language)
  const n = nouns(language)
  return (
    <Details summary={t.facts} open={holdsSomething(filled, factNames, asUsual(data, filled))}>
      <Select {...filled.field('kind')} items={contactKinds.map((value) => ({ value, text: n.kinds[value] }))} />
      <Checkboxes
        {...filled.field('withWhom')}
        value={filled.field('withWhom').values}
        legend={t.withWhom}
        small
        items={partners.map((value) => ({ value, text: n.withWhom[value] }))}
      />
      <Input {...filled.field('withNames')} />
      <Select {...filled.field('worker')} items={data.workers.map(({ id, name }) => ({ value: id, text: name }))} />
      <DateInput {...filled.field('day')} legend={t.day} />
      <Input {...filled.field('time')} width={5} />
      <Input {...filled.field('minutes')} width={3} inputmode="numeric" />
      <Input {...filled.field('travelMinutes')} width={3} inputmode="numeric" />
      <Select {...filled.field('mode')} items={modes.map((value) => ({ value, text: n.modes[value] }))} />
      <Select {...filled.field('place')} items={contactPlaces.map((value) => ({ value, text: n.places[value] }))} />
      <Select
        {...filled.field('seenAlone')}
        items={[
          { value: '', text: t.notSaid },
          { value: 'yes', text: t.alone.yes },
          { value: 'no', text: t.alone.no },
        ]}
      />
      <Select
        {...filled.field('strand')}
        items={[{ value: '', text: t.notSaid }, ...strands.map((value) => ({ value, text: n.strands[value] }))]}
      />
    </Details>
  )
}
