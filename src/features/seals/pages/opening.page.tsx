import { z } from 'zod'
import { formatDateTime, formatTime } from '#platform/dates/format-day.ts'
import { choice, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { decideOpening, decisions } from '../decide-opening.ts'
import { openingToSign } from '../openings.queries.ts'
import { words } from '../reviews.words.ts'

const signForm = form((language) => {
  const t = words(language).reviews
  return {
    decision: choice(t.decision, decisions, t.decisionMissing),
    note: longText(t.note, t.noteMissing, { hint: t.noteHint }),
  }
})

export const openingPage = page({
  params: { openingId: z.uuid() },
  form: signForm,

  async load({ read, params: { openingId } }) {
    const opening = await openingToSign(read, openingId)
    read.seen('emergency to sign', { children: [opening.childId], openingId })
    return { opening, mine: opening.staffId === read.actor.id }
  },

  view({ opening, mine }, { filled, language }) {
    const t = words(language).reviews
    const { childId, childName, openedBy, jobTitle, openedAt, endsAt, reason } = opening
    return (
      <Layout title={t.openings} back="/seals/reviews" errors={filled.errors}>
        <h1>{t.openings}</h1>
        <SummaryList
          rows={[
            { key: t.who, value: [openedBy, jobTitle].filter(Boolean).join(', ') },
            { key: t.child, value: <a href={`/children/${childId}`}>{childName}</a> },
            { key: t.when, value: t.until(formatDateTime(openedAt, language), formatTime(endsAt, language)) },
            { key: t.why, value: reason },
          ]}
        />
        <p>
          <a href={`/children/${childId}/looked`}>{t.looked}</a>
        </p>
        {mine ? (
          <p>{t.own}</p>
        ) : (
          <Form>
            <Radios
              {...filled.field('decision')}
              legend={t.decision}
              items={[
                { value: 'right', text: t.right },
                { value: 'not right', text: t.notRight },
              ]}
            />
            <Textarea {...filled.field('note')} rows={3} />
            <Button preventDoubleClick>{t.sign}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { openingId }, value, language }) {
    await decideOpening(write, openingId, value)
    return redirectTo('/seals/reviews', words(language).reviews.signed)
  },
})
