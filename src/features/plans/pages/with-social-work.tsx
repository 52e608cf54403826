import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { words } from '../agreeing/confirm.words.ts'
import type { PlanPage, ShownPlan } from '../find-plan.ts'

interface WithSocialWorkProps {
  found: PlanPage
  plan: ShownPlan
  language: Language
}

/** Where the plan stands with the child’s social worker: what it does not say of them, and what they were asked (CSW-13). */
export function WithSocialWork({ found: { allocated, may }, plan, language }: WithSocialWorkProps) {
  const t = words(language)
  const { draft, state, id, isSilentOfSocialWork } = plan
  if (!allocated || state === 'ended') return null
  const { name, teamName } = allocated
  const asked = draft?.asked
  const isWaiting =
    state === 'draft' && draft?.content.works.some(({ confirmed }) => !confirmed?.staffId && !confirmed?.linkId)
  const mayAsk = isWaiting && may.write && draft?.content.socialWork === true
  return (
    <>
      {isSilentOfSocialWork && (
        <WarningCallout heading={t.silent(name, teamName)}>
          <p>{t.silentWhy}</p>
        </WarningCallout>
      )}
      {may.confirm && <ActionLink href={`/plans/${id}/confirm`}>{t.link}</ActionLink>}
      {isWaiting && asked && (
        <InsetText>
          <p>{asked.whyNot ? t.whyNotOf(name) : t.asked(name, formatDay(asked.onDay, language))}</p>
          {asked.whyNot && <AsWritten>{asked.whyNot}</AsWritten>}
        </InsetText>
      )}
      {mayAsk && !allocated.staffId && <ActionLink href={`/plans/${id}/ask`}>{t.askByLink(name)}</ActionLink>}
      {mayAsk && allocated.staffId && (
        <Form>
          <Button name="_button" value={`ask ${id}`} variant="secondary" small preventDoubleClick>
            {t.ask(name)}
          </Button>
        </Form>
      )}
    </>
  )
}
