import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { CorrectOrStrike, correctionSaid, isStruck, whyCorrected } from '#features/cases/correcting.tsx'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { placeOf } from '#features/people/child.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { choice, day, longText, optionalDay, optionalLongText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words as correctWords } from '../correct-message.words.ts'
import { correctMessage, enterMessageInError } from '../correct-message.ts'
import { mayKeepMessages } from '../keep-message.ts'
import { directions, hows } from '../message.ts'
import { messageOf } from '../messages.queries.ts'
import { words } from '../messages.words.ts'
import { say } from '../rules.words.ts'

const correctForm = form((language) => {
  const t = words(language)
  return {
    direction: choice(t.direction, directions, t.directionMissing),
    atHome: text(t.atHome, t.atHomeMissing),
    atSchool: text(t.atSchool, t.atSchoolMissing),
    words: longText(t.words, t.wordsMissing, { hint: t.wordsHint }),
    how: choice(t.how, hows, t.howMissing),
    onDay: day(t.onDay, { missing: t.dayMissing, wrong: aRealDay[language] }),
    answer: optionalLongText(t.answerTitle),
    answeredOn: optionalDay(t.answerDay, { wrong: aRealDay[language] }),
    why: whyCorrected(language),
  }
})

/** A message between home and school, written again; or all of it marked as entered in error (CSW-11). */
export const correctMessagePage = page({
  params: { caseId: z.uuid(), messageId: z.uuid() },
  form: correctForm,

  async load({ read, params: { caseId, messageId } }) {
    const [around, message] = await Promise.all([caseAround(read, caseId), messageOf(read, caseId, messageId)])
    if (!mayKeepMessages(around, read.actor)) throw new Refused(say.notTheirs)
    read.seen('messages of home and school', { children: [around.child.id], caseId })
    if (!message) throw new NotFound('Message')
    if (message.inErrorAt) throw new Refused(say.struckAlready)
    return { child: around.child, place: placeOf(read.actor), today: read.today, message }
  },

  known({ message: { fromName, toName, ...message } }) {
    const isFromHome = message.direction === 'home to school'
    return { ...message, atHome: isFromHome ? fromName : toName, atSchool: isFromHome ? toName : fromName }
  },
  version: ({ message }) => message.version,

  view(found, { params: { caseId }, filled, language }) {
    const t = words(language)
    const c = correctWords(language)
    return (
      <AboutTheChild
        tab={c.tab}
        title={c.title}
        about={found}
        back={`/cases/${caseId}/messages`}
        language={language}
        errors={filled.errors}
      >
        <p>{c.help}</p>
        <Form version={found.message.version}>
          <Radios
            {...filled.field('direction')}
            legend={t.direction}
            items={directions.map((value) => ({ value, text: t.directions[value] }))}
          />
          <Input {...filled.field('atHome')} />
          <Input {...filled.field('atSchool')} />
          <Textarea {...filled.field('words')} rows={3} />
          <Radios
            {...filled.field('how')}
            legend={t.how}
            items={hows.map((value) => ({ value, text: t.hows[value] }))}
          />
          <DateInput {...filled.field('onDay')} legend={t.onDay} />
          {found.message.answer !== null && (
            <>
              <Textarea {...filled.field('answer')} rows={3} />
              <DateInput {...filled.field('answeredOn')} legend={t.answerDay} />
            </>
          )}
          <CorrectOrStrike why={filled.field('why')} language={language} />
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params, value, version, button, language }) {
    const entry = { ...params, version }
    if (isStruck(button)) await enterMessageInError(write, entry, value.why)
    else await correctMessage(write, entry, value)
    return redirectTo(`/cases/${params.caseId}/messages`, correctionSaid(button, language))
  },
})
