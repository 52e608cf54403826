import { text } from '#platform/http/fields.ts'
import type { Field, FieldProps } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Input } from '#ui/input.tsx'
import { words } from './correcting.words.ts'

const STRIKE = 'in error'

/** Why an entry is corrected, which whoever corrects one is asked last. */
export function whyCorrected(language: Language): Field<string> {
  const t = words(language)
  return text(t.why, t.whyMissing, { hint: t.whyHint, max: 500 })
}

/** The end of a form in which an entry is corrected: why, and the two ways in which that is done (CSW-11). */
export function CorrectOrStrike({ why, language }: { why: FieldProps; language: Language }) {
  const t = words(language)
  return (
    <>
      <Input {...why} />
      <Button name="_button" value="correct" preventDoubleClick>
        {t.save}
      </Button>
      <p>{t.inErrorHelp}</p>
      <Button name="_button" value={STRIKE} variant="secondary">
        {t.inError}
      </Button>
    </>
  )
}

/** All of the entry is wrong: it is struck out. */
export const isStruck = (button: string) => button === STRIKE

/** What is said once that is done. */
export function correctionSaid(button: string, language: Language): string {
  return isStruck(button) ? words(language).struck : words(language).saved
}
