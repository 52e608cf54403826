import type { Language } from '#platform/words.ts'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from '../holder.words.ts'

/** Where help is now, on every page of somebody without an account; in the area’s own words too where it has some. */
export function HelpNow({ language, crisisWords }: { language: Language; crisisWords?: string | null }) {
  const t = words(language).help
  return (
    <WarningCallout heading={t.title}>
      <p>{t.danger}</p>
      <p>{t.talk}</p>
      {crisisWords && <p>{crisisWords}</p>}
      <p>{t.notForThis}</p>
    </WarningCallout>
  )
}
