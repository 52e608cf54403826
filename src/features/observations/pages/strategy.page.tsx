import { z } from 'zod'
import { WrittenText } from '#features/actions/written-text.tsx'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { choice, optionalDay, optionalLongText, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { reviewStrategy } from '../agree-strategy.ts'
import { nouns } from '../nouns.words.ts'
import { findStrategy, type ShownStrategy } from '../strategies.queries.ts'
import { words } from '../strategies.words.ts'
import { type Verdict, type Voice, verdicts, voices } from '../strategy.ts'

const reviewForm = form((language) => {
  const t = words(language)
  return {
    answer: choice(t.one.answer, verdicts, t.one.answerMissing),
    saidBy: choice(t.one.saidBy, voices, t.one.saidByMissing),
    note: optionalLongText(t.one.note),
    lookOn: optionalDay(t.one.next, { wrong: aRealDay[language], hint: t.one.nextHint }),
    ends: tick(t.one.ends),
  }
})

/** One thing that is tried, everything that was found of it, and the next time of looking. */
export const strategyPage = page({
  params: { strategyId: z.uuid() },
  form: reviewForm,

  async load({ read, params: { strategyId } }) {
    const strategy = await findStrategy(read, strategyId)
    read.seen('strategy', { children: [strategy.child.id], caseId: strategy.caseId, strategyId })
    const { knownTo: _, child, ...rest } = strategy
    return { ...rest, child: onlyWhatIsSafe(child, placeOf(read.actor)), today: read.today }
  },

  version: ({ version }) => version,

  view(strategy, { filled, language, actor }) {
    const t = words(language)
    const n = nouns(language)
    const { child, originId, mayAgree, endedOn, version, today } = strategy
    const back = originId ? `/cases/${originId}/strategies` : `/children/${child.id}`
    const about = { child, place: placeOf(actor), today }
    return (
      <AboutTheChild title={t.one.tab} back={back} about={about} language={language} errors={filled.errors}>
        <Facts strategy={strategy} language={language} />
        <h2>{t.one.answers}</h2>
        <Answers strategy={strategy} language={language} />
        {mayAgree && !endedOn && (
          <Form version={version}>
            <h2>{t.one.ask}</h2>
            <Radios
              {...filled.field('answer')}
              legend={t.one.answer}
              items={verdicts.map((value) => ({ value, text: n.verdicts[value] }))}
            />
            <Radios
              {...filled.field('saidBy')}
              legend={t.one.saidBy}
              small
              items={voices.map((value) => ({ value, text: n.voices[value] }))}
            />
            <Textarea {...filled.field('note')} rows={3} />
            <DateInput {...filled.field('lookOn')} legend={t.one.next} />
            <Checkboxes
              {...filled.field('ends')}
              legend={t.one.ends}
              legendHidden
              items={[{ value: 'yes', text: t.one.ends }]}
            />
            <Button preventDoubleClick>{t.save}</Button>
          </Form>
        )}
      </AboutTheChild>
    )
  },

  async post(write, { params: { strategyId }, value, version, language }) {
    await reviewStrategy(write, strategyId, value, version)
    return redirectTo(`/strategies/${strategyId}`, words(language).one.saved)
  },
})

type Shown = Omit<ShownStrategy, 'knownTo'>

function Facts({ strategy, language }: { strategy: Shown; language: Language }) {
  const t = words(language)
  const { situation, what, ideaOf, ideaName, lookOn, endedOn, agreedAt } = strategy
  const idea = nouns(language).voices[ideaOf as Voice]
  const agreed = `${strategy.agreedGiven} ${strategy.agreedFamily}`
  return (
    <SummaryList
      rows={[
        { key: t.when, value: <WrittenText>{situation}</WrittenText> },
        { key: t.try, value: <WrittenText>{what}</WrittenText> },
        { key: t.idea, value: ideaName ? t.byName(idea, ideaName) : idea },
        ...(lookOn ? [{ key: t.lookOn, value: formatDay(lookOn, language) }] : []),
        ...(endedOn ? [{ key: t.helps, value: t.ended(formatDay(endedOn, language)) }] : []),
        { key: t.one.agreed, value: t.one.agreedBy(agreed, formatDay(dayIn(agreedAt), language)) },
      ]}
    />
  )
}

function Answers({ strategy: { reviews }, language }: { strategy: Shown; language: Language }) {
  const t = words(language)
  const n = nouns(language)
  if (reviews.length === 0) return <p>{t.one.none}</p>
  return (
    <Timeline
      entries={reviews.map(({ onDay, answer, saidBy, note, givenName, familyName }) => ({
        date: { iso: onDay, text: formatDay(onDay, language) },
        heading: n.verdicts[answer as Verdict],
        meta: t.one.answerBy(n.voices[saidBy as Voice], `${givenName} ${familyName}`),
        body: note && <WrittenText>{note}</WrittenText>,
      }))}
    />
  )
}
