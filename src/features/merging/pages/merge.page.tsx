import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { page, redirectTo } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { declineMerge } from '../agree-merge.ts'
import { mayAgree, mayStillUndo } from '../child-merge.ts'
import { words } from '../merge.words.ts'
import { recordsOfMerge } from '../records-of-merge.ts'
import { MergeSteps } from './merge-steps.tsx'
import { TwoRecords, WhoGains } from './two-records.tsx'

/** Where a merge stands, and what can be done about it. Whoever proposed it takes it back here. */
export const mergePage = page({
  params: { mergeId: z.uuid() },
  load: ({ read, params }) => recordsOfMerge(read, params.mergeId),
  version: ({ merge }) => merge.version,

  view({ merge, child, records, today }, { language, actor }) {
    const t = words(language)
    const answersIt = may(actor, 'merge children') && mayAgree(merge, actor)
    const undoing = merge.status === 'undo proposed'
    return (
      <Layout title={t.mergeTitle} back={`/children/${child.id}`} wide>
        <h1>{t.mergeTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <MergeSteps merge={merge} language={language} />
        {records && <TwoRecords {...records} language={language} />}
        {merge.before && <WhoGains gains={merge.before.gains} language={language} />}
        {answersIt && <ActionLink href={`/merges/${merge.id}${undoing ? '/undo' : ''}/agree`}>{t.answerIt}</ActionLink>}
        {!answersIt && (merge.status === 'proposed' || undoing) && <p>{t.waitsFor}</p>}
        {mayStillUndo(merge, today) && (
          <p>
            <a href={`/merges/${merge.id}/undo`}>{t.undo}</a>
          </p>
        )}
        {merge.status === 'proposed' && merge.proposedBy === actor.id && (
          <Form version={merge.version}>
            <Button variant="secondary">{t.withdraw}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { mergeId }, version, language }) {
    const t = words(language)
    await declineMerge(write, mergeId, t.withdraw, version)
    return redirectTo(`/merges/${mergeId}`, t.declined)
  },
})
