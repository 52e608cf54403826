import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { placeOf } from '#features/people/child.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { findObservation } from '../observations.queries.ts'
import { mustAmend } from '../paper-rules.ts'
import { words } from '../papers.words.ts'
import { amendObservation } from '../record-observation.ts'
import { observedOf, seenFields } from './observation-form.ts'
import { SeenFields } from './seen-fields.tsx'
import { WhyField, whyField } from './shared-fields.tsx'

export const amendObservationPage = page({
  params: { observationId: z.uuid() },
  form: form((language) => ({ ...seenFields(language), ...whyField(language) })),

  async load({ read, params: { observationId } }) {
    const observation = await findObservation(read, observationId)
    mustAmend(observation)
    const { child, caseId, version, texts } = observation
    read.seen('observation', { children: [child.id], caseId, observationId })
    return { child, version, current: texts[0], today: read.today }
  },

  version: ({ version }) => version,
  known: ({ current }) => ({ ...current }),

  view({ child, version, today }, { params, filled, language, actor }) {
    const t = words(language).form
    const about = { child, place: placeOf(actor), today }
    return (
      <AboutTheChild
        title={t.amendObservation}
        back={`/observations/${params.observationId}`}
        about={about}
        language={language}
        errors={filled.errors}
      >
        <Form version={version}>
          <SeenFields field={(name) => filled.field(name)} language={language} />
          <WhyField field={(name) => filled.field(name)} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { observationId }, value, version, language }) {
    await amendObservation(write, observationId, observedOf(value), { why: value.why, version })
    return redirectTo(`/observations/${observationId}`, words(language).form.saved)
  },
})
