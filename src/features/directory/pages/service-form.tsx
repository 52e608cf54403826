import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import {
  choice,
  choices,
  day,
  longText,
  optionalLongText,
  optionalText,
  optionalWholeNumber,
  pickedMany,
  text,
  wholeNumber,
} from '#platform/http/fields.ts'
import type { Field, FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Details } from '#ui/details.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../directory.words.ts'
import { directoryStates, type NeedOfArea, readPostcodes } from '../directory-service.ts'

/** What is asked of a service, new or changed. */
export function serviceFields(language: Language) {
  const t = words(language)
  const age = { from: 0, to: 25, wrong: t.ageWrong }
  const days = { from: 1, to: 200, wrong: t.daysWrong }
  return {
    name: text(t.name, t.nameMissing),
    provider: text(t.provider, t.providerMissing, { hint: t.providerHint }),
    description: longText(t.description, t.descriptionMissing),
    eligibilityDescription: optionalLongText(t.eligibility, { hint: t.eligibilityHint }),
    minimumAge: optionalWholeNumber(t.youngest, age),
    maximumAge: optionalWholeNumber(t.oldest, age),
    needs: ticks(t.needs),
    postcodes: postcodesField(t.postcodes, t.postcodesHint, t.postcodesWrong),
    schoolIds: pickedMany(t.schools, t.schools),
    applicationProcess: longText(t.howToRefer, t.howToReferMissing, { hint: t.howToReferHint }),
    contactPoint: optionalText(t.contact, { hint: t.contactHint, max: 500 }),
    webPage: webField(t.webPage, t.webWrong),
    acknowledgesWithin: wholeNumber(t.acknowledges, days),
    decidesWithin: wholeNumber(t.decides, days),
  }
}

/** What somebody was told when they asked. */
export function checkFields(language: Language) {
  const t = words(language)
  return {
    state: choice(t.takesNow, directoryStates, t.takesNowMissing),
    waitWeeks: optionalWholeNumber(t.waitWeeks, { from: 0, to: 520, wrong: t.waitWrong, hint: t.waitHint }),
    toldBy: optionalText(t.toldBy, { hint: t.toldByHint }),
    note: optionalText(t.note, { max: 1000 }),
    checkedOn: day(t.checkedOn, { missing: t.dayMissing, wrong: aRealDay[language] }),
  }
}

/** What a new service promises, until somebody asks: two weeks, and six. */
export const usualPromise = { acknowledgesWithin: 10, decidesWithin: 30 }

/** Ticks from the needs of the area: the verb knows which there are. */
function ticks(label: string): Field<string[]> {
  const rule = z.array(z.string().max(100)).max(100)
  return { ...(choices(label, ['']) as unknown as Field<string[]>), rule }
}

function postcodesField(label: string, hint: string, wrong: string): Field<string[]> {
  const rule = z
    .string()
    .max(500, wrong)
    .transform((typed, context) => {
      const read = readPostcodes(typed)
      if (read) return read
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })
  return {
    ...optionalText(label, { hint, max: 500 }),
    rule: rule as unknown as z.ZodType<string[]>,
    type: (known) => (known as readonly string[]).join(', '),
  }
}

/** A link that others will follow: only to the web. */
function webField(label: string, wrong: string): Field<string | null> {
  const rule = z
    .string()
    .max(300, wrong)
    .transform((typed) => (typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
    .pipe(z.union([z.url(wrong), z.literal('').transform(() => null)], wrong))
  return { ...optionalText(label), rule: rule as unknown as z.ZodType<string | null> }
}

interface FieldSource {
  field(name: string): FieldProps
}

interface ServiceFieldsProps {
  readonly filled: FieldSource
  readonly needsOfArea: readonly NeedOfArea[]
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly language: Language
}

export function ServiceFields({ filled, needsOfArea, schools, language }: ServiceFieldsProps) {
  const t = words(language)
  const needs = filled.field('needs')
  const schoolIds = filled.field('schoolIds')
  return (
    <>
      <Input {...filled.field('name')} />
      <Input {...filled.field('provider')} />
      <Textarea {...filled.field('description')} rows={3} />
      <Textarea {...filled.field('eligibilityDescription')} rows={3} />
      <Input {...filled.field('minimumAge')} width={2} inputmode="numeric" />
      <Input {...filled.field('maximumAge')} width={2} inputmode="numeric" />
      <Checkboxes
        {...needs}
        legend={needs.label}
        value={needs.values}
        small
        items={needsOfArea.map((need) => ({ value: need.kind, text: need[language] }))}
      />
      <Input {...filled.field('postcodes')} />
      <Details summary={t.schools} open={schoolIds.values.length > 0}>
        <Checkboxes
          {...schoolIds}
          legend={t.schools}
          legendHidden
          value={schoolIds.values}
          small
          filter={t.filterSchools}
          items={schools.map(({ id, name }) => ({ value: id, text: name }))}
        />
      </Details>
      <Textarea {...filled.field('applicationProcess')} rows={3} />
      <Input {...filled.field('contactPoint')} />
      <Input {...filled.field('webPage')} type="text" inputmode="url" />
      <Input {...filled.field('acknowledgesWithin')} width={3} inputmode="numeric" />
      <Input {...filled.field('decidesWithin')} width={3} inputmode="numeric" />
    </>
  )
}

export function CheckFields({ filled, language }: { filled: FieldSource; language: Language }) {
  const t = words(language)
  const state = filled.field('state')
  return (
    <>
      <Radios
        {...state}
        legend={state.label}
        items={directoryStates.map((value) => ({ value, text: t.states[value] }))}
      />
      <Input {...filled.field('waitWeeks')} width={3} inputmode="numeric" />
      <Input {...filled.field('toldBy')} autocomplete="off" />
      <Input {...filled.field('note')} />
      <DateInput {...filled.field('checkedOn')} legend={t.checkedOn} />
    </>
  )
}
