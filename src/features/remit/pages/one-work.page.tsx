import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { choice, day, optionalLongText, text, wholeNumber } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { checkStaffing } from '../check-staffing.ts'
import { findWork } from '../find-work.ts'
import { words } from '../one-work.words.ts'
import { workInWords } from '../plan-fields.tsx'
import { words as planWorkWords } from '../plan-work.words.ts'
import type { Staffing } from '../standing.ts'

const answers = ['yes', 'no'] as const

const staffingForm = form((language) => {
  const t = words(language)
  return {
    supernumerary: choice(t.question, answers, t.questionMissing),
    staffCount: wholeNumber(t.howMany, { from: 0, to: 99, wrong: t.howManyWrong }),
    onDay: day(t.day, { missing: t.dayMissing, wrong: aRealDay[language] }),
    saidBy: text(t.saidBy, t.saidByMissing),
    note: optionalLongText(t.noteField, { hint: t.noteHint }),
  }
})

export const oneWorkPage = page({
  params: { workId: z.uuid() },
  form: staffingForm,

  load: ({ read, params: { workId } }) => findWork(read, workId),

  known: ({ today }, { actor }) => ({
    onDay: today,
    saidBy: actor.roles.has('school lead') ? actor.name : '',
  }),

  view(work, { filled, language, actor }) {
    const t = words(language)
    const { child, place, today, caseId, kind, purpose, staffing, isTheirsToWorkOn, endedOn, untilDay } = work
    const question = filled.field('supernumerary')
    const isOver = endedOn !== null || (untilDay !== null && untilDay < today)
    const title = planWorkWords(language).title
    const back = isTheirsToWorkOn || !actor.roles.has('school lead') ? `/cases/${caseId}/plan-work` : `/cases/${caseId}`
    return (
      <Layout title={title} back={back} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{workInWords(work, language)}</h1>
        <p>{purpose}</p>
        {kind === 'playground supervision' && (
          <>
            <h2>{t.staffing}</h2>
            <p>{t.staffingHelp}</p>
            <Said staffing={staffing} language={language} />
            <Form>
              <Radios
                {...question}
                legend={question.label}
                items={answers.map((value) => ({ value, text: t.answers[value] }))}
              />
              <Input {...filled.field('staffCount')} width={2} inputmode="numeric" />
              <DateInput {...filled.field('onDay')} legend={t.day} />
              <Input {...filled.field('saidBy')} width="two-thirds" />
              <Textarea {...filled.field('note')} rows={2} />
              <Button>{t.save}</Button>
            </Form>
          </>
        )}
        {isTheirsToWorkOn && !isOver && (
          <p>
            <a href={`/plan-work/${work.id}/end`}>{t.end}</a>
          </p>
        )}
      </Layout>
    )
  },

  async post(write, { params: { workId }, value, language }) {
    await checkStaffing(write, workId, { ...value, supernumerary: value.supernumerary === 'yes' })
    return redirectTo(`/plan-work/${workId}`, words(language).saved)
  },
})

function Said({ staffing, language }: { staffing: readonly Staffing[]; language: Language }) {
  const t = words(language)
  if (staffing.length === 0) return <p>{t.nobodyYet}</p>
  return (
    <Table
      caption={t.said}
      responsive
      columns={[t.day, t.extra, { text: t.count, numeric: true }, t.by, t.note]}
      rows={staffing.map(({ onDay, supernumerary, staffCount, saidBy, note }) => [
        formatDay(onDay, language),
        supernumerary ? t.yes : t.no,
        staffCount,
        saidBy,
        note ?? '',
      ])}
    />
  )
}
