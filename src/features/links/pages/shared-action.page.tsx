import { z } from 'zod'
import { statusAfter } from '#features/actions/action.ts'
import { answerInWords, helpfulInWords } from '#features/actions/answer-in-words.ts'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { whereItWent } from '#features/people/where-it-went.ts'
import { maskedAddress } from '#features/people/masked-address.ts'
import { relationshipWords } from '#features/people/relationship.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../links.words.ts'
import { takeBackLink } from '../send-link.ts'
import { childOfShared, findShared } from '../shared-action.queries.ts'
import { stateOf } from '../state-of.ts'
import { Preview } from '../what-they-see.tsx'

/** One link that was sent: to whom, how it stands, exactly what they see, and the way to take it back. */
export const sharedActionPage = page({
  params: { shareId: z.uuid() },

  async load({ read, params: { shareId } }) {
    const [shared, child] = await Promise.all([findShared(read, shareId), childOfShared(read, shareId)])
    if (!shared) throw new NotFound('Link')
    if (!child) throw await whereItWent(read, shared.childId)
    read.seen('shared action', { children: [shared.childId], shareId, adultId: shared.adultId })
    const { verifiedAddress, childId: _child, ...rest } = shared
    const address = verifiedAddress === null ? null : maskedAddress(verifiedAddress)
    const { knownTo: _, ...shown } = onlyWhatIsSafe(child, placeOf(read.actor))
    return { ...rest, child: shown, today: read.today, address, state: stateOf(shared, read.now) }
  },

  view(shared, { language }) {
    const t = words(language)
    const title = t.one.title(shared.toName)
    const { words: said, askedBy } = shared
    return (
      <Layout title={t.before} back={`/actions/${shared.actionId}/link`}>
        <ChildBanner child={shared.child} language={language} today={shared.today} where="service" />
        <h1>{title}</h1>
        <SummaryList rows={rowsOf(shared, language)} />
        {shared.state === 'ended' && <p>{t.one.whyEnded}</p>}
        <p>
          <a href={`/actions/${shared.actionId}`}>{t.one.action}</a>
        </p>
        {shared.stands && (
          <Form>
            <p>{t.one.takeBackHelp}</p>
            <Button variant="warning" preventDoubleClick>
              {t.one.takeBack}
            </Button>
          </Form>
        )}
        <h2>{t.preview(shared.toName)}</h2>
        <Preview asked={{ words: said, askedBy }} language={shared.language as Language} />
      </Layout>
    )
  },

  async post(write, { params: { shareId }, language }) {
    await takeBackLink(write, shareId)
    return redirectTo(`/links/${shareId}`, words(language).one.isBack)
  },
})

type Shown = Awaited<ReturnType<typeof sharedActionPage.load>>

function rowsOf(shared: Shown, language: Language) {
  const t = words(language)
  const { kinds } = relationshipWords(language)
  const when = (at: Date) => formatDateTime(at, language)
  const relation = (kinds[shared.kind as keyof typeof kinds] ?? shared.kind).toLowerCase()
  const to = t.adult(shared.toName, relation)
  const checked = shared.verifiedAt ? t.checked(when(shared.verifiedAt)) : t.never
  return [
    { key: t.one.to, value: shared.address ? `${to} (${shared.address}, ${checked})` : to },
    { key: t.one.state, value: t.states[shared.state] },
    { key: t.one.sentBy, value: `${shared.senderGiven} ${shared.senderFamily}, ${when(shared.sentAt)}` },
    ...(shared.stands ? [{ key: t.one.ends, value: when(shared.endsAt) }] : []),
    ...(shared.answeredAt
      ? [{ key: t.one.answer, value: `${answerOf(shared, language)} (${when(shared.changedAt ?? shared.answeredAt)})` }]
      : []),
  ]
}

function answerOf({ tried, whatHappened, helpful }: Shown, language: Language): string {
  const said = answerInWords({ status: statusAfter(tried as 'yes' | 'partly' | 'no'), tried }, language)
  return [said, helpfulInWords(helpful, language), whatHappened].filter(Boolean).join('. ')
}
