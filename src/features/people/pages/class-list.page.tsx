import { z } from 'zod'
import { ImportsBefore } from '#features/imports/imports-before.tsx'
import { latestImports } from '#features/imports/latest-imports.ts'
import { findSchoolILead } from '#features/schools/school-i-lead.ts'
import { file } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { FileUpload } from '#ui/file-upload.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { type ClassListColumn, columns, headingOf } from '../imports/class-list-columns.ts'
import { readClassList } from '../imports/class-list-file.ts'
import { words } from '../imports/class-list.words.ts'

const classListForm = form((language) => {
  const t = words(language)
  return { file: file(t.file, t.fileMissing, { hint: t.fileHint }) }
})

const all = Object.keys(columns) as ClassListColumn[]
const isRequired = (column: ClassListColumn) => 'required' in columns[column]

export const classListPage = page({
  params: { schoolId: z.uuid() },
  form: classListForm,
  upload: true,

  async load({ read, params: { schoolId } }) {
    const [school, before] = await Promise.all([findSchoolILead(read, schoolId), latestImports(read, schoolId)])
    return { school: { id: school.id, name: school.name }, before }
  },

  view({ school, before }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back={`/schools/${school.id}`} errors={filled.errors} caption={school.name}>
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        <p>{t.safe}</p>
        <Details summary={t.whatItNeeds}>
          <p>{t.required}</p>
          <Headings of={all.filter(isRequired)} />
          <p>{t.optional}</p>
          <Headings of={all.filter((column) => !isRequired(column))} />
          <p>{t.dates}</p>
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
    const { batchId } = await readClassList(write, { schoolId, path, fileName })
    return redirectTo(`/imports/${batchId}`)
  },
})

function Headings({ of }: { of: readonly ClassListColumn[] }) {
  return (
    <ul class="nhsuk-list nhsuk-list--bullet">
      {of.map((column) => (
        <li>
          <code>{headingOf(column)}</code>
        </li>
      ))}
    </ul>
  )
}
