import { z } from 'zod'
import { isWorkerRole } from '#features/cases/case-role.ts'
import { Refused } from '#platform/errors.ts'
import { picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { loadReportToGive } from '../find-report.ts'
import { handOnReport } from '../seeing/hand-on-report.ts'
import { words } from '../seeing/hand-on.words.ts'
import { say } from '../rules.words.ts'
import { AboutAReport } from './about-a-report.tsx'

export const handOnPage = page({
  params: { reportId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { authorId: picked(t.handOnTo, t.handOnMissing) }
  }),

  async load({ read, params: { reportId } }) {
    const { text: _, quotes: __, versions: ___, people, ...report } = await loadReportToGive(read, reportId)
    if (!report.isSupervisor) throw new Refused(say.onlyASupervisor)
    if (report.state === 'released') throw new Refused(say.isReleased)
    read.seen('report', { children: [report.childId], caseId: report.caseId, reportId })
    const others = people.filter(({ staffId, caseRole }) => isWorkerRole(caseRole) && staffId !== report.authorId)
    return { ...report, others }
  },

  view({ id, child, today, others }, { filled, language }) {
    const t = words(language)
    return (
      <AboutAReport
        tab={t.handOn}
        title={t.handOn}
        {...{ child, today, language, errors: filled.errors }}
        back={`/reports/${id}`}
      >
        <p>{t.handOnHelp}</p>
        {others.length === 0 ? (
          <p>{t.handOnNone}</p>
        ) : (
          <Form>
            <Radios
              {...filled.field('authorId')}
              legend={t.handOnTo}
              items={others.map(({ staffId, givenName, familyName }) => ({
                value: staffId,
                text: `${givenName} ${familyName}`,
              }))}
            />
            <Button>{t.handOnSave}</Button>
          </Form>
        )}
      </AboutAReport>
    )
  },

  async post(write, { params: { reportId }, value, language }) {
    await handOnReport(write, reportId, value.authorId)
    return redirectTo(`/reports/${reportId}`, words(language).handedOn)
  },
})
