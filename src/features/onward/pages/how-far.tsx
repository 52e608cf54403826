import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { StatusLine, type Step } from '#ui/status-line.tsx'
import type { ReferralShown } from '../find-referral.ts'
import { isBeingWritten } from '../onward-referral.ts'
import { words } from '../referral.words.ts'

/** From written to ended, each with its day: where a referral is now. One that was taken back is nowhere. */
export function HowFar({ referral, language }: { referral: ReferralShown; language: Language }) {
  const t = words(language).line
  const { state, sentOn, acknowledgedOn, decidedOn, endedOn } = referral
  if (state === 'withdrawn') return null
  const reached = [
    { text: t.written, day: sentOn ?? undefined, done: !isBeingWritten(state) },
    { text: t.sent, day: sentOn, done: sentOn !== null },
    { text: t.arrived, day: acknowledgedOn, done: acknowledgedOn !== null },
    { text: t.decided, day: decidedOn, done: decidedOn !== null },
    ...(state === 'not accepted' ? [] : [{ text: t.over, day: endedOn, done: endedOn !== null }]),
  ]
  const now = reached.findIndex(({ done }) => !done)
  const steps = reached.map(({ text, day, done }, index): Step => {
    const note = day && text !== t.written ? formatShortDay(day, language) : undefined
    return { text, state: done ? 'done' : index === now ? 'now' : 'to come', ...(note && { note }) }
  })
  return <StatusLine label={t.label} steps={steps} />
}
