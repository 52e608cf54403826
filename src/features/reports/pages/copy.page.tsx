import { z } from 'zod'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { canPrint } from '#platform/pdf/make-pdf.ts'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { factsOfCopy } from '../giving/copy-in-words.ts'
import { words } from '../giving/copy.words.ts'
import { findCopy } from '../giving/find-copy.ts'
import { WholeText } from './report-text.tsx'

/** A report as it left, to read and to print. It reads nothing but the copy. */
export const copyPage = page({
  params: { copyId: z.uuid() },
  load: ({ read, params }) => findCopy(read, params.copyId),

  view(copy, { language, actor }) {
    const t = words(language)
    const { reportId, title, definition, printedAt } = copy
    return (
      <Layout title={t.copyTab} back="/today">
        <h1 class="nhsuk-heading-l">{title}</h1>
        <ScreenOnly>
          <p>{canPrint ? <a href={`/reports/copies/${reportId}/pdf`}>{t.pdf}</a> : t.noPdf}</p>
        </ScreenOnly>
        <p>
          <strong>{t.confidential}</strong>
        </p>
        <SummaryList rows={factsOfCopy(copy, language)} />
        <WholeText text={copy} {...{ definition, language }} />
        <PrintOnly>
          <p class="nhsuk-body-s">{t.printedBy(actor.name, formatDateTime(printedAt, language))}</p>
        </PrintOnly>
      </Layout>
    )
  },
})
