import { z } from 'zod'
import { nameToUse, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { choice, optionalDay, optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { addNeed } from '../add-need.ts'
import { type CaseNeeds, findCaseNeeds, type NeedOverTime } from '../case-needs.ts'
import { type Ending, needName, OTHER, type Severity, severities } from '../need.ts'
import { words } from '../need.words.ts'

const addForm = form((language) => {
  const t = words(language)
  return {
    kind: text(t.kind, t.kindMissing, { max: 100 }),
    other: optionalText(t.otherLabel),
    startedOn: optionalDay(t.startedOn, { wrong: t.startedWrong, hint: t.startedHint }),
    severity: choice(t.severity, severities, t.severityMissing),
  }
})

export const caseNeedsPage = page({
  params: { caseId: z.uuid() },
  form: addForm,

  async load({ read, params }) {
    return { helpCase: await findCaseNeeds(read, params.caseId), today: read.today }
  },

  view({ helpCase, today }, { filled, language, actor }) {
    const t = words(language)
    const title = t.title(nameToUse(helpCase, placeOf(actor)))
    const severity = filled.field('severity')
    return (
      <Layout title={t.tab} back={`/cases/${helpCase.caseId}`} errors={filled.errors}>
        <ChildBanner child={helpCase} language={language} today={today} where={placeOf(actor)} />
        <h1>{title}</h1>
        <Needs helpCase={helpCase} language={language} />
        {helpCase.isTheirs && helpCase.status !== 'closed' ? (
          <Form>
            <h2>{t.add}</h2>
            <Select
              {...filled.field('kind')}
              items={[
                { value: '', text: t.kindMissing },
                ...helpCase.definition.needs.map((need) => ({ value: need.kind, text: need[language] })),
                { value: OTHER, text: t.other },
              ]}
            />
            <Input {...filled.field('other')} />
            <DateInput {...filled.field('startedOn')} legend={t.startedOn} />
            <Radios
              {...severity}
              legend={severity.label}
              items={severities.map((value) => ({ value, text: t.severities[value] }))}
            />
            <Button preventDoubleClick>{t.save}</Button>
          </Form>
        ) : (
          <p>{t.onlyWorkers}</p>
        )}
      </Layout>
    )
  },

  async post(write, { params, value, language }) {
    await addNeed(write, params.caseId, { ...value, severity: Number(value.severity) })
    return redirectTo(`/cases/${params.caseId}/needs`, words(language).added)
  },
})

function Needs({ helpCase, language }: { helpCase: CaseNeeds; language: Language }) {
  const t = words(language)
  const now = helpCase.needs.filter(({ endedOn }) => !endedOn)
  const past = helpCase.needs.filter(({ endedOn }) => endedOn)
  if (helpCase.needs.length === 0) return <p>{t.none}</p>
  return (
    <>
      {now.length > 0 && (
        <Table
          caption={t.caption}
          responsive
          firstCellIsHeader
          columns={[t.difficulty, t.started, t.latest]}
          rows={now.map((need) => [
            linkTo(need, helpCase, language),
            need.startedOn ? formatShortDay(need.startedOn, language) : t.notKnown,
            latest(need, language),
          ])}
        />
      )}
      {past.length > 0 && (
        <Table
          caption={t.pastCaption}
          responsive
          firstCellIsHeader
          columns={[t.difficulty, t.endedOn, t.howEnded]}
          rows={past.map((need) => [
            linkTo(need, helpCase, language),
            formatShortDay(need.endedOn!, language),
            t.hows[need.endedHow as Ending] ?? '',
          ])}
        />
      )}
    </>
  )
}

function linkTo(need: NeedOverTime, { caseId, definition }: CaseNeeds, language: Language) {
  return { text: needName(need, definition.needs, language), href: `/cases/${caseId}/needs/${need.id}` }
}

function latest({ ratings }: NeedOverTime, language: Language): string {
  const t = words(language)
  const last = ratings[0]
  if (!last || last.severity === null) return t.notRated
  return t.on(t.severities[String(last.severity) as Severity], formatShortDay(last.onDay, language))
}
