import { z } from 'zod'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { choice, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { tellWhoCame } from '../calling/ask-to-meeting.ts'
import { words } from '../calling/calls.words.ts'
import { type CallShown, findCall } from '../calling/find-call.ts'
import type { MeetingKind, ReportState } from '../report.ts'
import { stateInWords } from '../report-in-words.ts'
import { AboutAReport } from './about-a-report.tsx'

const cameForm = form((language) => {
  const t = words(language)
  return {
    attended: choice(t.attended, ['yes', 'no'], t.attendedMissing),
    whyNot: optionalText(t.whyNot, { max: 500 }),
  }
})

/** A meeting that a worker is asked to: what they bring, and whether they were there. */
export const callPage = page({
  params: { callId: z.uuid() },
  form: cameForm,
  load: ({ read, params }) => findCall(read, params.callId),
  version: ({ version }) => version,
  known: ({ attended, whyNot }) => ({
    attended: attended === null ? undefined : attended ? 'yes' : 'no',
    whyNot,
  }),

  view(call, { filled, language }) {
    const t = words(language)
    const { child, today, caseId, meetingKind, at, version, isTheirsToSupervise, calledOffAt } = call
    const hasCome = dayIn(at) <= today && !calledOffAt
    return (
      <AboutAReport
        tab={t.tab}
        title={t.title(t.kinds[meetingKind as MeetingKind], formatDay(dayIn(at), language))}
        {...{ child, today, language, errors: filled.errors }}
        back={`/cases/${caseId}/reports`}
      >
        <Facts call={call} language={language} />
        {isTheirsToSupervise && !calledOffAt && !call.isOver && (
          <p>
            <a href={`/calls/${call.id}/move`}>{t.move}</a>
          </p>
        )}
        {call.wantsReport && <WrittenReport call={call} language={language} />}
        {call.wantsBrief && <VerbalReport call={call} language={language} />}
        {hasCome && call.isTheirsToWorkOn && (
          <Form version={version}>
            <Radios
              {...filled.field('attended')}
              legend={t.attended}
              items={[
                { value: 'yes', text: t.yes },
                { value: 'no', text: t.no, conditional: <Input {...filled.field('whyNot')} /> },
              ]}
            />
            <Button>{t.saveCame}</Button>
          </Form>
        )}
      </AboutAReport>
    )
  },

  async post(write, { params: { callId }, value: { attended, whyNot }, version, language }) {
    await tellWhoCame(write, callId, { attended: attended === 'yes', whyNot }, version)
    return redirectTo(`/calls/${callId}`, words(language).cameSaved)
  },
})

interface Of {
  call: CallShown
  language: Language
}

function Facts({ call, language }: Of) {
  const t = words(language)
  const { at, whose, place, workerName, askerName, wantsReport, wantsBrief, note, attended, whyNot, calledOffAt } = call
  const asksFor = wantsReport && wantsBrief ? t.both : wantsReport ? t.onlyReport : t.onlyBrief
  return (
    <SummaryList
      rows={[
        { key: t.when, value: calledOffAt ? t.wasCalledOff : formatDateTime(at, language) },
        { key: t.heldBy, value: whose },
        { key: t.place, value: place },
        { key: t.who, value: workerName },
        { key: t.askedBy, value: askerName },
        { key: t.asksFor, value: asksFor },
        ...(note ? [{ key: t.noteKey, value: <AsWritten>{note}</AsWritten> }] : []),
        ...(attended === null ? [] : [{ key: t.came, value: attended ? t.yesThere : t.notThere(whyNot ?? '') }]),
      ]}
    />
  )
}

function WrittenReport({ call, language }: Of) {
  const t = words(language)
  const { id, caseId, reports, calledOffAt, isOver, isTheirsToWorkOn } = call
  return (
    <>
      <h2>{t.written}</h2>
      {reports.length === 0 && <p>{t.noReport}</p>}
      <ul class="nhsuk-list">
        {reports.map(({ id: reportId, state, givenName, familyName }) => (
          <li>
            <a href={`/reports/${reportId}`}>{t.reportBy(`${givenName} ${familyName}`)}</a>:{' '}
            {stateInWords(state as ReportState, language)}
          </li>
        ))}
      </ul>
      {reports.length === 0 && !calledOffAt && !isOver && isTheirsToWorkOn && (
        <ActionLink href={`/cases/${caseId}/reports/new?call=${id}`}>{t.startReport}</ActionLink>
      )}
    </>
  )
}

function VerbalReport({ call, language }: Of) {
  const t = words(language)
  const { id, verbal, calledOffAt, isOver } = call
  return (
    <>
      <h2>{t.verbal}</h2>
      {verbal.length === 0 && isOver && !calledOffAt && (
        <WarningCallout heading={t.breachTitle} headingLevel={3}>
          <p>{t.breach}</p>
        </WarningCallout>
      )}
      {verbal.length === 0 && !isOver && <p>{t.noBrief}</p>}
      {verbal.map(({ discussedOn, points, givenName, familyName }) => (
        <>
          <h3 class="nhsuk-heading-s">{t.discussed(`${givenName} ${familyName}`, formatDay(discussedOn, language))}</h3>
          <AsWritten>{points}</AsWritten>
        </>
      ))}
      {!calledOffAt && (
        <p>
          <a href={`/calls/${id}/verbal`}>{t.keepVerbal}</a>
        </p>
      )}
    </>
  )
}
