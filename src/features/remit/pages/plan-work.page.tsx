import { z } from 'zod'
import { type CaseShown, findCase } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { optionalDay, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { beginWork, isBegunHere } from '../begin-work.ts'
import { workInWords } from '../plan-fields.tsx'
import { words } from '../plan-work.words.ts'
import { type BegunWork, isOpenOn, type Standing, standingOf } from '../standing.ts'

const beginForm = form((language) => {
  const t = words(language)
  return {
    planWorkId: picked(t.which, t.whichMissing),
    fromDay: optionalDay(t.from, { wrong: t.fromWrong, hint: t.fromHint }),
    untilDay: optionalDay(t.until, { wrong: t.untilWrong, hint: t.untilHint }),
  }
})

interface Shown {
  readonly helpCase: CaseShown
  readonly standing: Standing
}

/** Focussed work and playground supervision: what has begun, and what the plan lets begin. */
export const planWorkPage = page({
  params: { caseId: z.uuid() },
  form: beginForm,

  async load({ read, params: { caseId } }): Promise<Shown> {
    const [helpCase, standing] = await Promise.all([findCase(read, caseId), standingOf(read, caseId)])
    return { helpCase, standing }
  },

  view({ helpCase, standing }, { filled, language }) {
    const t = words(language)
    const { id, child, place, today, status, isTheirsToWorkOn } = helpCase
    const offered = standing.works.filter(isBegunHere)
    const which = filled.field('planWorkId')
    return (
      <Layout title={t.title} back={`/cases/${id}/before`} errors={filled.errors} wide>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <Begun standing={standing} today={today} language={language} />
        {isTheirsToWorkOn && status !== 'closed' && (
          <>
            <h2>{t.begin}</h2>
            {offered.length === 0 ? (
              <p>{t.nothing}</p>
            ) : (
              <Form>
                <Radios
                  {...which}
                  legend={which.label}
                  items={offered.map((work) => ({
                    value: work.id,
                    text: workInWords(work, language),
                    hint: work.purpose,
                  }))}
                />
                <DateInput {...filled.field('fromDay')} legend={t.from} />
                <DateInput {...filled.field('untilDay')} legend={t.until} />
                <Button>{t.save}</Button>
              </Form>
            )}
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const { workId } = await beginWork(write, caseId, value)
    return redirectTo(`/plan-work/${workId}`, words(language).saved)
  },
})

function Begun({ standing, today, language }: { standing: Standing; today: Day; language: Language }) {
  const t = words(language)
  if (standing.begun.length === 0) return <EmptyState heading={t.none} />
  return (
    <Table
      caption={t.caption}
      responsive
      columns={[t.what, t.period, t.purpose, t.state]}
      rows={standing.begun.map((work) => [
        { text: workInWords({ ...work, untilDay: null }, language), href: `/plan-work/${work.id}` },
        periodInWords(work, language),
        work.purpose,
        t.states[stateOf(work, standing, today)],
      ])}
    />
  )
}

function periodInWords({ fromDay, untilDay }: BegunWork, language: Language): string {
  if (!untilDay) return words(language).since(formatDay(fromDay, language))
  return `${formatDay(fromDay, language)} – ${formatDay(untilDay, language)}`
}

function stateOf(work: BegunWork, { works }: Standing, today: Day) {
  if (work.fromDay > today && !work.endedOn) return 'not yet'
  if (!isOpenOn(work, today)) return 'over'
  return works.some(({ id }) => id === work.planWorkId) ? 'open' : 'not in the plan'
}
