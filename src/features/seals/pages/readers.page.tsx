import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { whereChildIs } from '#features/people/where-a-child-is.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { choice, optionalDay, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { nameReader } from '../name-reader.ts'
import { namedReaders, possibleReaders } from '../readers.queries.ts'
import { sealOf } from '../seals.queries.ts'
import { words } from '../seals.words.ts'

const readerForm = form((language) => {
  const t = words(language).reader
  return {
    staff: picked(t.staff, t.staffMissing),
    reads: choice(t.reads, ['yes', 'no'], t.readsMissing),
    until: optionalDay(t.until, { wrong: aRealDay[language], hint: t.untilHint }),
  }
})

export const readersPage = page({
  params: { childId: z.uuid() },
  form: readerForm,

  async load({ read, params: { childId } }) {
    const [{ child, id }, possible] = await Promise.all([
      sealOf(read, childId),
      possibleReaders(read, whereChildIs(read, childId), namedReaders(read, childId)),
    ])
    read.seen('who may see a restricted record', { children: [childId], sealId: id })
    return { child, possible, today: read.today }
  },

  view({ child, possible, today }, { filled, language }) {
    const t = words(language).reader
    return (
      <Layout title={t.title} back={`/children/${child.id}/sealed`} errors={filled.errors}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form>
          <Select
            {...filled.field('staff')}
            items={[{ value: '', text: t.choose }, ...possible.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <Radios
            {...filled.field('reads')}
            legend={t.reads}
            items={[
              { value: 'yes', text: t.yes },
              { value: 'no', text: t.no },
            ]}
          />
          <DateInput {...filled.field('until')} legend={t.until} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    await nameReader(write, childId, { staffId: value.staff, reads: value.reads, until: value.until })
    return redirectTo(`/children/${childId}/sealed`, words(language).reader.saved)
  },
})
