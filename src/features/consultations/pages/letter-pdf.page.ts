import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { page } from '#platform/http/page.ts'
import { printLetter } from '#platform/pdf/letter.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import { findInvitation } from '../inviting/answer-invitation.ts'
import { findAgreedLetter } from '../agreed-letter.ts'
import { invitationLetter } from '../inviting/invitation-letter.ts'
import { words } from '../letter.words.ts'

/** What was agreed, to keep and to print: the very letter that the page shows. To the school, unless it says to whom. */
export const agreedLetterPdfPage = page({
  params: { consultationId: z.uuid() },
  query: {
    to: z
      .union([z.uuid(), z.literal('school')])
      .optional()
      .catch(undefined),
  },

  async load({ read, params: { consultationId }, query: { to = 'school' }, language }) {
    mustPrint()
    return (await findAgreedLetter(read, consultationId, { to, language })).letter
  },

  view: (letter) => ({
    fileName: 'letter.pdf',
    type: 'application/pdf',
    body: () => printLetter(letter, words(letter.language).letters.tab),
  }),
})

/** An invitation in a letter, in the language of whoever it is for. */
export const invitationPdfPage = page({
  params: { invitationId: z.uuid() },

  async load({ read, params: { invitationId } }) {
    mustPrint()
    return invitationLetter(await findInvitation(read, invitationId))
  },

  view: (letter) => ({
    fileName: 'letter.pdf',
    type: 'application/pdf',
    body: () => printLetter(letter, words(letter.language).letters.tab),
  }),
})

function mustPrint(): void {
  if (!canPrint) throw new Refused({ en: words('en').letters.noPdf, cy: words('cy').letters.noPdf })
}
