import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { nameToUse, placeOf } from '#features/people/child.ts'
import { addDays, dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { choice, day, longText, text, tick } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { keepMessage, mayKeepMessages } from '../keep-message.ts'
import { BALANCE_WEEKS, type Direction, directions, type How, hows, silenceOf } from '../message.ts'
import { messagesOf } from '../messages.queries.ts'
import { words } from '../messages.words.ts'

const messageForm = form((language) => {
  const t = words(language)
  return {
    direction: choice(t.direction, directions, t.directionMissing),
    atHome: text(t.atHome, t.atHomeMissing),
    atSchool: text(t.atSchool, t.atSchoolMissing),
    how: choice(t.how, hows, t.howMissing),
    onDay: day(t.onDay, { missing: t.dayMissing, wrong: t.dayWrong }),
    words: longText(t.words, t.wordsMissing, { hint: t.wordsHint }),
    wantsAnswer: tick(t.wantsAnswer),
  }
})

/** What home and school said to each other, and how it stands between them (CSW-48). */
export const messagesPage = page({
  params: { caseId: z.uuid() },
  form: messageForm,

  async load({ read, params: { caseId } }) {
    const around = await caseAround(read, caseId)
    const { child, helpCase } = around
    read.seen('messages of home and school', { children: [child.id], caseId })
    const messages = await messagesOf(read, caseId)
    const since = addDays(read.today, -BALANCE_WEEKS * 7)
    const lately = (way: Direction) => messages.filter((one) => one.direction === way && one.onDay > since).length
    const balance = { fromHome: lately('home to school'), fromSchool: lately('school to home') }
    const opened = { lastOn: messages[0]?.onDay ?? null, openedOn: dayIn(helpCase.openedAt) }
    return {
      child,
      place: placeOf(read.actor),
      today: read.today,
      messages,
      balance,
      silence: silenceOf(balance, opened, read.today),
      unanswered: messages.filter((one) => one.wantsAnswer && one.answer === null).length,
      mayKeep: helpCase.status !== 'closed' && mayKeepMessages(around, read.actor),
    }
  },

  known: ({ today }) => ({ onDay: today }),

  view(found, { params: { caseId }, filled, language }) {
    const t = words(language)
    const { child, place, messages, balance, silence, unanswered } = found
    return (
      <AboutTheChild
        tab={t.tab}
        title={t.title(nameToUse(child, place))}
        about={found}
        back={`/cases/${caseId}`}
        language={language}
        errors={filled.errors}
      >
        <p>
          {t.balance(balance.fromHome, balance.fromSchool, BALANCE_WEEKS)} {unanswered > 0 && t.unanswered(unanswered)}
        </p>
        {silence && (
          <InsetText>
            <p>{t.silences[silence]}</p>
          </InsetText>
        )}
        {found.mayKeep && (
          <p>
            <a href="#write">{t.add}</a>
          </p>
        )}
        <h2>{t.story}</h2>
        {messages.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Timeline entries={messages.map((one) => entryOf(one, { caseId, mayKeep: found.mayKeep, language }))} />
        )}
        {found.mayKeep && <AddMessage filled={filled} language={language} />}
        <p>
          <a href="/home-school">{t.allTitle}</a>
        </p>
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    await keepMessage(write, caseId, value)
    return redirectTo(`/cases/${caseId}/messages`, words(language).saved)
  },
})

type Message = Awaited<ReturnType<typeof messagesOf>>[number]

function entryOf(
  one: Message,
  { caseId, mayKeep, language }: { caseId: string; mayKeep: boolean; language: Language },
) {
  const t = words(language)
  return {
    date: { iso: one.onDay, text: formatDay(one.onDay, language) },
    heading: t.directions[one.direction as Direction],
    meta: [
      t.fromTo(one.fromName, one.toName),
      t.hows[one.how as How],
      t.writtenBy(`${one.givenName} ${one.familyName}`),
    ].join(' · '),
    body: (
      <>
        <p>{one.words}</p>
        {one.answer && (
          <p>
            <strong>{t.answer}: </strong>
            {one.answer}{' '}
            {one.answeredOn && <span class="nhsuk-hint">({t.answeredOn(formatDay(one.answeredOn, language))})</span>}
          </p>
        )}
        {one.wantsAnswer && !one.answer && (
          <p>
            {t.waits}. {mayKeep && <a href={`/cases/${caseId}/messages/${one.id}/answer`}>{t.writeAnswer}</a>}
          </p>
        )}
      </>
    ),
  }
}

function AddMessage({ filled, language }: { filled: FilledBy<typeof messageForm>; language: Language }) {
  const t = words(language)
  return (
    <Form>
      <h2 id="write">{t.add}</h2>
      <Radios
        {...filled.field('direction')}
        legend={t.direction}
        items={directions.map((value) => ({ value, text: t.directions[value] }))}
      />
      <Input {...filled.field('atHome')} />
      <Input {...filled.field('atSchool')} />
      <Textarea {...filled.field('words')} rows={3} />
      <Radios {...filled.field('how')} legend={t.how} items={hows.map((value) => ({ value, text: t.hows[value] }))} />
      <DateInput {...filled.field('onDay')} legend={t.onDay} />
      <Checkboxes
        {...filled.field('wantsAnswer')}
        legend={t.wantsAnswer}
        items={[{ value: 'yes', text: t.yesItWaits }]}
      />
      <Button preventDoubleClick>{t.save}</Button>
    </Form>
  )
}
