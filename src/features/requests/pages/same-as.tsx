import { cutAt } from '#platform/cut.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Radios } from '#ui/radios.tsx'
import { words } from '../deciding/decide.words.ts'
import type { FoundRequest } from '../find-request.ts'
import { goesOn } from '../help-request.ts'

/** The child’s other requests, one of which this may be the same as. One that nothing comes of any more is not offered. */
export function SameAs({ request, field, language }: { request: FoundRequest; field: FieldProps; language: Language }) {
  const t = words(language)
  const others = request.others.filter(goesOn)
  if (others.length === 0) return <p>{t.noOthers}</p>
  return (
    <Radios
      {...field}
      legend={field.label}
      items={others.map(({ id, teamName, raisedAt, worry }) => ({
        value: id,
        text: t.sameAsOther(teamName, formatDay(dayIn(raisedAt), language)),
        hint: worry.length > 150 ? `${cutAt(worry, 150)}…` : worry,
      }))}
    />
  )
}
