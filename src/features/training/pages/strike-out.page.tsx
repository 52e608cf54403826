import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { strikeOutTraining } from '../record-training.ts'
import { selectTraining } from '../training.queries.ts'
import { words } from '../training.words.ts'

export const strikeOutPage = page({
  params: { trainingId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { why: text(t.why, t.whyMissing) }
  }),

  async load({ read, params: { trainingId } }) {
    const training = await selectTraining(read, trainingId)
    if (!training) throw new NotFound('Training')
    return { training }
  },

  view({ training }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.strikeTitle} back="/training" errors={filled.errors}>
        <h1>{t.strikeTitle}</h1>
        <p>{t.strikeIntro(fullName(training), training.programme, formatDay(training.trainedOn, language))}</p>
        <Form>
          <Input {...filled.field('why')} />
          <Button variant="warning">{t.strikeOut}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { trainingId }, value: { why }, language }) {
    await strikeOutTraining(write, trainingId, why)
    return redirectTo('/training', words(language).struck)
  },
})
