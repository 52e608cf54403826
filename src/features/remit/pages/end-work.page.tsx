import { z } from 'zod'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { NotFound } from '#platform/errors.ts'
import { noForm, page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { endWork } from '../end-work.ts'
import { words } from '../case.words.ts'
import { selectWork } from '../one-work.queries.ts'
import { workInWords } from '../plan-fields.tsx'

export const endWorkPage = page({
  params: { workId: z.uuid() },
  form: noForm,

  async load({ read, params: { workId } }) {
    const found = await selectWork(read, workId).executeTakeFirst()
    if (!found?.child) throw new NotFound('Work')
    const { child, ...work } = found
    read.seen('case', { children: [work.childId], caseId: work.caseId })
    const place = placeOf(read.actor)
    return { ...work, place, child: onlyWhatIsSafe(child, place), today: read.today }
  },

  view(work, { language }) {
    const t = words(language).one
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
    return redirectTo(`/cases/${caseId}/plan-work`, words(language).one.ended)
  },
})
