import { z } from 'zod'
import { relationshipWords } from '#features/people/relationship.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { dayIn } from '#platform/dates/day.ts'
import { choice, day, longText, optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Refused } from '#platform/errors.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words as calls } from '../calling/calls.words.ts'
import { words as coverWords } from '../covers/cover.words.ts'
import { loadReportToGive } from '../find-report.ts'
import { giveReport } from '../giving/give-report.ts'
import { bases, type MeetingKind, recipientKinds, ways } from '../report.ts'
import { words } from '../giving/giving.words.ts'
import { say } from '../rules.words.ts'
import { AboutAReport } from './about-a-report.tsx'

const giveForm = form((language) => {
  const t = words(language)
  return {
    toKind: choice(t.toKind, recipientKinds, t.toKindMissing),
    staffId: optionallyPicked(t.toStaff, t.toStaff),
    familyId: optionallyPicked(t.toFamily, t.toFamily, { hint: t.toFamilyHint }),
    toName: optionalText(t.toName, { hint: t.toNameHint }),
    basis: choice(t.basis, bases, t.basisMissing),
    why: longText(t.why, t.whyMissing),
    how: choice(t.how, ways, t.howMissing),
    onDay: day(t.onDay, { missing: t.onDayMissing, wrong: aRealDay[language] }),
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
    const nobodyYet = { value: '', text: coverWords(language).coverChoose }
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
              conditional:
                value === 'staff' ? (
                  <Select {...filled.field('staffId')} items={[nobodyYet, ...people.map(asItem)]} />
                ) : value === 'family' ? (
                  <Select {...filled.field('familyId')} items={familyItems(report, language)} />
                ) : undefined,
            }))}
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

type Person = Shown['people'][number]
type Shown = Awaited<ReturnType<typeof givePage.load>>

const asItem = ({ staffId, givenName, familyName }: Person) => ({ value: staffId, text: `${givenName} ${familyName}` })

/** The adults around the child, the young person where they have a number or address of their own, and whoever is not here. */
function familyItems({ adults, own, child }: Shown, language: Language) {
  const t = words(language)
  const { kinds } = relationshipWords(language)
  return [
    { value: '', text: t.notOne },
    ...adults.map(({ id, fullName, kind }) => ({
      value: id,
      text: t.relation(fullName, (kinds[kind as keyof typeof kinds] ?? kind).toLowerCase()),
    })),
    ...(own && child ? [{ value: own.id, text: t.youngPerson(`${child.givenName} ${child.familyName}`) }] : []),
  ]
}

interface Call {
  readonly meetingKind: string
  readonly whose: string
  readonly at: Date | string
}

/** `Review meeting, Lochside Primary, 23 March 2026`. */
function nameOf({ meetingKind, whose, at }: Call, language: Language): string {
  const kind = calls(language).kinds[meetingKind as MeetingKind]
  return [kind, whose, formatDay(dayIn(new Date(at)), language)].join(', ')
}
