import { z } from 'zod'
import { findCase } from '#features/cases/find-case.ts'
import { peopleOfCase } from '#features/cases/case-people.ts'
import { isWorkerRole } from '#features/cases/case-role.ts'
import { nameToUse } from '#features/people/child.ts'
import { Refused } from '#platform/errors.ts'
import { choice, choices, optionalText, picked, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { askToMeeting } from '../calling/ask-to-meeting.ts'
import { words } from '../calling/calls.words.ts'
import { meetingKinds } from '../report.ts'
import { say } from '../rules.words.ts'
import { AboutAReport } from './about-a-report.tsx'
import { whenFields } from './when-fields.ts'

const WANTED = ['report', 'brief'] as const

const newForm = form((language) => {
  const t = words(language)
  return {
    workerId: picked(t.worker, t.workerMissing),
    meetingKind: choice(t.kind, meetingKinds, t.kindMissing),
    whose: text(t.whose, t.whoseMissing, { hint: t.whoseHint }),
    ...whenFields(language),
    wants: choices(t.wants, WANTED, { missing: t.wantsMissing }),
    note: optionalText(t.note, { max: 2000 }),
  }
})

/** A supervisor asks a worker to a meeting, and for what they bring (CSW-14, CSW-15). */
export const newCallPage = page({
  params: { caseId: z.uuid() },
  form: newForm,

  async load({ read, params: { caseId } }) {
    const [helpCase, people] = await Promise.all([findCase(read, caseId), peopleOfCase(read, caseId)])
    if (!helpCase.isTheirsToSupervise) throw new Refused(say.onlyASupervisor)
    if (helpCase.status === 'closed') throw new Refused(say.caseClosed)
    return { helpCase, workers: people.filter(({ caseRole }) => isWorkerRole(caseRole)) }
  },

  known: ({ helpCase }) => ({ workerId: helpCase.leadId, wants: [...WANTED] }),

  view({ helpCase, workers }, { filled, language }) {
    const t = words(language)
    const { id, child, today, place } = helpCase
    return (
      <AboutAReport
        tab={t.newTab}
        title={t.newTitle(nameToUse(child, place))}
        {...{ child, today, language, errors: filled.errors }}
        back={`/cases/${id}/reports`}
      >
        <p>{t.newHelp}</p>
        <Form>
          <Radios
            {...filled.field('workerId')}
            legend={t.worker}
            items={workers.map(({ staffId, name }) => ({ value: staffId, text: name }))}
          />
          <Radios
            {...filled.field('meetingKind')}
            legend={t.kind}
            items={meetingKinds.map((value) => ({ value, text: t.kinds[value] }))}
          />
          <Input {...filled.field('whose')} />
          <DateInput {...filled.field('day')} legend={t.day} />
          <Input {...filled.field('time')} width={5} />
          <Input {...filled.field('place')} width="two-thirds" />
          <Checkboxes
            {...filled.field('wants')}
            legend={t.wants}
            items={[
              { value: 'report', text: t.wantsReport, hint: t.wantsReportHint },
              { value: 'brief', text: t.wantsBrief, hint: t.wantsBriefHint },
            ]}
          />
          <Textarea {...filled.field('note')} rows={3} />
          <Button preventDoubleClick>{t.ask}</Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { caseId }, value: { wants, ...asking }, language }) {
    const { callId } = await askToMeeting(write, caseId, {
      ...asking,
      wantsReport: wants.includes('report'),
      wantsBrief: wants.includes('brief'),
    })
    return redirectTo(`/calls/${callId}`, words(language).asked)
  },
})
