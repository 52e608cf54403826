import type { Filled } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { words } from '../meetings.words.ts'
import { type timesFields, weekdayItems } from './series-fields.ts'

type Times = Pick<Filled<ReturnType<typeof timesFields>>, 'field'>

/** When and where a meeting comes round: the fields of beginning one and of changing it. */
export function TimesFields({ filled, language }: { filled: Times; language: Language }) {
  const t = words(language)
  return (
    <>
      <Input {...filled.field('name')} width="two-thirds" />
      <Radios {...filled.field('weekday')} legend={t.weekday} inline small items={weekdayItems(language)} />
      <Input {...filled.field('startsAt')} width={5} />
      <Input {...filled.field('minutes')} width={4} inputmode="numeric" />
      <Input {...filled.field('room')} width="two-thirds" />
      <Input {...filled.field('quorum')} width={3} inputmode="numeric" />
      <DateInput {...filled.field('untilDay')} legend={t.untilDay} legendSize="s" />
    </>
  )
}
