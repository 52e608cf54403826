import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { endProgramme } from '../keep-programmes.ts'
import { selectProgramme } from '../programmes.queries.ts'
import { words } from '../training.words.ts'

export const stopProgrammePage = page({
  params: { programmeId: z.uuid() },

  async load({ read, params: { programmeId } }) {
    const programme = await selectProgramme(read, programmeId)
    if (!programme) throw new NotFound('Programme')
    return { programme }
  },

  version: ({ programme }) => programme.version,

  view({ programme }, { language }) {
    const t = words(language)
    const title = t.stopTitle(programme.name)
    return (
      <Layout title={title} back="/programmes">
        <h1>{title}</h1>
        <p>{t.stopHelp}</p>
        <Form version={programme.version}>
          <Button variant="warning">{t.stopUsing}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { programmeId }, version, language }) {
    await endProgramme(write, programmeId, version)
    return redirectTo('/programmes', words(language).stopped)
  },
})
