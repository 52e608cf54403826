import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import { findCase } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Layout } from '#ui/layout.tsx'
import { selectDecisions } from '../cases.queries.ts'
import { words } from '../supervision.words.ts'

/** What was decided about one child in supervision: a part of the child’s record, read as the case is (CSW-22). */
export const decisionsPage = page({
  params: { caseId: z.uuid() },

  async load({ read, params }) {
    const [{ child, today, place }, decisions] = await Promise.all([
      findCase(read, params.caseId),
      selectDecisions(read, params.caseId),
    ])
    return { child, today, place, decisions }
  },

  view({ child, today, place, decisions }, { params, language }) {
    const t = words(language)
    return (
      <Layout title={t.decisionsTitle} back={`/cases/${params.caseId}`}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.decisionsTitle}</h1>
        {decisions.length === 0 && <p>{t.noDecisions}</p>}
        {decisions.map(({ decision, corrects, audience, writtenAt, ...writer }) => (
          <>
            <h2 class="nhsuk-heading-s">
              {t.by(fullName(writer), formatDay(dayIn(writtenAt), language))}
              {corrects && `: ${t.correctionOf}`}
            </h2>
            <AsWritten>{decision}</AsWritten>
            <p class="nhsuk-hint">{audienceInWords(audience, language)}</p>
          </>
        ))}
      </Layout>
    )
  },
})
