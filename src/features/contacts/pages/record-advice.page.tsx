import { z } from 'zod'
import { choice, longText, optionalWholeNumber, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { selectSchoolsToAdvise } from '../advice.queries.ts'
import { words } from '../advice.words.ts'
import { nouns } from '../nouns.words.ts'
import { recordAdvice } from '../record-advice.ts'

const advised = ['class teacher', 'school lead', 'other', 'social worker', 'health'] as const
const USUAL_MINUTES = 5

const adviceForm = form((language) => {
  const t = words(language)
  return {
    content: longText(t.content, t.contentMissing, { hint: t.contentHint }),
    withWhom: choice(t.withWhom, advised, t.withWhomMissing),
    minutes: optionalWholeNumber(t.minutesField, { from: 1, to: 600, wrong: t.minutesWrong }),
    schoolId: picked(t.school, t.schoolMissing),
  }
})

export const recordAdvicePage = page({
  params: {},
  query: { school: z.uuid().optional().catch(undefined) },
  form: adviceForm,

  async load({ read }) {
    return { schools: await selectSchoolsToAdvise(read) }
  },

  known({ schools }, { query: { school } }) {
    const here = schools.find(({ schoolId }) => schoolId === school) ?? schools[0]
    return { schoolId: here?.schoolId, withWhom: 'class teacher', minutes: USUAL_MINUTES }
  },

  view({ schools }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.new} back="/advice" errors={filled.errors}>
        <h1>{t.new}</h1>
        {schools.length === 0 ? (
          <p>{t.noSchools}</p>
        ) : (
          <Form>
            <Textarea {...filled.field('content')} rows={3} />
            <Radios
              {...filled.field('withWhom')}
              legend={t.withWhom}
              small
              items={advised.map((value) => ({ value, text: nouns(language).withWhom[value] }))}
            />
            <Input {...filled.field('minutes')} width={3} inputmode="numeric" />
            <Select
              {...filled.field('schoolId')}
              items={schools.map(({ schoolId, name }) => ({ value: schoolId, text: name }))}
            />
            <Button>{t.save}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await recordAdvice(write, value)
    return redirectTo('/advice', words(language).saved)
  },
})
