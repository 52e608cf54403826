import { z } from 'zod'
import {
  choice,
  optionalChoice,
  optionalDay,
  optionallyPicked,
  optionalText,
  optionalWholeNumber,
  text,
} from '#platform/http/fields.ts'
import { type Field, type FilledBy, form } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'
import { schoolStatuses } from '../school.ts'
import { phases } from '../keeping/school-details.ts'
import { words } from '../schools.words.ts'

/** What is asked of a new school and of one that changes. */
export function schoolFields(language: Language) {
  const t = words(language)
  const age = { from: 2, to: 20, wrong: t.wrongAge }
  return {
    name: text(t.name, t.enterName),
    phase: optionalChoice(t.phase, phases, { wrong: t.wrongPhase }),
    status: choice(t.status, schoolStatuses, t.selectStatus),
    lowestAge: optionalWholeNumber(t.lowestAge, age),
    highestAge: optionalWholeNumber(t.highestAge, age),
    street: optionalText(t.street),
    locality: optionalText(t.locality),
    town: optionalText(t.town),
    county: optionalText(t.county),
    postcode: optionalText(t.postcode, { max: 10 }),
    telephone: optionalText(t.telephone, { max: 30 }),
    website: websiteField(t.website, t.wrongWebsite),
    headName: optionalText(t.head),
    pupils: optionalWholeNumber(t.pupils, { from: 0, to: 9999, wrong: t.wrongPupils }),
    openedOn: optionalDay(t.openedOn, { wrong: t.wrongDay }),
    clusterId: optionallyPicked(t.cluster, t.wrongCluster),
  }
}

/** A link that others will follow: only to the web. */
function websiteField(label: string, wrong: string): Field<string | null> {
  const withScheme = z
    .string()
    .max(200, wrong)
    .transform((typed) => (typed === '' || /^https?:\/\//i.test(typed) ? typed : `https://${typed}`))
  const rule = withScheme.pipe(z.union([z.url(wrong), z.literal('').transform(() => null)], wrong))
  return { ...optionalText(label), rule: rule as unknown as z.ZodType<string | null> }
}

const blank = form(schoolFields)
type Filled = Pick<FilledBy<typeof blank>, 'field'>

interface SchoolFieldsProps {
  readonly filled: Filled
  readonly clusters: readonly { readonly id: string; readonly name: string }[]
  readonly language: Language
  /** A new school has not closed. */
  readonly isNew?: boolean
}

export function SchoolFields({ filled, clusters, language, isNew = false }: SchoolFieldsProps) {
  const t = words(language)
  const { label: openedOn, ...openedField } = filled.field('openedOn')
  const statuses = schoolStatuses.filter((status) => !isNew || status !== 'closed')
  return (
    <>
      <Input {...filled.field('name')} />
      <Select
        {...filled.field('phase')}
        items={[{ value: '', text: t.noPhase }, ...phases.map((phase) => ({ value: phase, text: t.phases[phase] }))]}
      />
      <Select
        {...filled.field('status')}
        items={statuses.map((status) => ({ value: status, text: t.statuses[status] }))}
      />
      <Fieldset legend={t.ages} legendSize="m">
        <p class="nhsuk-hint">{t.agesHint}</p>
        <Input {...filled.field('lowestAge')} width={2} inputmode="numeric" />
        <Input {...filled.field('highestAge')} width={2} inputmode="numeric" />
      </Fieldset>
      <Select
        {...filled.field('clusterId')}
        items={[{ value: '', text: t.noCluster }, ...clusters.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Fieldset legend={t.address} legendSize="m">
        <Input {...filled.field('street')} />
        <Input {...filled.field('locality')} />
        <Input {...filled.field('town')} width={20} />
        <Input {...filled.field('county')} width={20} />
        <Input {...filled.field('postcode')} width={10} />
        <Input {...filled.field('telephone')} type="tel" width={20} />
        <Input {...filled.field('website')} type="url" spellcheck={false} />
      </Fieldset>
      <Input {...filled.field('headName')} width={20} />
      <Input {...filled.field('pupils')} width={4} inputmode="numeric" />
      <DateInput {...openedField} legend={openedOn} legendSize="s" />
    </>
  )
}
