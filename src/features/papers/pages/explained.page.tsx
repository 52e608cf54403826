import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { choice, day, longText, optionalText, text, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { explainPlan } from '../explain-plan.ts'
import { selectExplained } from '../explained.queries.ts'
import { words } from '../papers.words.ts'
import { findPlanInForce } from '../plan-in-force.ts'
import { type Reader, readers } from '../plain-plan.ts'

const explainedForm = form((language) => {
  const t = words(language).explained
  return {
    toWhom: choice(t.toWhom, readers, t.toWhomMissing),
    toName: optionalText(t.toName, { hint: t.toNameHint }),
    day: day(t.day, { missing: t.dayMissing, wrong: aRealDay[language] }),
    byName: text(t.byName, t.byMissing),
    leaflet: tick(t.leafletLabel),
    copyGiven: tick(t.copyLabel),
    understood: longText(t.understood, t.understoodMissing, { hint: t.understoodHint }),
  }
})

/** To whom the plan was explained, when and by whom, with what in their hands, and what they said to it (CSW-10). */
export const explainedPage = page({
  params: { planId: z.uuid() },
  form: explainedForm,

  async load({ read, params: { planId } }) {
    const [{ child, place }, explained] = await Promise.all([
      findPlanInForce(read, planId),
      selectExplained(read, planId),
    ])
    return { child, place, explained, today: read.today }
  },

  known: ({ today }, { actor }) => ({ day: today, byName: actor.name }),

  view({ child, place, explained, today }, { params, filled, language }) {
    const t = words(language).explained
    return (
      <Layout title={t.tab} back={`/plans/${params.planId}/copy`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        {explained.length === 0 ? <p>{t.none}</p> : <Times explained={explained} language={language} />}
        <Form>
          <h2>{t.add}</h2>
          <Radios
            {...filled.field('toWhom')}
            legend={t.toWhom}
            items={readers.map((value) => ({ value, text: t.whom[value] }))}
          />
          <Input {...filled.field('toName')} />
          <DateInput {...filled.field('day')} legend={t.day} />
          <Input {...filled.field('byName')} />
          {(['leaflet', 'copyGiven'] as const).map((name) => (
            <Checkboxes
              {...filled.field(name)}
              legend={filled.field(name).label}
              legendHidden
              items={[{ value: 'yes', text: filled.field(name).label }]}
            />
          ))}
          <Textarea {...filled.field('understood')} rows={3} />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { planId }, value, language }) {
    const { day: onDay, ...explained } = value
    await explainPlan(write, planId, { ...explained, onDay })
    return redirectTo(`/plans/${planId}/explained`, words(language).explained.saved)
  },
})

type Time = Awaited<ReturnType<typeof selectExplained>>[number]

function Times({ explained, language }: { explained: readonly Time[]; language: Language }) {
  const t = words(language).explained
  return (
    <Table
      caption={t.caption}
      captionHidden
      responsive
      columns={[t.to, t.when, t.by, t.given, t.said]}
      rows={explained.map(({ toWhom, toName, onDay, byName, leaflet, copyGiven, understood, number }) => [
        toName ?? t.whom[toWhom as Reader],
        formatShortDay(onDay, language),
        byName,
        [t.version(number), ...(leaflet ? [t.leaflet] : []), ...(copyGiven ? [t.copy] : [])].join(', '),
        understood,
      ])}
    />
  )
}
