import { z } from 'zod'
import { allBut, schoolMeant, schoolsToChoose } from '#features/schools/find-school.ts'
import { aSchool, SchoolField } from '#features/schools/school-field.tsx'
import { NotFound } from '#platform/errors.ts'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { toDraw } from '#platform/http/looked-for.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../concern.words.ts'
import { concernToLink } from '../concerns.queries.ts'
import { passConcernToSchool } from '../pass-to-school.ts'

const passForm = form((language) => {
  const t = words(language)
  return {
    schoolId: aSchool(language, t.passTo, t.passToMissing),
    why: longText(t.passWhy, t.passWhyMissing, { hint: t.passWhyHint }),
  }
})

/** The child goes to another school, and the concern goes along. */
export const passToSchoolPage = page({
  params: { concernId: z.uuid() },
  form: passForm,

  async load({ read, params: { concernId }, typed }) {
    const concern = await concernToLink(read, concernId)
    if (!concern?.isForMe) throw new NotFound('Concern')
    read.seen('concern', { concernId })
    const found = allBut(concern.schoolId, await schoolsToChoose(read, toDraw(typed('schoolId'))))
    return { ...concern, concernId, found }
  },
  version: ({ version }) => version,

  view({ concernId, version, found }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.pass} back={`/concerns/${concernId}`} errors={filled.errors}>
        <h1>{t.pass}</h1>
        <p>{t.passHelp}</p>
        <Form version={version}>
          <SchoolField {...filled.field('schoolId')} found={found} language={language} none={t.choose} />
          <Textarea {...filled.field('why')} rows={5} />
          <Button>{t.passSend}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { concernId }, value, version, language }) {
    const schoolId = await schoolMeant(write, value.schoolId, 'schoolId')
    await passConcernToSchool(write, concernId, version, { schoolId, why: value.why })
    return redirectTo(`/concerns/${concernId}`, words(language).passed)
  },
})
