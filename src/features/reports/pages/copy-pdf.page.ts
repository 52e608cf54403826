import { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { makePdf, template } from '#platform/pdf/make-pdf.ts'
import { factsOfCopy } from '../giving/copy-in-words.ts'
import { words } from '../giving/copy.words.ts'
import { findCopy } from '../giving/find-copy.ts'
import { partsOf } from '../report-in-words.ts'

const paper = template(new URL('../giving/report.typ', import.meta.url))

/** The same as the page, to keep and to give. It reads nothing but the copy. */
export const copyPdfPage = page({
  params: { copyId: z.uuid() },
  load: ({ read, params }) => findCopy(read, params.copyId),

  view(copy, { language }) {
    const t = words(language)
    const parts = partsOf(copy, copy.definition, language)
    const data = {
      title: copy.title,
      confidential: t.confidential,
      facts: factsOfCopy(copy, language),
      sections: parts.map(({ heading, text }) => ({ heading, lines: text.split('\n').filter(Boolean) })),
      number: t.textNumber(copy.hash.slice(0, 16)),
    }
    return {
      fileName: 'report.pdf',
      type: 'application/pdf',
      body: () =>
        makePdf(paper, {
          title: t.copyTab,
          language,
          data,
          words: { what: t.what, is: t.is },
          footer: t.confidential,
        }),
    }
  },
})
