import { z } from 'zod'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { addToConcern } from '../add-to-concern.ts'
import { words } from '../concern.words.ts'
import { openedConcern } from '../concerns.queries.ts'

const addForm = form((language) => {
  const t = words(language)
  return { what: longText(t.addWhat, t.addMissing, { hint: t.addHint }) }
})

export const addToConcernPage = page({
  params: { concernId: z.uuid() },
  form: addForm,

  async load({ read, params: { concernId } }) {
    const { aboutName, aboutId } = await openedConcern(read, concernId)
    read.seen('concern', { concernId, aboutId })
    return { concernId, aboutName }
  },

  view({ concernId, aboutName }, { filled, language }) {
    const t = words(language)
    return (
      <Layout
        title={t.addTitle}
        back={`/concerns/${concernId}`}
        caption={t.aboutName(aboutName)}
        errors={filled.errors}
      >
        <h1>{t.addTitle}</h1>
        <Form>
          <Textarea {...filled.field('what')} rows={6} />
          <Button preventDoubleClick>{t.addSend}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { concernId }, value, language }) {
    await addToConcern(write, concernId, value.what)
    return redirectTo(`/concerns/${concernId}`, words(language).added)
  },
})
