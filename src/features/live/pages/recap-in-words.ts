import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { decisionInWords } from '../in-words.ts'
import type { Recap, RecapAction, RecapItem } from '../recap.ts'
import { words } from '../recap.words.ts'

/** A recap in words: what the page, its print and the PDF all say. */
export function recapInWords(recap: Recap, language: Language) {
  const t = words(language)
  const nameOf = new Map(recap.members.map(({ id, fullName }) => [id, fullName]))
  const whoWas = (came: string) =>
    recap.attendance.filter((each) => each.came === came).map(({ memberId }) => nameOf.get(memberId) ?? '')
  const standIns = recap.attendance.flatMap(({ standIn, memberId }) =>
    standIn ? [t.insteadOf(standIn, nameOf.get(memberId) ?? '')] : [],
  )
  return {
    came: [...whoWas('came'), ...standIns],
    apologies: whoWas('apologies'),
    mine: recap.yours.map((action) =>
      [inOneLine(action, language, { owner: false }), action.child && t.forChild(action.child)]
        .filter(Boolean)
        .join(', '),
    ),
    rows: recap.items.map((item) => ({
      id: item.id,
      name: item.saidName,
      more: [item.yearGroup !== null && t.year(item.yearGroup), item.isRestricted && t.restricted]
        .filter(Boolean)
        .join(' · '),
      decision: decided(item, language),
      actions: item.actions.map((action) => inOneLine(action, language)),
    })),
    leftOut: recap.leftOut > 0 ? t.leftOut(recap.leftOut) : '',
  }
}

export function inOneLine({ what, ownerName, dueOn }: RecapAction, language: Language, { owner = true } = {}): string {
  const t = words(language)
  return [owner && ownerName, what, t.by(formatShortDay(dueOn, language))].filter(Boolean).join(' · ')
}

function decided({ state, decision, ownerName, reviewOn, reason }: RecapItem, language: Language): string {
  const t = words(language)
  if (state === 'put off') return t.nextTime
  if (!decision) return t.waiting
  const parts = [
    decisionInWords(decision, language),
    ownerName,
    reviewOn && t.lookAgain(formatShortDay(reviewOn, language)),
    reason,
  ]
  return parts.filter(Boolean).join(' · ')
}
