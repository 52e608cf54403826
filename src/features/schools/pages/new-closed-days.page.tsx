import { z } from 'zod'
import { choice, day, optionalDay, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { words } from '../calendar/calendar.words.ts'
import { addClosedDays } from '../calendar/keep-closed-days.ts'
import { calendarToKeep, hrefOf } from './calendar-to-keep.ts'

const KINDS = ['INSET', 'holiday', 'closure'] as const

const closedForm = form((language) => {
  const t = words(language)
  return {
    kind: choice(t.kind, KINDS, t.selectKind),
    name: text(t.closedName, t.enterClosedName, { hint: t.closedHint, max: 100 }),
    from: day(t.first, { missing: t.enterFirst, wrong: t.wrongFirst }),
    to: optionalDay(t.lastOptional, { wrong: t.wrongLastOptional }),
  }
})

export const newClosedDaysPage = page({
  params: { schoolId: z.uuid().optional() },
  form: closedForm,

  load: ({ read, params }) => calendarToKeep(read, params.schoolId),

  view({ schoolId, name }, { filled, language }) {
    const t = words(language)
    const { label: kind, ...kindField } = filled.field('kind')
    const { label: from, ...fromField } = filled.field('from')
    const { label: to, ...toField } = filled.field('to')
    return (
      <Layout title={t.closedTitle} back={hrefOf(schoolId)} errors={filled.errors} caption={name}>
        <h1>{t.closedTitle}</h1>
        <Form>
          <Radios
            {...kindField}
            legend={kind}
            legendSize="s"
            items={KINDS.map((kind) => ({ value: kind, text: t.kinds[kind], hint: t.kindHints[kind] }))}
          />
          <Input {...filled.field('name')} />
          <DateInput {...fromField} legend={from} legendSize="s" />
          <DateInput {...toField} legend={to} legendSize="s" />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { schoolId = null }, value, language }) {
    await addClosedDays(write, schoolId, { ...value, to: value.to ?? value.from })
    return redirectTo(hrefOf(schoolId), words(language).termAdded(value.name))
  },
})
