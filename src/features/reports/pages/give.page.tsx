import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { dayIn } from '#platform/dates/day.ts'
import { choice, day, longText, optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Refused } from '#platform/errors.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words as calls } from '../calls.words.ts'
import { loadReportToGive } from '../find-report.ts'
import { giveReport } from '../give-report.ts'
import { bases, type MeetingKind, recipientKinds, ways } from '../report.ts'
import { words } from '../reports.words.ts'
import { say } from '../rules.words.ts'
import { AboutAReport } from './about-a-report.tsx'

const giveForm = form((language) => {
  const t = words(language)
  return {
    toKind: choice(t.toKind, recipientKinds, t.toKindMissing),
    staffId: optionallyPicked(t.toStaff, t.toStaff),
    toName: optionalText(t.toName, { hint: t.toNameHint }),
    basis: choice(t.basis, bases, t.basisMissing),
    why: longText(t.why, t.whyMissing),
    how: choice(t.how, ways, t.howMissing),
    onDay: day(t.onDay, { missing: t.onDayMissing, wrong: t.onDayWrong }),
  }
})

export const givePage = page({
  params: { reportId: z.uuid() },
  form: giveForm,

  async load({ read, params: { reportId } }) {
    const { text: _, quotes: __, versions: ___, ...report } = await loadReportToGive(read, reportId)
    read.seen('report', { children: [report.childId], caseId: report.caseId, reportId })
    if (!report.isAuthor && !report.isSupervisor) throw new Refused(say.notReleasable)
    if (report.isSeenFirst && report.state !== 'seen' && report.state !== 'released') throw new Refused(say.seenFirst)
    return report
  },

  known: ({ call, today }, { language }) => ({
    onDay: today,
    ...(call ? { toKind: 'meeting', toName: nameOf(call, language), basis: 'public task' } : {}),
  }),

  view(report, { filled, language }) {
    const t = words(language)
    const { id, child, today, people, releasedAt } = report
    return (
      <AboutAReport
        tab={t.giveTab}
        title={t.giveTitle}
        {...{ child, today, language, errors: filled.errors }}
        back={`/reports/${id}`}
      >
        <p>{t.giveHelp}</p>
        {!releasedAt && (
          <InsetText>
            <p>{t.giveFirst}</p>
          </InsetText>
        )}
        <Form>
          <Radios
            {...filled.field('toKind')}
            legend={t.toKind}
            items={recipientKinds.map((value) => ({
              value,
              text: t.toKinds[value],
              hint: value === 'family' ? t.familyHint : undefined,
            }))}
          />
          <Select
            {...filled.field('staffId')}
            items={[
              { value: '', text: t.coverChoose },
              ...people.map(({ staffId, givenName, familyName }) => ({
                value: staffId,
                text: `${givenName} ${familyName}`,
              })),
            ]}
          />
          <Input {...filled.field('toName')} />
          <Radios
            {...filled.field('basis')}
            legend={t.basis}
            items={bases.map((value) => ({ value, text: t.bases[value] }))}
          />
          <Textarea {...filled.field('why')} rows={3} />
          <Radios
            {...filled.field('how')}
            legend={t.how}
            items={ways.map((value) => ({ value, text: t.ways[value] }))}
          />
          <DateInput {...filled.field('onDay')} legend={t.onDay} />
          <Button preventDoubleClick>{t.saveGiven}</Button>
        </Form>
      </AboutAReport>
    )
  },

  async post(write, { params: { reportId }, value, language }) {
    const t = words(language)
    const { caseId, isForTheirPage } = await giveReport(write, reportId, value)
    if (isForTheirPage) return redirectTo(`/cases/${caseId}/family`, t.givenToFamily)
    return redirectTo(`/reports/${reportId}`, t.givenSaved)
  },
})

interface Call {
  readonly meetingKind: string
  readonly whose: string
  readonly at: Date | string
}

/** `Review meeting, Lochside Primary, 23 March 2026`. */
function nameOf({ meetingKind, whose, at }: Call, language: 'en' | 'cy'): string {
  const kind = calls(language).kinds[meetingKind as MeetingKind]
  return [kind, whose, formatDay(dayIn(new Date(at)), language)].join(', ')
}
