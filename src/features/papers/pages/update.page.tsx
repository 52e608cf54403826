import { z } from 'zod'
import { WrittenText } from '#features/actions/written-text.tsx'
import type { Occasion } from '#features/cases/case-news.ts'
import { outcomeName, progressName } from '#features/cases/case-words.ts'
import type { CaseOutcome } from '#features/cases/help-case.ts'
import type { Progress } from '#features/cases/review.ts'
import { withChildName } from '#features/people/child.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { knowUpdate } from '../know-update.ts'
import { selectUpdate } from '../updates.queries.ts'
import { words } from '../updates.words.ts'

/** One summary for whoever wrote the plan, who says that they know. */
export const updatePage = page({
  params: { updateId: z.uuid() },
  form: form((language) => {
    const t = words(language).one
    return { answer: optionalLongText(t.answer, { hint: t.answerHint }) }
  }),

  async load({ read, params: { updateId } }) {
    const found = await selectUpdate(read, updateId).executeTakeFirst()
    if (!found) throw new NotFound('Update')
    const update = withChildName(found, read.actor)
    read.seen('plan update', { children: [update.childId], caseId: update.caseId, updateId })
    return { ...update, isMine: update.authorId === read.actor.id }
  },

  version: ({ version }) => version,

  view(update, { filled, language }) {
    const t = words(language)
    const { occasion, teamName, childName, childId, knownAt, knownGiven, knownFamily, answer, isMine, version } = update
    return (
      <Layout title={t.one.tab} back="/plan-updates" errors={filled.errors}>
        <h1>
          {t.occasions[occasion as Occasion](teamName)}: {childName}
        </h1>
        <SummaryList rows={rowsOf(update, language)} />
        <p>
          <a href={`/children/${childId}/plan`}>{t.one.plan}</a>
        </p>
        {knownAt && (
          <>
            <p>{t.one.known(`${knownGiven} ${knownFamily}`, formatDateTime(knownAt, language))}</p>
            {answer && <WrittenText>{answer}</WrittenText>}
          </>
        )}
        {!knownAt && !isMine && <p>{t.one.waits(update.authorName)}</p>}
        {!knownAt && isMine && (
          <Form version={version}>
            <Textarea {...filled.field('answer')} rows={3} />
            <Button preventDoubleClick>{t.one.know}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { updateId }, value, version, language }) {
    await knowUpdate(write, updateId, value.answer, version)
    return redirectTo('/plan-updates', words(language).one.saved)
  },
})

type Shown = NonNullable<Awaited<ReturnType<ReturnType<typeof selectUpdate>['executeTakeFirst']>>>
type Summary = Pick<Shown, 'teamName' | 'workerName' | 'aim' | 'result' | 'note' | 'toldAt' | 'occasion'>

function rowsOf({ teamName, workerName, aim, result, note, toldAt, occasion }: Summary, language: Language) {
  const t = words(language).one
  const hasEnded = occasion === 'closed'
  const said =
    result && (hasEnded ? outcomeName(result as CaseOutcome, language) : progressName(result as Progress, language))
  return [
    { key: t.team, value: teamName },
    { key: t.worker, value: workerName },
    ...(aim ? [{ key: t.aim, value: <WrittenText>{aim}</WrittenText> }] : []),
    ...(said ? [{ key: hasEnded ? t.outcome : t.result, value: said }] : []),
    ...(note ? [{ key: t.note, value: <WrittenText>{note}</WrittenText> }] : []),
    { key: t.told, value: formatDateTime(toldAt, language) },
  ]
}
