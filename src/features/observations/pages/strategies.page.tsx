import { z } from 'zod'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { choice, day, longText, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Table } from '#ui/table.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { agreeStrategy } from '../agree-strategy.ts'
import { nouns } from '../nouns.words.ts'
import { mustFindCase } from '../strategies.queries.ts'
import { words } from '../strategies.words.ts'
import { type Verdict, type Voice, voices } from '../strategy.ts'

const addForm = form((language) => {
  const t = words(language)
  return {
    situation: longText(t.situation, t.situationMissing, { hint: t.situationHint }),
    what: longText(t.what, t.whatMissing, { hint: t.whatHint }),
    ideaOf: choice(t.ideaOf, voices, t.ideaMissing),
    ideaName: optionalText(t.ideaName),
    lookOn: day(t.lookDay, { missing: t.lookMissing, wrong: aRealDay[language] }),
  }
})

/** What is tried when something is difficult for a child, and whether it helps (CSW-7). */
export const strategiesPage = page({
  params: { caseId: z.uuid() },
  form: addForm,

  async load({ read, params: { caseId } }) {
    const { child, status, mayAgree, strategies } = await mustFindCase(read, caseId)
    read.seen('strategies', { children: [child.id], caseId })
    const mayAdd = mayAgree && status !== 'closed'
    return { child: onlyWhatIsSafe(child, placeOf(read.actor)), mayAdd, strategies, today: read.today }
  },

  view({ child, mayAdd, strategies, today }, { params: { caseId }, filled, language, actor }) {
    const t = words(language)
    const about = { child, place: placeOf(actor), today }
    return (
      <AboutTheChild
        title={t.title}
        back={`/cases/${caseId}`}
        wide
        about={about}
        language={language}
        errors={filled.errors}
      >
        <p>{t.lead}</p>
        {strategies.length === 0 ? <p>{t.none}</p> : <Tried strategies={strategies} language={language} />}
        {mayAdd && (
          <Form>
            <h2>{t.add}</h2>
            <Textarea {...filled.field('situation')} rows={2} />
            <Textarea {...filled.field('what')} rows={3} />
            <Radios
              {...filled.field('ideaOf')}
              legend={t.ideaOf}
              small
              items={voices.map((value) => ({ value, text: nouns(language).voices[value] }))}
            />
            <Input {...filled.field('ideaName')} />
            <DateInput {...filled.field('lookOn')} legend={t.lookDay} />
            <Button preventDoubleClick>{t.save}</Button>
          </Form>
        )}
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    await agreeStrategy(write, caseId, value)
    return redirectTo(`/cases/${caseId}/strategies`, words(language).saved)
  },
})

type Listed = Awaited<ReturnType<typeof mustFindCase>>['strategies'][number]

function Tried({ strategies, language }: { strategies: readonly Listed[]; language: Language }) {
  const t = words(language)
  const n = nouns(language)
  return (
    <Table
      caption={t.caption}
      captionHidden
      responsive
      columns={[t.when, t.try, t.idea, t.helps, t.lookOn]}
      rows={strategies.map(({ id, situation, what, ideaOf, ideaName, answer, lookOn, endedOn }) => [
        situation,
        <a href={`/strategies/${id}`}>{what}</a>,
        ideaName ? t.byName(n.voices[ideaOf as Voice], ideaName) : n.voices[ideaOf as Voice],
        answer ? n.verdicts[answer as Verdict] : t.notAsked,
        endedOn ? t.ended(formatShortDay(endedOn, language)) : lookOn && formatShortDay(lookOn, language),
      ])}
    />
  )
}
