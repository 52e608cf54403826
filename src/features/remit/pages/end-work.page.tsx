import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { noForm, page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { endWork } from '../end-work.ts'
import { findWork } from '../find-work.ts'
import { words } from '../one-work.words.ts'
import { workInWords } from '../plan-fields.tsx'

export const endWorkPage = page({
  params: { workId: z.uuid() },
  form: noForm,

  load: ({ read, params: { workId } }) => findWork(read, workId),

  view(work, { language }) {
    const t = words(language)
    return (
      <Layout title={t.end} back={`/plan-work/${work.id}`}>
        <ChildBanner child={work.child} language={language} today={work.today} where={work.place} />
        <h1>{t.end}</h1>
        <p>{workInWords(work, language)}</p>
        <Form>
          <Button>{t.end}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { workId }, language }) {
    const { caseId } = await endWork(write, workId)
    return redirectTo(`/cases/${caseId}/plan-work`, words(language).ended)
  },
})
