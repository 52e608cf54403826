import { z } from 'zod'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { optionallyPicked, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Refused } from '#platform/errors.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { words as calls } from '../calling/calls.words.ts'
import { words } from '../writing/new-report.words.ts'
import type { MeetingKind } from '../report.ts'
import { reportsAndCallsOf } from '../lists/reports-of-case.ts'
import { say } from '../rules.words.ts'
import { startReport } from '../writing/start-report.ts'
import { words as writeReportWords } from '../writing/write-report.words.ts'
import { AboutAReport } from './about-a-report.tsx'

const newForm = form((language) => {
  const t = words(language)
  const w = writeReportWords(language)
  return {
    title: text(w.title, w.titleMissing, { hint: w.titleHint }),
    callId: optionallyPicked(t.forCall, t.forCall),
  }
})

export const newReportPage = page({
  params: { caseId: z.uuid() },
  query: { call: z.uuid().optional().catch(undefined) },
  form: newForm,

  async load({ read, params }) {
    const found = await reportsAndCallsOf(read, params.caseId)
    if (found.helpCase.status === 'closed') throw new Refused(say.caseClosed)
    return found
  },

  known: ({ calls: all }, { query, language }) => {
    const call = all.find(({ id }) => id === query.call)
    return call ? { callId: call.id, title: calls(language).kinds[call.meetingKind as MeetingKind] } : { callId: '' }
  },

  view({ helpCase, calls: all }, { filled, language }) {
    const t = words(language)
    const { id, child, today } = helpCase
    const toCome = all.filter(({ at }) => dayIn(new Date(at)) >= today)
    return (
      <AboutAReport
        tab={t.newTab}
        title={t.newTitle}
        {...{ child, today, language, errors: filled.errors }}
        back={`/cases/${id}/reports`}
      >
        <p>{t.newHelp}</p>
        <Form>
          <Input {...filled.field('title')} />
          {toCome.length > 0 && (
            <Radios
              {...filled.field('callId')}
              legend={t.forCall}
              items={[
                ...toCome.map(({ id: value, meetingKind, at }) => ({
                  value,
                  text: calls(language).title(
                    calls(language).kinds[meetingKind as MeetingKind],
                    formatDay(dayIn(new Date(at)), language),
                  ),
                })),
                { value: '', text: t.forNone },
              ]}
            />
          )}
          <Button preventDoubleClick>{t.start}</Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const { reportId } = await startReport(write, caseId, value)
    return redirectTo(`/reports/${reportId}/write`, words(language).begun)
  },
})
