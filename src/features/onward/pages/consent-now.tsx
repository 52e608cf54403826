import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { consentInWords } from '../consent-in-words.ts'
import type { ConsentNow } from '../consent-to-refer.ts'
import { words } from '../referral.words.ts'

interface ConsentNowProps {
  now: ConsentNow
  childId: string
  language: Language
}

/** Whether something may be shared: said before anything is asked, and where to record it. */
export function ConsentStands({ now, childId, language }: ConsentNowProps) {
  const t = words(language)
  const sentence = consentInWords(now, language)
  if (now.is === 'given') {
    return (
      <InsetText>
        <p>
          {sentence}. {now.consent.scope && t.consentScope(now.consent.scope)}
        </p>
      </InsetText>
    )
  }
  return (
    <WarningCallout heading={t.consent}>
      <p>
        {sentence}. {t.consentStops}
      </p>
      <a href={`/children/${childId}/consents`}>{t.consentLink}</a>
    </WarningCallout>
  )
}
