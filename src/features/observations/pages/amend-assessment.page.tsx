import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { placeOf } from '#features/people/child.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { findAssessment } from '../assessments.queries.ts'
import { amendAssessment } from '../make-assessment.ts'
import { mustAmend } from '../paper-rules.ts'
import { words } from '../papers.words.ts'
import { AssessedFields } from './assessed-fields.tsx'
import { amendAssessmentForm, assessedOf } from './assessment-form.ts'
import { WhyField } from './shared-fields.tsx'

export const amendAssessmentPage = page({
  params: { assessmentId: z.uuid() },
  form: amendAssessmentForm,

  async load({ read, params: { assessmentId } }) {
    const assessment = await findAssessment(read, assessmentId)
    mustAmend(assessment)
    const { child, caseId, version, texts, observations } = assessment
    read.seen('assessment', { children: [child.id], caseId, assessmentId })
    return { child, version, current: texts[0], observations, today: read.today }
  },

  version: ({ version }) => version,
  known: ({ current }) => ({ ...current, ...current?.byIndicator, ...current?.bySide }),

  view({ child, version, observations, today }, { params, filled, language, actor }) {
    const t = words(language).form
    const about = { child, place: placeOf(actor), today }
    return (
      <AboutTheChild
        title={t.amendAssessment}
        back={`/assessments/${params.assessmentId}`}
        about={about}
        language={language}
        errors={filled.errors}
      >
        <Form version={version}>
          <AssessedFields field={(name) => filled.field(name)} observations={observations} language={language} />
          <WhyField field={(name) => filled.field(name)} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { assessmentId }, value, version, language }) {
    await amendAssessment(write, assessmentId, assessedOf(value), { why: value.why, version })
    return redirectTo(`/assessments/${assessmentId}`, words(language).form.saved)
  },
})
