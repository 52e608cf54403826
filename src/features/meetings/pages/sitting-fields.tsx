import { z } from 'zod'
import { yearGroupName } from '#features/schools/year-group.ts'
import type { Nation } from '#platform/db/tables.ts'
import { choice, choices, optionalText, tick } from '#platform/http/fields.ts'
import type { Field, Filled } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Input } from '#ui/input.tsx'
import { Select } from '#ui/select.tsx'
import { seats } from '../meeting.ts'
import { words } from '../meetings.words.ts'
import { words as nouns } from '../nouns.words.ts'

/** As what somebody sits at the table, and for whom. */
export function sittingFields(language: Language) {
  const t = words(language)
  return {
    seat: choice(t.seatLabel, seats, t.seatMissing),
    seatWords: optionalText(t.seatWords),
    yearGroups: yearsField(t.yearsLabel, t.yearsHint, t.yearsWrong),
    isChair: tick(t.chairLabel),
  }
}

interface Props {
  readonly filled: Pick<Filled<ReturnType<typeof sittingFields>>, 'field'>
  readonly years: readonly number[]
  readonly nation: Nation
  readonly language: Language
}

export function SittingFields({ filled, years, nation, language }: Props) {
  const t = words(language)
  const n = nouns(language)
  return (
    <>
      <Select
        {...filled.field('seat')}
        items={[{ value: '', text: t.seatMissing }, ...seats.map((seat) => ({ value: seat, text: n.seats[seat] }))]}
      />
      <Input {...filled.field('seatWords')} width="two-thirds" />
      <Checkboxes
        {...filled.field('yearGroups')}
        legend={t.yearsLabel}
        small
        items={years.map((year) => ({ value: String(year), text: yearGroupName(nation, year, language) }))}
      />
      <Checkboxes {...filled.field('isChair')} legend={t.chairLabel} items={[{ value: 'yes', text: t.chairTick }]} />
    </>
  )
}

function yearsField(label: string, hint: string, wrong: string): Field<number[]> {
  const rule = z.array(
    z
      .string()
      .regex(/^-?\d{1,2}$/, wrong)
      .transform(Number)
      .pipe(z.number().min(-1).max(14)),
  )
  const field = choices(label, [''], { hint })
  return {
    ...field,
    rule: rule as unknown as z.ZodType<number[]>,
    type: (value) => (value as readonly number[]).map(String),
  }
}
