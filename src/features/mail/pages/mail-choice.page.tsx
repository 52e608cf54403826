import { choice } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { words } from '../choice.words.ts'
import { chooseRhythm, rhythms } from '../choose-rhythm.ts'
import { myChoice } from '../mail.queries.ts'

export const mailChoicePage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return { rhythm: choice(t.rhythm, rhythms, t.rhythmMissing, { hint: t.hint }) }
  }),

  load: ({ read }) => myChoice(read),
  known: ({ rhythm }) => ({ rhythm }),

  view(_choice, { filled, language }) {
    const t = words(language)
    const { label, ...field } = filled.field('rhythm')
    return (
      <Layout title={t.title} back="/account" errors={filled.errors}>
        <h1>{t.title}</h1>
        <Form>
          <Radios
            {...field}
            legend={label}
            legendSize="m"
            items={rhythms.map((value) => ({ value, text: t.rhythms[value] }))}
          />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await chooseRhythm(write, value.rhythm)
    return redirectTo('/account', words(language).saved)
  },
})
