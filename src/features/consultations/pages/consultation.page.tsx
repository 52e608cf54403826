import { z } from 'zod'
import { fullName, nameToUse } from '#features/people/child.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import type { Verdict } from '../cycle.ts'
import { words } from '../cycle.words.ts'
import { whenInWords } from '../cycle-strip.tsx'
import { type ConsultationShown, findConsultation } from '../find-consultation.ts'
import { nouns } from '../nouns.words.ts'
import { readPlan } from '../holding/plan.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'
import { Attendees } from './attendees.tsx'
import { asAgreed, TasksTable } from './tasks-table.tsx'
import { Views } from './views.tsx'
import { WhatToDo } from './what-to-do.tsx'

/** One consultation: what is to be done now stands first, then who, what was agreed, and what it came to. */
export const consultationPage = page({
  params: { consultationId: z.uuid() },

  async load({ read, params: { consultationId } }) {
    return { consultation: await findConsultation(read, consultationId), now: read.now }
  },

  view({ consultation, now }, { language }) {
    const t = words(language)
    const { number, stage, child, readerAt, caseId } = consultation
    const name = fullName({ givenName: nameToUse(child, readerAt), familyName: child.familyName })
    const title = t.oneTitle(number, nouns(language).stages[stage], name)
    return (
      <AboutAConsultation
        consultation={consultation}
        title={title}
        tab={t.oneTab(number)}
        language={language}
        back={`/cases/${caseId}/consultations`}
        wide
      >
        <WhatToDo consultation={consultation} now={now} language={language} />
        <SummaryList rows={rowsOf(consultation, language)} />
        <Attendees consultation={consultation} language={language} />
        <Agreed consultation={consultation} language={language} />
        <Views consultation={consultation} language={language} />
      </AboutAConsultation>
    )
  },
})

function rowsOf(consultation: ConsultationShown, language: Language) {
  const t = words(language)
  const { at, state, consultations, id, bookBy, overall, overallNote } = consultation
  const own = consultations.find((one) => one.id === id)!
  const verdict = (said: string) => nouns(language).verdicts[said as Verdict]
  return [
    {
      key: t.when,
      value: at
        ? formatDateTime(at, language)
        : `${whenInWords(own, language)}. ${t.bookBy(formatDay(bookBy, language))}`,
    },
    ...(own.place ? [{ key: t.where, value: own.place }] : []),
    { key: t.facilitator, value: `${own.facilitatorGiven} ${own.facilitatorFamily}. ${t.facilitatorHelp}` },
    ...(overall ? [{ key: t.overall, value: [verdict(overall), overallNote].filter(Boolean).join('. ') }] : []),
    ...(state === 'completed' && consultation.better
      ? [
          { key: t.better, value: verdict(consultation.better) },
          { key: t.solved, value: verdict(consultation.solved ?? 'no') },
        ]
      : []),
  ]
}

/** The plan as it was agreed; before it is frozen, what is agreed so far. */
function Agreed({ consultation, language }: { consultation: ConsultationShown; language: Language }) {
  const t = words(language)
  const { plans, tasks, id } = consultation
  const called = (owner: { kind: string; name: string }) => calledHere(owner, consultation)
  const frozen = plans.find(({ consultationId }) => consultationId === id)
  if (!frozen) {
    if (tasks.length === 0)
      return consultation.state === 'completed' ? null : (
        <>
          <h2>{t.tasks}</h2>
          <p>{t.noTasks}</p>
        </>
      )
    return <TasksTable caption={t.tasks} tasks={tasks} called={called} language={language} />
  }
  const plan = readPlan(frozen.actions)
  return (
    <>
      <h2>{t.plan(frozen.number)}</h2>
      <p>{plan.length === 0 ? t.noPlan(frozen.whyNoActions ?? '') : t.planHelp}</p>
      {plan.length > 0 && (
        <TasksTable
          caption={t.planAfter(frozen.number, formatDay(dayIn(new Date(frozen.agreedAt)), language))}
          tasks={asAgreed(plan, tasks)}
          called={called}
          language={language}
        />
      )}
    </>
  )
}
