import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { placeOf } from '#features/people/child.ts'
import { momentOf, timeIn } from '#platform/dates/moment.ts'
import { Refused } from '#platform/errors.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { words } from '../papers.words.ts'
import { recordObservation } from '../record-observation.ts'
import { say } from '../rules.words.ts'
import { observedOf, seenFields, whereFields } from './observation-form.ts'
import { SeenFields } from './seen-fields.tsx'
import { ReaderFields, readerFields } from './shared-fields.tsx'

const USUAL = 'service'

export const recordObservationPage = page({
  params: { caseId: z.uuid() },
  form: form((language) => ({ ...whereFields(language), ...seenFields(language), ...readerFields(language) })),

  async load({ read, params: { caseId } }) {
    const { helpCase, child, onCase } = await caseAround(read, caseId)
    if (!helpCase.isTheirsToWorkOn) throw new Refused(say.notTheirsToRecord)
    read.seen('case', { children: [child.id], caseId })
    return { child, onCase, now: read.now, today: read.today }
  },

  known: ({ now, today }) => ({ day: today, time: timeIn(now), audience: USUAL, readers: [] }),

  view({ child, onCase, today }, { params, filled, language, actor }) {
    const t = words(language).form
    const about = { child, place: placeOf(actor), today }
    return (
      <AboutTheChild
        title={t.observe}
        back={`/cases/${params.caseId}/observations`}
        about={about}
        language={language}
        errors={filled.errors}
      >
        <Form>
          <DateInput {...filled.field('day')} legend={t.day} />
          <Input {...filled.field('time')} width={5} />
          <Input {...filled.field('place')} />
          <SeenFields field={(name) => filled.field(name)} language={language} />
          <ReaderFields field={(name) => filled.field(name)} usual={USUAL} onCase={onCase} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const { day, time, place, audience, readers } = value
    const { observationId } = await recordObservation(write, caseId, {
      ...observedOf(value),
      ...{ at: momentOf(day, time), place, audience, readers },
    })
    return redirectTo(`/observations/${observationId}`, words(language).form.saved)
  },
})
