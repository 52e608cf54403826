import { day, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words as first } from '../first-remit.words.ts'
import { words } from '../new-remit.words.ts'
import { FIRST_REMIT, publishRemit } from '../remit-document.ts'
import { myRemitTeam } from '../remit-team.queries.ts'
import { words as remitWords } from '../remit.words.ts'

const remitForm = form((language) => {
  const t = words(language)
  return {
    datedOn: day(t.datedOn, { missing: t.datedMissing, wrong: t.datedWrong, hint: t.datedHint }),
    words: longText(t.words, t.wordsMissing),
  }
})

/** Where there is none yet, it begins with the remit of August 2008. */
export const newRemitPage = page({
  params: {},
  form: remitForm,

  async load({ read }) {
    const team = await myRemitTeam(read)
    return { hasRemit: team !== undefined, latest: team?.latest ?? null }
  },

  known: ({ latest }, { language }) => ({
    datedOn: latest ? '' : FIRST_REMIT,
    words: latest?.words ?? first(language).text,
  }),

  view({ hasRemit }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/remit" errors={filled.errors}>
        <h1>{t.title}</h1>
        <p>{hasRemit ? t.lead : remitWords(language).noRemit}</p>
        {hasRemit && (
          <Form>
            <DateInput {...filled.field('datedOn')} legend={t.datedOn} />
            <Textarea {...filled.field('words')} rows={20} />
            <Button>{t.save}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await publishRemit(write, value)
    return redirectTo('/remit', words(language).saved)
  },
})
