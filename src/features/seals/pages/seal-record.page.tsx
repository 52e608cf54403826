import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { findChildToChange } from '#features/people/find-child.ts'
import { whereChildIs } from '#features/people/where-a-child-is.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { addDays } from '#platform/dates/day.ts'
import { day, longText, picked, pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { possibleReaders } from '../readers.queries.ts'
import { canKeep, REVIEW_AFTER_DAYS } from '../seal.ts'
import { sealRecord } from '../seal-record.ts'
import { words } from '../seals.words.ts'

const sealForm = form((language) => {
  const t = words(language).seal
  return {
    reason: longText(t.reason, t.reasonMissing, { hint: t.reasonHint }),
    readers: pickedMany(t.readers, t.readersMissing, { hint: t.readersHint, missing: t.readersMissing }),
    ask: picked(t.ask, t.askMissing),
    reviewOn: day(t.reviewOn, { missing: t.reviewMissing, wrong: aRealDay[language] }),
  }
})

export const sealRecordPage = page({
  params: { childId: z.uuid() },
  form: sealForm,

  async load({ read, params: { childId } }) {
    const [child, possible] = await Promise.all([
      findChildToChange(read, childId),
      possibleReaders(read, whereChildIs(read, childId)),
    ])
    read.seen('child', { children: [childId] })
    return { child, possible, today: read.today }
  },

  known: ({ today }) => ({ reviewOn: addDays(today, REVIEW_AFTER_DAYS) }),

  view({ child, possible, today }, { filled, language }) {
    const t = words(language).seal
    return (
      <Layout title={t.title} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>{t.help}</p>
        <Form>
          <Textarea {...filled.field('reason')} rows={3} />
          <Checkboxes
            {...filled.field('readers')}
            items={possible.map((person) => ({
              value: person.id,
              text: person.name,
              hint: [person.jobTitle, canKeep(person) && t.keeper].filter(Boolean).join(' · '),
            }))}
          />
          <Select
            {...filled.field('ask')}
            items={[{ value: '', text: t.choose }, ...possible.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <DateInput {...filled.field('reviewOn')} legend={t.reviewOn} />
          <Button variant="warning" preventDoubleClick>
            {t.save}
          </Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    const { ask: askId, ...seal } = value
    await sealRecord(write, childId, { ...seal, askId })
    return redirectTo(`/children/${childId}`, words(language).seal.saved)
  },
})
