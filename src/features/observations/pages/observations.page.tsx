import { z } from 'zod'
import { oneLine } from '#features/chronology/one-line.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../papers.words.ts'
import { findPapersOfCase } from '../papers-of-case.ts'

/** What was seen of a child, and what was made of it, as far as the reader may read it. */
export const observationsPage = page({
  params: { caseId: z.uuid() },

  async load({ read, params: { caseId } }) {
    const { child, ...papers } = await findPapersOfCase(read, caseId)
    read.seen('observations', { children: [child.id], caseId })
    return { ...papers, child: onlyWhatIsSafe(child, placeOf(read.actor)), today: read.today }
  },

  view({ child, status, mayWrite, observations, assessments, today }, { params: { caseId }, language, actor }) {
    const t = words(language).list
    const about = { child, place: placeOf(actor), today }
    const by = ({ givenName, familyName }: { givenName: string; familyName: string }) => `${givenName} ${familyName}`
    return (
      <AboutTheChild title={t.title} back={`/cases/${caseId}`} wide about={about} language={language}>
        {mayWrite && status !== 'closed' && (
          <>
            <ActionLink href={`/cases/${caseId}/observations/new`}>{t.observe}</ActionLink>
            <ActionLink href={`/cases/${caseId}/assessments/new`}>{t.assess}</ActionLink>
          </>
        )}
        <h2>{t.observations}</h2>
        {observations.length === 0 ? (
          <p>{t.noObservations}</p>
        ) : (
          <Table
            caption={t.observations}
            captionHidden
            responsive
            columns={[t.when, t.where, t.what, t.by]}
            rows={observations.map((one) => [
              <a href={`/observations/${one.id}`}>{formatDateTime(new Date(one.at), language)}</a>,
              one.place,
              oneLine(one.seen),
              by(one),
            ])}
          />
        )}
        <h2>{t.assessments}</h2>
        {assessments.length === 0 ? (
          <p>{t.noAssessments}</p>
        ) : (
          <Table
            caption={t.assessments}
            captionHidden
            responsive
            columns={[t.when, t.what, t.by]}
            rows={assessments.map((one) => [
              <a href={`/assessments/${one.id}`}>{formatDay(one.onDay, language)}</a>,
              oneLine(one.summary),
              by(one),
            ])}
          />
        )}
      </AboutTheChild>
    )
  },
})
