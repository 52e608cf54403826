import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { canPrint, makePdf, template } from '#platform/pdf/make-pdf.ts'
import { recapOf } from '../recap.ts'
import { words } from '../recap.words.ts'
import { recapInWords } from './recap-in-words.ts'

const paper = template(new URL('../recap.typ', import.meta.url))

/** The recap to keep: what the page says, to whoever asks for it. */
export const recapPdfPage = page({
  params: { meetingId: z.uuid() },
  query: { restricted: z.literal('yes').optional().catch(undefined) },

  load({ read, params: { meetingId }, query: { restricted } }) {
    if (!canPrint) throw new Refused({ en: words('en').noPdf, cy: words('cy').noPdf })
    return recapOf(read, meetingId, { withRestricted: restricted === 'yes' })
  },

  view(recap, { language }) {
    const t = words(language)
    const heading = t.heading(recap.name, formatDay(recap.onDay, language))
    const { came, apologies, yours, decided, child, decision, actions } = t
    return {
      fileName: `recap-${recap.onDay}.pdf`,
      type: 'application/pdf',
      body: () =>
        makePdf(paper, {
          title: heading,
          language,
          footer: t.confidential,
          words: { came, apologies, yours, decided, child, decision, actions },
          data: { heading, school: recap.schoolName, ...recapInWords(recap, language) },
        }),
    }
  },
})
