import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { longText, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { words } from '../concern.words.ts'
import { concernToLink } from '../concerns.queries.ts'
import { passConcernToSchool } from '../pass-to-school.ts'
import { schoolsToChoose } from '../raising.queries.ts'

const passForm = form((language) => {
  const t = words(language)
  return {
    schoolId: picked(t.passTo, t.passToMissing),
    why: longText(t.passWhy, t.passWhyMissing, { hint: t.passWhyHint }),
  }
})

/** The child goes to another school, and the concern goes along. */
export const passToSchoolPage = page({
  params: { concernId: z.uuid() },
  form: passForm,

  async load({ read, params: { concernId } }) {
    const concern = await concernToLink(read, concernId)
    if (!concern?.isForMe) throw new NotFound('Concern')
    read.seen('concern', { concernId })
    return { ...concern, concernId, schools: await schoolsToChoose(read) }
  },
  version: ({ version }) => version,

  view({ concernId, version, schoolId, schools }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.pass} back={`/concerns/${concernId}`} errors={filled.errors}>
        <h1>{t.pass}</h1>
        <p>{t.passHelp}</p>
        <Form version={version}>
          <Select
            {...filled.field('schoolId')}
            items={[
              { value: '', text: t.choose },
              ...schools.filter(({ id }) => id !== schoolId).map(({ id, name }) => ({ value: id, text: name })),
            ]}
          />
          <Textarea {...filled.field('why')} rows={5} />
          <Button>{t.passSend}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { concernId }, value, version, language }) {
    await passConcernToSchool(write, concernId, version, value)
    return redirectTo(`/concerns/${concernId}`, words(language).passed)
  },
})
