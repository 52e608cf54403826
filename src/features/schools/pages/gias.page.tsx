import { z } from 'zod'
import { ImportsBefore } from '#features/imports/imports-before.tsx'
import { latestImports } from '#features/imports/latest-imports.ts'
import { file, tick, type UploadedFile } from '#platform/http/fields.ts'
import { type Field, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { FileUpload } from '#ui/file-upload.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../imports/gias.words.ts'
import { readGias } from '../imports/gias-file.ts'

const giasForm = form((language) => {
  const t = words(language)
  return {
    file: file(t.file, t.fileMissing, { hint: t.fileHint }),
    links: perhapsFile(t.links, t.fileMissing, t.linksHint),
    las: localAuthorities(t.las, t.lasWrong, t.lasHint),
    leaveOutClosed: tick(t.leaveOutClosed),
  }
})

/** A file that need not be there: a browser then sends an empty one. */
function perhapsFile(label: string, wrong: string, hint: string): Field<UploadedFile | undefined> {
  const field = file(label, wrong, { hint })
  const isThere = (value: unknown) => ((value as UploadedFile | undefined)?.bytes ? value : undefined)
  return { ...field, rule: field.rule.optional(), take: (body, name) => isThere(field.take(body, name)) }
}

/** `201, 202` */
function localAuthorities(label: string, wrong: string, hint: string): Field<string[]> {
  const rule = z
    .string()
    .regex(/^(\d{3}([\s,;]+|$))*$/, wrong)
    .max(1000, wrong)
    .transform((typed) => typed.match(/\d{3}/g) ?? [])
  return { label, hint, rule, take: (body, name) => String(body[name] ?? '').trim(), type: String }
}

export const giasPage = page({
  params: {},
  form: giasForm,
  // The register of all of England has 60 megabytes.
  upload: { megabytes: 100 },

  async load({ read }) {
    return { before: await latestImports(read) }
  },

  view({ before }, { filled, language }) {
    const t = words(language)
    const { label, ...leaveOutClosed } = filled.field('leaveOutClosed')
    return (
      <Layout title={t.title} back="/schools" errors={filled.errors}>
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        <p>{t.safe}</p>
        <Form multipart>
          <FileUpload {...filled.field('file')} accept=".csv,text/csv" />
          <FileUpload {...filled.field('links')} accept=".csv,text/csv" />
          <Input {...filled.field('las')} width={20} />
          <Checkboxes {...leaveOutClosed} legend={label} legendHidden items={[{ value: 'yes', text: label }]} />
          <Button preventDoubleClick>{t.send}</Button>
        </Form>
        <ImportsBefore batches={before} language={language} />
      </Layout>
    )
  },

  async post(write, { value }) {
    const { file, links, las, leaveOutClosed } = value
    const { batchId } = await readGias(write, {
      ...{ path: file.path, fileName: file.fileName, linksPath: links?.path },
      ...{ localAuthorities: las, leaveOutClosed },
    })
    return redirectTo(`/imports/${batchId}`)
  },
})
