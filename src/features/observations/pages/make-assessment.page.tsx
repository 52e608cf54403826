import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { placeOf } from '#features/people/child.ts'
import { Refused } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { makeAssessment } from '../make-assessment.ts'
import { selectObservationsOfCase } from '../observations.queries.ts'
import { words } from '../papers.words.ts'
import { say } from '../rules.words.ts'
import { AssessedFields } from './assessed-fields.tsx'
import { assessedOf, assessmentForm } from './assessment-form.ts'
import { ReaderFields } from './shared-fields.tsx'

/** It is for planning with the school, so everybody on the case reads it, unless its writer says otherwise. */
const USUAL = 'case'

export const makeAssessmentPage = page({
  params: { caseId: z.uuid() },
  form: assessmentForm,

  async load({ read, params: { caseId } }) {
    const [{ helpCase, child, onCase }, observations] = await Promise.all([
      caseAround(read, caseId),
      selectObservationsOfCase(read, caseId),
    ])
    if (!helpCase.isTheirsToWorkOn) throw new Refused(say.notTheirsToRecord)
    read.seen('case', { children: [child.id], caseId })
    return { child, onCase, observations, today: read.today }
  },

  known: () => ({ audience: USUAL, readers: [], restsOn: [] }),

  view({ child, onCase, observations, today }, { params, filled, language, actor }) {
    const t = words(language).form
    const about = { child, place: placeOf(actor), today }
    return (
      <AboutTheChild
        title={t.assess}
        back={`/cases/${params.caseId}/observations`}
        about={about}
        language={language}
        errors={filled.errors}
      >
        <Form>
          <AssessedFields field={(name) => filled.field(name)} observations={observations} language={language} />
          <ReaderFields field={(name) => filled.field(name)} usual={USUAL} onCase={onCase} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const { audience, readers } = value
    const { assessmentId } = await makeAssessment(write, caseId, { ...assessedOf(value), audience, readers })
    return redirectTo(`/assessments/${assessmentId}`, words(language).form.saved)
  },
})
