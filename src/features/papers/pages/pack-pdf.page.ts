import { z } from 'zod'
import { fullName } from '#features/people/child.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { makePdf, template } from '#platform/pdf/make-pdf.ts'
import { words } from '../pack.words.ts'
import { reviewPack } from '../review-pack.ts'

const pack = template(new URL('../copy.typ', import.meta.url))

/** The same pack, to keep and to take along. */
export const packPdfPage = page({
  params: { planId: z.uuid() },

  async load({ read, params: { planId }, language }) {
    return { ...(await reviewPack(read, planId, language)), now: read.now }
  },

  view({ child, since, parts, now }, { language, actor }) {
    const t = words(language)
    const lead = { heading: fullName(child), lines: [t.lead(formatDay(since, language))] }
    const made = t.printed(actor.name, formatDateTime(now, language))
    const data = { title: t.title, parts: [lead, ...parts], made }
    return {
      fileName: 'review-pack.pdf',
      type: 'application/pdf',
      body: () => makePdf(pack, { title: t.tab, language, data, words: {}, footer: made }),
    }
  },
})
