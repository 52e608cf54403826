import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { caseAround } from '#features/actions/case-around.ts'
import { Struck, WhatItSaid } from '#features/liaison/what-it-said.tsx'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { nameToUse, placeOf } from '#features/people/child.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { dayIn, isDay } from '#platform/dates/day.ts'
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
import { Pagination } from '#ui/pagination.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { words as correctWords } from '../correct-message.words.ts'
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
    onDay: day(t.onDay, { missing: t.dayMissing, wrong: aRealDay[language] }),
    words: longText(t.words, t.wordsMissing, { hint: t.wordsHint }),
    wantsAnswer: tick(t.wantsAnswer),
  }
})

/** What home and school said to each other, and how it stands between them (CSW-48). */
export const messagesPage = page({
  params: { caseId: z.uuid() },
  query: { on: z.string().refine(isDay).optional().catch(undefined), id: z.uuid().optional().catch(undefined) },
  form: messageForm,

  async load({ read, params: { caseId }, query: { on, id } }) {
    const [around, { messages, more, balance }] = await Promise.all([
      caseAround(read, caseId),
      messagesOf(read, caseId, on && id ? { on, id } : undefined),
    ])
    const { child, helpCase } = around
    read.seen('messages of home and school', { children: [child.id], caseId })
    const opened = { lastOn: balance.lastOn, openedOn: dayIn(helpCase.openedAt) }
    return {
      child,
      place: placeOf(read.actor),
      today: read.today,
      messages,
      more,
      balance,
      silence: silenceOf(balance, opened, read.today),
      mayCorrect: mayKeepMessages(around, read.actor),
      mayKeep: helpCase.status !== 'closed' && mayKeepMessages(around, read.actor),
    }
  },

  known: ({ today }) => ({ onDay: today }),

  view(found, { params: { caseId }, filled, language, actor }) {
    const t = words(language)
    const { child, place, messages, balance, silence } = found
    const last = messages.at(-1)
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
          {t.balance(balance.fromHome, balance.fromSchool, BALANCE_WEEKS)}{' '}
          {balance.unanswered > 0 && t.unanswered(balance.unanswered)}
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
          <Timeline entries={messages.map((one) => entryOf(one, { ...found, caseId, language }))} />
        )}
        {found.more && last && (
          <Pagination next={{ href: `/cases/${caseId}/messages?on=${last.onDay}&id=${last.id}`, label: t.older }} />
        )}
        {found.mayKeep && <AddMessage filled={filled} language={language} />}
        {may(actor, 'keep messages of home and school') && (
          <p>
            <a href="/home-school">{t.allTitle}</a>
          </p>
        )}
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    await keepMessage(write, caseId, value)
    return redirectTo(`/cases/${caseId}/messages`, words(language).saved)
  },
})

type Message = Awaited<ReturnType<typeof messagesOf>>['messages'][number]

interface About {
  caseId: string
  mayKeep: boolean
  mayCorrect: boolean
  language: Language
}

function entryOf(one: Message, about: About) {
  const { language } = about
  const t = words(language)
  const { inErrorAt, inErrorWhy, strikerGiven, strikerFamily } = one
  const struck = inErrorAt && { at: new Date(inErrorAt), by: `${strikerGiven} ${strikerFamily}`, why: inErrorWhy ?? '' }
  return {
    date: { iso: one.onDay, text: formatDay(one.onDay, language) },
    heading: t.directions[one.direction as Direction],
    meta: [
      t.fromTo(one.fromName, one.toName),
      t.hows[one.how as How],
      t.writtenBy(`${one.givenName} ${one.familyName}`),
    ].join(' · '),
    body: struck ? (
      <Struck struck={struck} language={language}>
        <WhatWasSaid one={one} language={language} />
      </Struck>
    ) : (
      <>
        <WhatWasSaid one={one} language={language} />
        <WhatToDo one={one} about={about} />
      </>
    ),
  }
}

function WhatWasSaid({ one, language }: { one: Pick<Message, 'words' | 'answer' | 'answeredOn'>; language: Language }) {
  const t = words(language)
  return (
    <>
      <p>{one.words}</p>
      {one.answer && (
        <p>
          <strong>{t.answer}: </strong>
          {one.answer}{' '}
          {one.answeredOn && <span class="nhsuk-hint">({t.answeredOn(formatDay(one.answeredOn, language))})</span>}
        </p>
      )}
    </>
  )
}

function WhatToDo({ one, about: { caseId, mayKeep, mayCorrect, language } }: { one: Message; about: About }) {
  const t = words(language)
  const c = correctWords(language)
  const at = `/cases/${caseId}/messages/${one.id}`
  return (
    <>
      {one.wantsAnswer && !one.answer && (
        <p>
          {t.waits}. {mayKeep && <a href={`${at}/answer`}>{t.writeAnswer}</a>}
        </p>
      )}
      <WhatItSaid earlier={one.earlier} say={(before) => saidBefore(before, language)} language={language} />
      {mayCorrect && (
        <p>
          <a href={`${at}/correct`}>
            {c.correct}
            <span class="nhsuk-u-visually-hidden"> {c.of(formatDay(one.onDay, language))}</span>
          </a>
        </p>
      )}
    </>
  )
}

function saidBefore(before: Message['earlier'][number], language: Language) {
  const t = words(language)
  const facts = [
    formatDay(before.onDay, language),
    t.directions[before.direction as Direction],
    t.fromTo(before.fromName, before.toName),
    t.hows[before.how as How],
  ]
  return (
    <>
      <WhatWasSaid one={before} language={language} />
      <p class="nhsuk-hint">{facts.join(' · ')}</p>
    </>
  )
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
