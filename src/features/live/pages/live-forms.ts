import { decisions } from '#features/meetings/meeting.ts'
import { optionalChoice, optionallyPicked, optionalLongText, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { words } from '../live.words.ts'
import { LONGEST_LINE } from '../quick-line.ts'

/** An action in one line; or, once it was read, in its three parts. */
export const lineForm = form((language) => {
  const t = words(language).line
  return {
    line: optionalText(t.label, { hint: t.hint, max: LONGEST_LINE }),
    what: optionalText(t.what, { max: LONGEST_LINE }),
    ownerId: optionallyPicked(t.owner, t.ownerMissing),
    due: optionalText(t.due, { max: 40, hint: t.dueHint }),
  }
})

/** What is said of a child. `was` is what the page showed, so that nothing is written over. */
export const saidForm = form((language) => {
  const t = words(language).said
  return { said: optionalLongText(t.legend, { hint: t.hint }), was: optionalLongText(t.legend) }
})

/** What is decided of a child. `was` is what had been decided when the page was drawn. */
export const decideForm = form((language) => {
  const t = words(language).decide
  return {
    decision: optionalChoice(t.legend, decisions, { wrong: t.missing }),
    ownerId: optionallyPicked(t.owner, t.ownerMissing),
    review: optionalText(t.review, { max: 40, hint: t.reviewHint }),
    reason: optionalLongText(t.reason),
    was: optionalText(t.legend, { max: 40 }),
  }
})
