import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { Liaison } from './liaison-of.ts'
import { words } from './liaison.words.ts'

interface SocialWorkLineProps {
  liaison: Liaison
  today: Day
  language: Language
}

/** Where a case stands with social work, in a line. */
export function SocialWorkLine({ liaison, today, language }: SocialWorkLineProps) {
  const t = words(language)
  const { allocated, socialWorkInvolved, beforeFirstSession, firstSessionHeld, nextLiaisonOn } = liaison
  if (!allocated) return <>{socialWorkInvolved ? t.planSaysSo : t.nobody}</>
  const said = [
    `${allocated.name}, ${allocated.teamName}`,
    !beforeFirstSession && !firstSessionHeld && t.beforeNo,
    nextLiaisonOn && t.nextBy(formatDay(nextLiaisonOn, language)),
    nextLiaisonOn && nextLiaisonOn <= today && t.isDue.replace(/\.$/, ''),
  ]
  return <>{said.filter(Boolean).join('. ')}.</>
}
