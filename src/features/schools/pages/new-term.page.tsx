import { z } from 'zod'
import { day, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../calendar/calendar.words.ts'
import { addTerm } from '../calendar/keep-terms.ts'
import { calendarToKeep, hrefOf } from './calendar-to-keep.ts'

const termForm = form((language) => {
  const t = words(language)
  return {
    name: text(t.termName, t.enterTermName, { hint: t.termHint, max: 100 }),
    startsOn: day(t.first, { missing: t.enterFirst, wrong: t.wrongFirst }),
    endsOn: day(t.last, { missing: t.enterLast, wrong: t.wrongLast }),
  }
})

export const newTermPage = page({
  params: { schoolId: z.uuid().optional() },
  form: termForm,

  load: ({ read, params }) => calendarToKeep(read, params.schoolId),

  view({ schoolId, name }, { filled, language }) {
    const t = words(language)
    const { label: startsOn, ...startField } = filled.field('startsOn')
    const { label: endsOn, ...endField } = filled.field('endsOn')
    return (
      <Layout title={t.termTitle} back={hrefOf(schoolId)} errors={filled.errors} caption={name}>
        <h1>{t.termTitle}</h1>
        <Form>
          <Input {...filled.field('name')} width={20} />
          <DateInput {...startField} legend={startsOn} legendSize="s" />
          <DateInput {...endField} legend={endsOn} legendSize="s" />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { schoolId = null }, value, language }) {
    await addTerm(write, schoolId, value)
    return redirectTo(hrefOf(schoolId), words(language).termAdded(value.name))
  },
})
