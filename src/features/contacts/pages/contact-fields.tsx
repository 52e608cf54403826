import { ActionLineFields } from '#features/actions/action-line-fields.tsx'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import type { QuickDay } from '#features/actions/due.ts'
import type { OwnerChoices } from '#features/actions/owners.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Audience } from '#platform/db/tables.ts'
import type { FilledBy } from '#platform/http/form.ts'
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
import { attendanceChoices, type contactForm, copyValue } from './contact-form.ts'

interface Person {
  readonly id: string
  readonly name: string
}

interface Offered {
  readonly now: Date
  readonly familyToMeet: boolean
  readonly writtenUpWithinHours: number
  readonly workers: readonly Person[]
  readonly onCase: readonly Person[]
  readonly siblings: readonly { readonly caseId: string; readonly name: string }[]
  readonly owners: OwnerChoices
  readonly quickDays: readonly QuickDay[]
}

interface Props {
  data: Offered
  filled: FilledBy<typeof contactForm>
  language: Language
}

/** What is asked of every contact: most are recorded with these alone. */
export function NoteFields({ data, filled, language }: Props) {
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

/** Their names say already who it is with. */
const impliesWhom = ['child session', 'parent contact']

/** What is recorded when nothing below is opened: nobody should have to open it to know. */
export function UsualFacts({ data, filled, language }: Props) {
  if (!filled.ok && filled.errors.length > 0) return null
  const t = words(language)
  const chosen = (name: 'kind' | 'mode' | 'place') => filled.field(name).value
  const facts = { kind: chosen('kind'), mode: chosen('mode'), place: chosen('place'), attendance: 'attended' }
  const { kind, withWhom, mode, place } = contactInWords(
    { ...facts, withWhom: filled.field('withWhom').values },
    language,
  )
  const by = data.workers.find(({ id }) => id === filled.field('worker').value)
  const where = facts.mode === 'face to face' ? [mode, place] : [mode]
  const whom = impliesWhom.includes(facts.kind) ? [] : [withWhom]
  const said = [kind, ...whom, formatDateTime(data.now, language), ...where, ...(by ? [t.by(by.name)] : [])]
  return (
    <p>{t.unlessChanged(inOneLine(said), audienceInWords(filled.field('audience').value as Audience, language))}</p>
  )
}

/** When, where and with whom: right already for most. Open when the form comes back, so that nothing wrong is hidden. */
export function FactsFields({ data, filled, language }: Props) {
  const t = words(language)
  const n = nouns(language)
  return (
    <Details summary={t.facts} open={!filled.ok && filled.errors.length > 0}>
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

/** What only some contacts have: a judgement, an action, other readers, a brother or sister. */
export function MoreFields({ data, filled, language }: Props) {
  const t = words(language)
  const open = !filled.ok && filled.errors.length > 0
  return (
    <>
      <Details summary={t.analysisSummary} open={open}>
        <Textarea {...filled.field('analysis')} rows={4} />
      </Details>
      <Details summary={t.action} open={open}>
        <ActionLineFields
          prefix="action"
          field={(name) => filled.field(name as 'actionWhat')}
          owners={data.owners}
          quickDays={data.quickDays}
          language={language}
        />
      </Details>
      <Details summary={t.audience} open={open}>
        <Radios
          {...filled.field('audience')}
          legend={t.audience}
          small
          items={(['service', 'case', 'named'] as const).map((value) => ({
            value,
            text: audienceInWords(value, language),
          }))}
        />
        <Checkboxes
          {...filled.field('readers')}
          value={filled.field('readers').values}
          legend={t.readers}
          small
          items={data.onCase.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Details>
      {data.siblings.length > 0 && (
        <Details summary={t.siblings} open={open}>
          <p>{t.siblingsHelp}</p>
          {data.siblings.map(({ caseId, name }, index) => (
            <CopyField caseId={caseId} name={name} index={index} filled={filled} language={language} />
          ))}
        </Details>
      )}
    </>
  )
}

interface CopyFieldProps extends Omit<Props, 'data'> {
  caseId: string
  name: string
  index: number
}

function CopyField({ caseId, name, index, filled, language }: CopyFieldProps) {
  const t = words(language)
  const { id, name: field, values, error } = filled.field('copies')
  const value = (audience: Audience) => copyValue({ caseId, audience })
  return (
    <Select
      id={index === 0 ? id : `${id}-${index + 1}`}
      name={field}
      label={t.copy(name)}
      error={index === 0 ? error : undefined}
      value={values.find((chosen) => chosen.startsWith(caseId)) ?? ''}
      items={[
        { value: '', text: t.noCopy },
        { value: value('case'), text: audienceInWords('case', language) },
        { value: value('service'), text: audienceInWords('service', language) },
        { value: value('named'), text: t.onlyMe },
      ]}
    />
  )
}
