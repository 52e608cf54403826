import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { choice } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { mayAgree } from '../child-merge.ts'
import { words as mergeWords } from '../merge.words.ts'
import { recordsOfMerge } from '../records-of-merge.ts'
import { sinceInWords } from '../since-in-words.ts'
import { agreeToUndo, declineUndo } from '../undo-merge.ts'
import { words } from '../undo-merge.words.ts'
import { MergeSteps } from './merge-steps.tsx'

const agreeForm = form((language) => {
  const m = mergeWords(language)
  return { agree: choice(m.agree, ['yes', 'no'], m.agreeMissing) }
})

/** The second person agrees that they are two children, or does not. */
export const agreeUndoPage = page({
  params: { mergeId: z.uuid() },
  form: agreeForm,
  load: ({ read, params }) => recordsOfMerge(read, params.mergeId),
  version: ({ merge }) => merge.version,

  view({ merge, child, today }, { filled, language, actor }) {
    const t = words(language)
    const m = mergeWords(language)
    const goes = merge.since.filter(({ id }) => merge.undoGoes.includes(id))
    return (
      <Layout title={t.agreeUndoTitle} back={`/merges/${merge.id}`} errors={filled.errors}>
        <h1>{t.agreeUndoTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <MergeSteps merge={merge} language={language} />
        {merge.status === 'undo proposed' && <p>{t.undoHelp}</p>}
        {goes.length === 0 && <p>{t.goesNone}</p>}
        {goes.length > 0 && (
          <>
            <h2>{t.goes}</h2>
            <ul>
              {goes.map((since) => (
                <li>{sinceInWords(since, language)}</li>
              ))}
            </ul>
          </>
        )}
        {mayAgree(merge, actor) && merge.status === 'undo proposed' ? (
          <Form version={merge.version}>
            <Radios
              {...filled.field('agree')}
              legend={m.agree}
              items={[
                { value: 'yes', text: t.yesUndo },
                { value: 'no', text: t.noUndo },
              ]}
            />
            <Button variant="warning">{m.save}</Button>
          </Form>
        ) : (
          <p>{m.waitsFor}</p>
        )}
      </Layout>
    )
  },

  async post(write, { params: { mergeId }, value: { agree }, version, language }) {
    const t = words(language)
    if (agree === 'yes') await agreeToUndo(write, mergeId, version)
    else await declineUndo(write, mergeId, version)
    return redirectTo(`/merges/${mergeId}`, agree === 'yes' ? t.undone : t.staysMerged)
  },
})
