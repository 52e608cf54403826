import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { placeOf } from '#features/people/child.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { day, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { answerMessage, mayKeepMessages } from '../keep-message.ts'
import { messageOf } from '../messages.queries.ts'
import { words } from '../messages.words.ts'
import { say } from '../rules.words.ts'

const answerForm = form((language) => {
  const t = words(language)
  return {
    answer: longText(t.answerTitle, t.answerMissing),
    answeredOn: day(t.answerDay, { missing: t.dayMissing, wrong: aRealDay[language] }),
  }
})

export const answerMessagePage = page({
  params: { caseId: z.uuid(), messageId: z.uuid() },
  form: answerForm,

  async load({ read, params: { caseId, messageId } }) {
    const [around, message] = await Promise.all([caseAround(read, caseId), messageOf(read, caseId, messageId)])
    if (!mayKeepMessages(around, read.actor)) throw new Refused(say.notTheirs)
    read.seen('messages of home and school', { children: [around.child.id], caseId })
    if (!message) throw new NotFound('Message')
    return { child: around.child, place: placeOf(read.actor), today: read.today, message }
  },

  known: ({ today }) => ({ answeredOn: today }),

  view(found, { params: { caseId }, filled, language }) {
    const t = words(language)
    const { message } = found
    return (
      <AboutTheChild
        tab={t.answerTab}
        title={t.answerTitle}
        about={found}
        back={`/cases/${caseId}/messages`}
        language={language}
        errors={filled.errors}
      >
        <InsetText>
          <p>
            {t.fromTo(message.fromName, message.toName)}: {message.words}
          </p>
        </InsetText>
        {message.answer ? (
          <p>{say.answered[language]}</p>
        ) : (
          <Form>
            <Textarea {...filled.field('answer')} rows={3} />
            <DateInput {...filled.field('answeredOn')} legend={t.answerDay} />
            <Button>{t.saveAnswer}</Button>
          </Form>
        )}
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId, messageId }, value, language }) {
    await answerMessage(write, caseId, messageId, value)
    return redirectTo(`/cases/${caseId}/messages`, words(language).answerSaved)
  },
})
