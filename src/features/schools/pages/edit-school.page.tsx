import { z } from 'zod'
import { optionalDay, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { changeSchool } from '../keeping/change-school.ts'
import { findSchool } from '../one-school.queries.ts'
import { placesOf } from '../schools.queries.ts'
import { words } from '../schools.words.ts'
import { SchoolFields, schoolFields } from './school-form.tsx'

const editSchoolForm = form((language) => {
  const t = words(language)
  return {
    ...schoolFields(language),
    closedOn: optionalDay(t.closedOn, { wrong: t.wrongDay }),
    successorCode: optionalText(t.successorCode, { max: 20, hint: t.successorHint }),
  }
})

export const editSchoolPage = page({
  params: { schoolId: z.uuid() },
  form: editSchoolForm,

  async load({ read, params }) {
    const [school, { clusters }] = await Promise.all([findSchool(read, params.schoolId), placesOf(read)])
    return { school, clusters }
  },

  known: ({ school }) => ({ ...school }),
  version: ({ school }) => school.version,

  view({ school, clusters }, { filled, language }) {
    const t = words(language)
    const title = t.changeTitle(school.name)
    const { label: closedOn, ...closedField } = filled.field('closedOn')
    return (
      <Layout title={title} back={`/schools/${school.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>
          {t.codes[school.codeScheme]}: {school.code}
        </p>
        <Form version={school.version}>
          <SchoolFields filled={filled} clusters={clusters} language={language} />
          <DateInput {...closedField} legend={closedOn} legendSize="s" />
          <Input {...filled.field('successorCode')} code width={10} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value, version, language }) {
    await changeSchool(write, params.schoolId, { ...value, version })
    return redirectTo(`/schools/${params.schoolId}`, words(language).saved)
  },
})
