import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { longText, pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { mayStillUndo } from '../child-merge.ts'
import { recordsOfMerge } from '../records-of-merge.ts'
import { sinceInWords } from '../since-in-words.ts'
import { proposeUndo } from '../undo-merge.ts'
import { words } from '../undo-merge.words.ts'
import { whyNot } from '../why-not.ts'
import { MergeSteps } from './merge-steps.tsx'

const undoForm = form((language) => {
  const t = words(language)
  return { goes: pickedMany(t.since, t.sinceWrong, { hint: t.sinceHelp }), why: longText(t.undoWhy, t.undoWhyMissing) }
})

/** They are two children after all: why, and what that was written since is about the other one. */
export const undoMergePage = page({
  params: { mergeId: z.uuid() },
  form: undoForm,
  load: ({ read, params }) => recordsOfMerge(read, params.mergeId),
  version: ({ merge }) => merge.version,

  view({ merge, child, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.undoTitle} back={`/merges/${merge.id}`} errors={filled.errors}>
        <h1>{t.undoTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <MergeSteps merge={merge} language={language} />
        {mayStillUndo(merge, today) ? (
          <Form version={merge.version}>
            <p>{t.undoHelp}</p>
            <Textarea {...filled.field('why')} rows={3} />
            {merge.since.length === 0 ? (
              <p>{t.sinceNone}</p>
            ) : (
              <Checkboxes
                {...filled.field('goes')}
                legend={t.since}
                items={merge.since.map((since) => ({ value: since.id, text: sinceInWords(since, language) }))}
              />
            )}
            <Button variant="warning">{t.undoPropose}</Button>
          </Form>
        ) : (
          merge.status === 'merged' && <p>{whyNot['too late'][language]}</p>
        )}
      </Layout>
    )
  },

  async post(write, { params: { mergeId }, value: { goes, why }, version, language }) {
    await proposeUndo(write, mergeId, { why, goes }, version)
    return redirectTo(`/merges/${mergeId}`, words(language).undoProposed)
  },
})
