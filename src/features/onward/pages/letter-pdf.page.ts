import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { page } from '#platform/http/page.ts'
import { printLetter } from '#platform/pdf/letter.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import { findLetter } from '../letters/find-letter.ts'
import { words } from '../letters/letter.words.ts'
import { referralLetter } from '../letters/referral-letter.ts'

/** The letter that the page shows, to keep and to print. To the school, unless it says to whom. */
export const letterPdfPage = page({
  params: { referralId: z.uuid() },
  query: {
    to: z
      .union([z.uuid(), z.literal('school')])
      .optional()
      .catch(undefined),
    in: z.enum(['en', 'cy']).optional().catch(undefined),
  },

  load({ read, params: { referralId }, query: { to = 'school' } }) {
    if (!canPrint) throw new Refused({ en: words('en').noPdf, cy: words('cy').noPdf })
    return findLetter(read, referralId, to)
  },

  view(letter, { query, language }) {
    const inLanguage = query.in ?? language
    return {
      fileName: 'letter.pdf',
      type: 'application/pdf',
      body: () => printLetter(referralLetter(letter, inLanguage), words(inLanguage).tab),
    }
  },
})
