import { z } from 'zod'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { answerIssue } from '../answer-issue.ts'
import { findIssue } from '../find-issues.ts'
import type { RaisedAbout } from '../raised-issue.ts'
import { words } from '../raised.words.ts'

const answerForm = form((language) => {
  const t = words(language)
  return { answer: longText(t.yourAnswer, t.answerMissing, { hint: t.yourAnswerHint }) }
})

/** What somebody raised, and its answer: for the two of them, and whoever supervises the team (CSW-55). */
export const issuePage = page({
  params: { raisedId: z.uuid() },
  form: answerForm,
  load: ({ read, params }) => findIssue(read, params.raisedId),
  version: ({ version }) => version,

  view(issue, { filled, language }) {
    const t = words(language)
    const { about, caseId, childName, raiser, raisedAt, asked, dueOn, answer, answeredAt, answerer } = issue
    return (
      <Layout title={t.oneTab} back="/raised" errors={filled.errors}>
        <h1>{t.oneTitle(raiser)}</h1>
        <AsWritten>{issue.words}</AsWritten>
        <SummaryList
          rows={[
            { key: t.what, value: t.abouts[about as RaisedAbout] },
            ...(childName
              ? [{ key: t.child, value: childName, actions: [{ text: t.case, href: `/cases/${caseId}` }] }]
              : []),
            { key: t.raisedAt, value: formatDateTime(raisedAt, language) },
            { key: t.with, value: asked },
            ...(answeredAt ? [] : [{ key: t.dueBy, value: formatDay(dueOn, language) }]),
          ]}
        />
        {answeredAt && answerer && (
          <>
            <h2>{t.answer}</h2>
            <AsWritten>{answer}</AsWritten>
            <p class="nhsuk-hint">{t.answeredBy(answerer, formatDateTime(answeredAt, language))}</p>
          </>
        )}
        {issue.mayAnswer && (
          <Form version={issue.version}>
            <Textarea {...filled.field('answer')} rows={4} />
            <Button preventDoubleClick>{t.saveAnswer}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { raisedId }, value, version, language }) {
    await answerIssue(write, raisedId, value.answer, version)
    return redirectTo(`/raised/${raisedId}`, words(language).answered)
  },
})
