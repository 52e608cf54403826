import { z } from 'zod'
import { fullName, nameToUse } from '#features/people/child.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { beginPlan } from '../writing/begin-plan.ts'
import { askToConfirm } from '../confirm-purpose.ts'
import { words as confirmWords } from '../agreeing/confirm.words.ts'
import { discardDraft } from '../reviewing/end-plan.ts'
import { findPlanOf, type PlanPage, type ShownPlan } from '../find-plan.ts'
import { words as historyWords } from '../versions/history.words.ts'
import { startNextVersion, takeBackPlan } from '../writing/next-version.ts'
import { words } from '../reading/plan.words.ts'
import { words as sendWords } from '../agreeing/send.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { Changes } from './changes.tsx'
import { Guides } from './guides.tsx'
import { Reviews, Versions } from './history.tsx'
import { PlanParts } from './plan-parts.tsx'
import { WithSocialWork } from './with-social-work.tsx'

/** The plan of a child: what is in force, what is being written, who guides the help, and how it came to this. */
export const planPage = page({
  params: { childId: z.uuid() },
  load: ({ read, params }) => findPlanOf(read, params.childId),

  view(found, { filled, language }) {
    const t = words(language)
    const { child, place, plan, kind, roles, may, today } = found
    const name = fullName({ givenName: nameToUse(child, place), familyName: child.familyName })
    const path = `/children/${child.id}`
    return (
      <AboutAPlan
        title={t.titles[kind](name)}
        tab={t.tab}
        about={found}
        back={path}
        language={language}
        errors={filled.errors}
      >
        {plan ? (
          <Standing plan={plan} mayWrite={may.write} language={language} />
        ) : (
          <NoPlan found={found} language={language} />
        )}
        {plan && <WithSocialWork found={found} plan={plan} language={language} />}
        {plan?.draft && <BeingWritten found={found} plan={plan} language={language} />}
        {plan && <InForce plan={plan} today={today} language={language} />}
        <Guides roles={roles} language={language} href={may.name ? `${path}/roles` : undefined} />
        {plan && <Versions plan={plan} mayWrite={may.write} language={language} />}
        {plan && <Reviews plan={plan} mayWrite={may.write} language={language} />}
        {plan && (
          <ul class="nhsuk-list">
            <li>
              <a href={`/plans/${plan.id}/print`}>{t.print}</a>
            </li>
            {plan.content && <Papers planId={plan.id} language={language} />}
            {may.write && (
              <li>
                <a href={`/plans/${plan.id}/end`}>{t.end}</a>
              </li>
            )}
          </ul>
        )}
      </AboutAPlan>
    )
  },

  async post(write, { params: { childId }, button, language }) {
    const t = words(language)
    const here = `/children/${childId}/plan`
    if (button === 'begin') {
      await beginPlan(write, childId)
      return redirectTo(here, t.begun)
    }
    const { what, planId } = readButton(button)
    if (what === 'ask') {
      await askToConfirm(write, planId)
      return redirectTo(here, confirmWords(language).askedNow)
    }
    if (what === 'next') await startNextVersion(write, planId)
    else if (what === 'back') await takeBackPlan(write, planId)
    else await discardDraft(write, planId)
    return redirectTo(here, { next: historyWords(language).nextStarted, back: t.takenBack, discard: t.discarded }[what])
  },
})

const buttons = z.object({ what: z.enum(['next', 'back', 'discard', 'ask']), planId: z.uuid() })

/** `next 0195…`: what is to be done with which plan. */
function readButton(button: string) {
  const [what, planId] = button.split(' ')
  const { data } = buttons.safeParse({ what, planId })
  if (!data) throw new NotFound('Plan')
  return data
}

/** What is made from the version in force. */
function Papers({ planId, language }: { planId: string; language: Language }) {
  const t = words(language).papers
  return (
    <>
      {(['copy', 'pack', 'explained'] as const).map((paper) => (
        <li>
          <a href={`/plans/${planId}/${paper}`}>{t[paper]}</a>
        </li>
      ))}
    </>
  )
}

interface PartOfPage {
  plan: ShownPlan
  language: Language
}

function NoPlan({ found: { may, kind }, language }: { found: PlanPage; language: Language }) {
  const t = words(language)
  return (
    <>
      <p>{t.none}</p>
      <p>
        {t.whatItIs} {kind === 'early-help plan' ? t.mayBeginEarly : t.mayBegin}
      </p>
      {may.write && (
        <Form>
          <Button name="_button" value="begin">
            {t.begin}
          </Button>
        </Form>
      )}
    </>
  )
}

/** What was agreed last. While the next version is written it stands folded beneath. */
function InForce({ plan: { agreed, content, draft, actions }, today, language }: PartOfPage & { today: Day }) {
  const t = words(language)
  if (!content || agreed === null) return null
  const status = new Map(actions.map(({ id, status: how }) => [id, how]))
  const said = <PlanParts content={content} language={language} today={today} status={status} />
  if (draft) return <Details summary={t.inForce(agreed)}>{said}</Details>
  return (
    <section aria-label={t.inForce(agreed)}>
      <h2>{t.inForce(agreed)}</h2>
      {said}
    </section>
  )
}

/** Where the plan stands, and when it is looked at again. */
function Standing({ plan, mayWrite, language }: PartOfPage & { mayWrite: boolean }) {
  const t = words(language)
  const { review, ended } = plan
  if (ended) {
    return (
      <InsetText>
        <p>{t.ended(ended.by ?? '', formatDay(dayIn(ended.at), language))}</p>
        <AsWritten>{ended.why}</AsWritten>
      </InsetText>
    )
  }
  if (review.is === 'none') return null
  const said = t.clock[review.is](formatDay(review.on, language))
  if (review.is === 'ahead') return <p>{said}</p>
  return (
    <WarningCallout heading={said}>
      {mayWrite && (
        <p>
          <a href={`/plans/${plan.id}/review`}>{historyWords(language).holdReview}</a>
        </p>
      )}
    </WarningCallout>
  )
}

/** The draft of the next version: whoever may write does so here, whoever is to agree finds the way to it. */
function BeingWritten({ found: { may, today, newRow }, plan, language }: PartOfPage & { found: PlanPage }) {
  const t = words(language)
  const { draft, state, approverName, coverName, sentAt, returned, missing, agreed, id } = plan
  const edit = may.write && state === 'draft' ? { planId: id, newRow } : undefined
  return (
    <section aria-label={t.draftTitle}>
      <h2>{t.draftTitle}</h2>
      <p>{t.draftLead((agreed ?? 0) + 1)}</p>
      {state === 'with approver' && sentAt && (
        <p>
          {t.waitsFor(approverName ?? '', formatDay(dayIn(sentAt), language))} {coverName && t.cover(coverName)}
        </p>
      )}
      {may.approve && <ActionLink href={`/plans/${id}/approve`}>{t.approve}</ActionLink>}
      {state === 'draft' && returned && (
        <WarningCallout heading={t.returned(returned.by ?? '', formatDay(dayIn(returned.at), language))}>
          <AsWritten>{returned.why}</AsWritten>
        </WarningCallout>
      )}
      {plan.content && (
        <Changes
          title={sendWords(language).whatChanged}
          before={plan.content}
          after={draft!.content}
          level={3}
          language={language}
        />
      )}
      <PlanParts content={draft!.content} language={language} today={today} edit={edit} />
      {edit && <ToSend planId={id} missing={missing} language={language} />}
      {may.write && (state === 'with approver' || agreed !== null) && (
        <Form>
          <Button
            name="_button"
            value={`${state === 'with approver' ? 'back' : 'discard'} ${id}`}
            variant="secondary"
            small
          >
            {state === 'with approver' ? t.takeBack : t.discard}
          </Button>
        </Form>
      )}
    </section>
  )
}

function ToSend({ planId, missing, language }: { planId: string; missing: ShownPlan['missing']; language: Language }) {
  const t = words(language)
  if (missing.length === 0) {
    return <Button href={`/plans/${planId}/send`}>{t.send}</Button>
  }
  return (
    <>
      <h3>{t.stillMissing}</h3>
      <ul class="nhsuk-list nhsuk-list--bullet">
        {missing.map(({ sentence }) => (
          <li>{sentence[language]}</li>
        ))}
      </ul>
    </>
  )
}
