import { z } from 'zod'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { makePdf, template } from '#platform/pdf/make-pdf.ts'
import { words } from '../papers.words.ts'
import { findPlanInForce } from '../plan-in-force.ts'
import { plainPlan } from '../plain-plan.ts'
import { words as plain } from '../plain-plan.words.ts'
import { forQuery } from './copy.page.tsx'

const copy = template(new URL('../copy.typ', import.meta.url))

/** The same copy, to keep and to hand over. */
export const copyPdfPage = page({
  params: { planId: z.uuid() },
  query: forQuery,

  async load({ read, params: { planId }, query, language }) {
    const { inForce, number, agreedAt } = await findPlanInForce(read, planId)
    return { parts: plainPlan(inForce, query.for, language), number, agreedAt }
  },

  view({ parts, number, agreedAt }, { query, language }) {
    const t = words(language).copy
    const { title } = plain(language)[query.for === 'child' ? 'child' : 'parent']
    const made = agreedAt ? t.made(formatDay(dayIn(agreedAt), language), number) : ''
    return {
      fileName: 'plan.pdf',
      type: 'application/pdf',
      body: () => makePdf(copy, { title, language, data: { title, parts, made }, words: {}, footer: '' }),
    }
  },
})
