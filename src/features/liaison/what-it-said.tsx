import type { ComponentChildren } from 'preact'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Details } from '#ui/details.tsx'
import { words } from './before.words.ts'

/** Who wrote something again, when and why: beside what it said until then (CSW-11). */
export interface Corrected {
  readonly at: string
  readonly by: string
  readonly why: string
}

interface WhatItSaidProps<Before extends Corrected> {
  earlier: readonly Before[]
  /** What one of them said. */
  say: (before: Before) => ComponentChildren
  language: Language
}

/** What an entry said before it was corrected, the latest first; nothing where it never was. */
export function WhatItSaid<Before extends Corrected>({ earlier, say, language }: WhatItSaidProps<Before>) {
  if (earlier.length === 0) return null
  const t = words(language)
  return (
    <Details summary={t.before(earlier.length)}>
      {earlier.toReversed().map((one) => (
        <>
          <p class="nhsuk-hint">{t.changed(one.by, formatDateTime(new Date(one.at), language), one.why)}</p>
          <div>{say(one)}</div>
        </>
      ))}
    </Details>
  )
}

interface StruckProps {
  struck: { readonly at: Date | string; readonly by: string; readonly why: string }
  children: ComponentChildren
  language: Language
}

/** An entry that should not be there: it stays readable, struck through, with who said so and why. */
export function Struck({ struck: { at, by, why }, children, language }: StruckProps) {
  const t = words(language)
  return (
    <>
      <p>
        <strong>{t.inError}. </strong>
        {t.struckBy(by, formatDateTime(new Date(at), language), why)}
      </p>
      <del>{children}</del>
    </>
  )
}
