import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { maskedAddress } from '#features/people/masked-address.ts'
import { findPlanToWrite } from '#features/plans/find-plan.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { optionallyPicked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../purpose.words.ts'
import { askedBy, asShown, nameToKnowBy, sendPurpose, takeBackPurpose } from '../send-purpose.ts'
import { whomAndWhatWasAsked } from '../shared-purpose.queries.ts'
import { stateOf } from '../state-of.ts'
import { WorksToConfirm } from '../works-to-confirm.tsx'

/** The child’s social worker, who has no account, is asked by a link: what they will see, and what was asked before (CSW-13). */
export const askPurposePage = page({
  params: { planId: z.uuid() },
  form: form((language) => ({ link: optionallyPicked(words(language).ask.takeBack, words(language).ask.takeBack) })),

  async load({ read, params: { planId } }) {
    const [found, to] = await Promise.all([findPlanToWrite(read, planId), whomAndWhatWasAsked(read, planId)])
    const { child, place, today, allocated, plan } = found
    if (!allocated || !to) throw new NotFound('Social worker')
    const hasAccount = allocated.staffId !== null
    const mayAsk = plan.state === 'draft' && plan.draft?.content.socialWork === true && !hasAccount
    const works = mayAsk ? (plan.draft?.content.works ?? []).map(asShown) : []
    return {
      ...{ child, place, today, toName: to.name, works },
      hasAccount,
      isChecked: to.email !== null && to.email === to.verifiedAddress,
      address: to.email && maskedAddress(to.email),
      check: `/children/${child.id}/social-worker/${to.id}/address-check`,
      askedBy: askedBy(read),
      aboutName: nameToKnowBy(to),
      links: to.asked.map((one) => ({ ...one, state: stateOf(one, read.now) })),
    }
  },

  view(found, { filled, language }) {
    const t = words(language).ask
    const { child, place, today, toName, works, isChecked, address, check, hasAccount } = found
    return (
      <Layout title={t.tab} back={`/children/${child.id}/plan`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title(toName)}</h1>
        <p>{hasAccount ? t.hasAccount(toName) : works.length > 0 ? t.help(toName) : t.nothing}</p>
        {!hasAccount && address && isChecked && (
          <p>
            {t.address}: {address}
          </p>
        )}
        {!hasAccount && !isChecked && (
          <p>
            <a href={check}>{t.check(toName)}</a>
          </p>
        )}
        {works.length > 0 && (
          <>
            <h2>{t.preview(toName)}</h2>
            <InsetText>
              <WorksToConfirm asked={found} headingLevel={3} language={language} />
            </InsetText>
            {isChecked && (
              <Form>
                <Button preventDoubleClick>{t.send}</Button>
              </Form>
            )}
          </>
        )}
        <Links found={found} language={language} />
      </Layout>
    )
  },

  async post(write, { params: { planId }, value: { link }, language }) {
    const t = words(language).ask
    const here = `/plans/${planId}/ask`
    if (link) {
      await takeBackPurpose(write, planId, link)
      return redirectTo(here, t.isBack)
    }
    await sendPurpose(write, planId)
    return redirectTo(here, t.sent)
  },
})

type Shown = Awaited<ReturnType<typeof askPurposePage.load>>

function Links({ found: { links }, language }: { found: Shown; language: Language }) {
  const t = words(language).ask
  if (links.length === 0) return null
  const day = (at: Date | string) => formatDay(dayIn(new Date(at)), language)
  return (
    <section aria-label={t.before}>
      <h2>{t.before}</h2>
      {links.map(({ id, toName, sentAt, state, answer, answeredAt, why, stands }) => (
        <>
          <h3>{t.toOn(toName, day(sentAt))}</h3>
          <p>
            {answer && answeredAt
              ? `${t.answers[answer as keyof typeof t.answers]}, ${day(answeredAt)}`
              : t.states[state]}
          </p>
          {why && <AsWritten>{why}</AsWritten>}
          {stands && (
            <Form>
              <input type="hidden" name="link" value={id} />
              <Button
                variant="warning"
                small
                label={`${t.takeBack}: ${t.toOn(toName, day(sentAt))}`}
                preventDoubleClick
              >
                {t.takeBack}
              </Button>
            </Form>
          )}
        </>
      ))}
    </section>
  )
}
