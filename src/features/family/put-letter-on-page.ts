import { verb } from '#features/access/verb.ts'
import { findAgreedLetter } from '#features/consultations/agreed-letter.ts'
import { holdPage, putOnPage } from '#features/links/shared-page.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { letterAsText } from '#platform/pdf/letter.ts'
import { selectFamily } from './family.queries.ts'
import { say } from './rules.words.ts'

/** Prepares the letter after a consultation for the page of whoever it is to, who is mailed of it once it is shared. */
export const putLetterOnPage = verb(
  'work on cases',
  async (write: Write, consultationId: string, attendeeId: string) => {
    const { consultation, letter, relationshipId } = await findAgreedLetter(write, consultationId, {
      to: attendeeId,
      language: 'en',
      onPage: true,
    })
    const family = await selectFamily(write, consultation.caseId).executeTakeFirst()
    const theirs = family?.pages.find((page) => page.relationshipId === relationshipId && page.stands)
    if (!theirs || !relationshipId) throw new Refused(say.noPageYet)
    const page = await holdPage(write, theirs.id)
    await putOnPage(write, page, [{ kind: 'agreed', aboutId: consultationId, words: letterAsText(letter) }], 'prepared')
    write.audit('items prepared', { children: [page.childId], shareId: theirs.id, items: 1 })
    return { pageId: theirs.id }
  },
)
