import { z } from 'zod'
import { ImportsBefore } from '#features/imports/imports-before.tsx'
import { latestImports } from '#features/imports/latest-imports.ts'
import { findSchoolILead } from '#features/schools/school-i-lead.ts'
import { file } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Column } from '#platform/imports/read-csv.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { FileUpload } from '#ui/file-upload.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../attendance.words.ts'
import { words as codesWords } from '../codes.words.ts'
import { readAttendance } from '../attendance-file.ts'
import { byDay, bySession } from '../imports/columns.ts'
import { codesThatWaitAt } from '../register-codes.queries.ts'

export const sendAttendancePage = page({
  params: { schoolId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return { file: file(t.file, t.fileMissing, { hint: t.fileHint }) }
  }),
  upload: true,

  async load({ read, params: { schoolId } }) {
    const [school, before, waiting] = await Promise.all([
      findSchoolILead(read, schoolId),
      latestImports(read, schoolId),
      codesThatWaitAt(read, schoolId),
    ])
    return { school, before: before.filter(({ kind }) => kind === 'attendance'), waiting }
  },

  view({ school, before, waiting }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.sendTitle} back={`/schools/${school.id}`} errors={filled.errors} caption={school.name}>
        <h1>{t.sendTitle}</h1>
        <p>{t.sendIntro}</p>
        <p>{t.sendAgain}</p>
        {waiting.length > 0 && (
          <InsetText>
            <p>{codesWords(language).waiting.atSchool(waiting.join(', '))}</p>
          </InsetText>
        )}
        <Details summary={t.whatItNeeds}>
          <p>{t.headingsLong}</p>
          <Headings of={bySession} />
          <p>{t.headingsDay}</p>
          <Headings of={byDay} />
          <p>{school.nation === 'England' ? t.codes : codesWords(language).whatTheyCountAs}</p>
        </Details>
        <Form multipart>
          <FileUpload {...filled.field('file')} accept=".csv,text/csv" />
          <Button preventDoubleClick>{t.send}</Button>
        </Form>
        <ImportsBefore batches={before} language={language} />
      </Layout>
    )
  },

  async post(write, { params: { schoolId }, value }) {
    const { path, fileName } = value.file
    const { batchId } = await readAttendance(write, { schoolId, path, fileName })
    return redirectTo(`/imports/${batchId}`)
  },
})

function Headings({ of }: { of: Readonly<Record<string, Column>> }) {
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {Object.values(of).map(({ names }) => (
        <li>
          <code>{names[0]}</code>
        </li>
      ))}
    </ul>
  )
}
