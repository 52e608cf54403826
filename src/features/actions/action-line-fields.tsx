import { z } from 'zod'
import { isDay } from '#platform/dates/day.ts'
import { optionalChoice, optionalText } from '#platform/http/fields.ts'
import type { Field, FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { type Option, Select } from '#ui/select.tsx'
import { type ActionPlace, actionPlaces } from './action.ts'
import type { QuickDay } from './due.ts'
import { words as dueWords } from './due.words.ts'
import { quickDayInWords } from './due-in-words.ts'
import { words } from './line.words.ts'
import { type OwnerChoices, ownerValue } from './owners.ts'

type LineFields<P extends string> = Record<`${P}What` | `${P}Owner` | `${P}OwnerName`, Field<string | null>> &
  Record<`${P}Place`, Field<ActionPlace | null>> &
  Record<`${P}Due`, Field<string | null>>

/** The fields of a line. Each may be left out: an empty line is ignored, and the rest has a usual answer. */
export function lineFields<const P extends string>(language: Language, prefix: P): LineFields<P> {
  const t = words(language)
  return {
    [`${prefix}What`]: tooLongFor(t.whatTooLong, optionalText(t.what, { max: 500 })),
    [`${prefix}Owner`]: optionalText(t.owner, { max: 300 }),
    [`${prefix}OwnerName`]: optionalText(t.ownerName, { hint: t.ownerNameHint }),
    [`${prefix}Place`]: optionalChoice(t.place, actionPlaces, { wrong: t.placeWrong }),
    [`${prefix}Due`]: dueField(t.due, t.dueWrong),
  } as LineFields<P>
}

interface ActionLineFieldsProps {
  prefix: string
  /** The form as it stands: `(name) => filled.field(name)`. */
  field: (name: string) => FieldProps
  owners: OwnerChoices
  quickDays: readonly QuickDay[]
  language: Language
  /** The field of another day than those offered, where the form has one. */
  ownDay?: FieldProps | undefined
}

/** What, who, where and by when: the fields of one action. */
export function ActionLineFields({ prefix, field, owners, quickDays, language, ownDay }: ActionLineFieldsProps) {
  const t = words(language)
  const days = quickDays.map((quick) => ({ value: quick.day, text: quickDayInWords(quick, language) }))
  const other = ownDay && {
    value: 'own',
    text: dueWords(language).ownDay,
    conditional: <DateInput {...ownDay} legend={ownDay.label} legendSize="s" />,
  }

  return (
    <>
      <Input {...field(`${prefix}What`)} />
      <Select {...field(`${prefix}Owner`)} items={ownerItems(owners, language)} />
      <Input {...field(`${prefix}OwnerName`)} width="two-thirds" autocomplete="off" />
      <Select
        {...field(`${prefix}Place`)}
        items={actionPlaces.map((place) => ({ value: place, text: t.places[place] }))}
      />
      <Radios {...field(`${prefix}Due`)} legend={t.due} legendSize="s" small items={other ? [...days, other] : days} />
    </>
  )
}

/** Those whom a page about one case offers: nearest first. */
export function ownerItems(owners: OwnerChoices, language: Language): Option[] {
  const t = words(language)
  const staff = (people: OwnerChoices['onCase']): Option[] =>
    people.length === 0
      ? []
      : [{ divider: true }, ...people.map(({ id, name }) => ({ value: ownerValue.staff(id), text: name }))]
  return [
    { value: ownerValue.staff(owners.me.id), text: t.me(owners.me.name) },
    { value: ownerValue.youngPerson, text: t.youngPerson(owners.youngPerson) },
    ...owners.adults.map((name) => ({ value: ownerValue.adult(name), text: t.adult(name) })),
    { value: ownerValue.otherAdult, text: t.otherAdult },
    { value: ownerValue.partner, text: t.partner },
    ...staff(owners.onCase),
    ...staff(owners.inTeam),
    ...staff(owners.inSchool),
  ]
}

function tooLongFor(sentence: string, field: Field<string | null>): Field<string | null> {
  const rule = z
    .string()
    .max(500, sentence)
    .transform((typed) => (typed === '' ? null : typed))
  return { ...field, rule: rule as unknown as Field<string | null>['rule'] }
}

function dueField(label: string, wrong: string): Field<string | null> {
  const rule = z
    .string()
    .refine((typed) => typed === '' || typed === 'own' || isDay(typed), wrong)
    .transform((typed) => (typed === '' ? null : typed))
  return { ...optionalText(label), rule: rule as unknown as Field<string | null>['rule'] }
}
