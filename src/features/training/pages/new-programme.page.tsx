import { optionalText, optionalWholeNumber, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { addProgramme } from '../keep-programmes.ts'
import { words } from '../training.words.ts'

export const newProgrammePage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return {
      name: text(t.name, t.nameMissing, { max: 120 }),
      topics: optionalText(t.topicsLabel, { hint: t.topicsHint, max: 300 }),
      validYears: optionalWholeNumber(t.validYears, {
        from: 1,
        to: 20,
        wrong: t.validYearsWrong,
        hint: t.validYearsHint,
      }),
    }
  }),

  load: async () => ({}),

  view(_, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.addTitle} back="/programmes" errors={filled.errors}>
        <h1>{t.addTitle}</h1>
        <Form>
          <Input {...filled.field('name')} />
          <Input {...filled.field('topics')} />
          <Input {...filled.field('validYears')} width={2} inputmode="numeric" />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value: { topics, ...programme }, language }) {
    const each = (topics ?? '').split(',').map((topic) => topic.trim())
    await addProgramme(write, { ...programme, topics: [...new Set(each.filter(Boolean))] })
    return redirectTo('/programmes', words(language).added)
  },
})
