import type { Language } from '#platform/words.ts'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from './holder.words.ts'

interface HelpNowProps {
  language: Language
  crisisWords?: string | null
  /** Where something can be written that sounds like a call for help. */
  isAnswered?: boolean
  /** The page is a young person’s own. */
  isOwn?: boolean
}

/** Where help is now, on every page of somebody without an account; in the area’s own words too where it has some. */
export function HelpNow({ language, crisisWords, isAnswered = false, isOwn = false }: HelpNowProps) {
  const help = words(language).help
  const t = isOwn ? { ...help, ...help.young } : help
  return (
    <WarningCallout heading={t.title}>
      <p>
        <NumbersToRing>{t.danger}</NumbersToRing>
      </p>
      <p>
        <NumbersToRing>{t.talk}</NumbersToRing>
      </p>
      {crisisWords && (
        <p>
          <NumbersToRing>{crisisWords}</NumbersToRing>
        </p>
      )}
      {isAnswered && <p>{t.notForThis}</p>}
    </WarningCallout>
  )
}
