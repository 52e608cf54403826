import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { addSchool } from '../keeping/add-school.ts'
import { codeOfNation } from '../school.ts'
import { placesOf } from '../schools.queries.ts'
import { words } from '../schools.words.ts'
import { SchoolFields, schoolFields } from './school-form.tsx'

const newSchoolForm = form((language) => {
  const t = words(language)
  return { code: text(t.code, t.enterCode, { max: 20 }), ...schoolFields(language) }
})

export const newSchoolPage = page({
  params: {},
  form: newSchoolForm,

  load: ({ read }) => placesOf(read),
  known: () => ({ status: 'open' }),

  view({ nation, clusters }, { filled, language }) {
    const t = words(language)
    const scheme = codeOfNation[nation]
    return (
      <Layout title={t.addSchool} back="/schools" errors={filled.errors}>
        <h1>{t.addSchool}</h1>
        <Form>
          <Input {...filled.field('code')} label={t.codes[scheme]} hint={t.codeHints[scheme]} code width={10} />
          <SchoolFields filled={filled} clusters={clusters} language={language} isNew />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { schoolId } = await addSchool(write, value)
    return redirectTo(`/schools/${schoolId}`, words(language).added(value.name))
  },
})
