import { z } from 'zod'
import { type CaseShown, findCase } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { type Guard, isHeldTo } from '#features/teams/service-definition.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { words } from '../before.words.ts'
import { isBegunHere } from '../begin-work.ts'
import { employerOf } from '../employer.ts'
import { stillHolds } from '../plan-first.ts'
import { type Guidance, type Standing, standingOf } from '../standing.ts'

interface Shown {
  readonly helpCase: CaseShown
  readonly standing: Standing
}

/** What the remit asks before the first session: what is done, what is still to do, and where to do it. */
export const beforePage = page({
  params: { caseId: z.uuid() },

  async load({ read, params: { caseId } }): Promise<Shown> {
    const [helpCase, standing] = await Promise.all([findCase(read, caseId), standingOf(read, caseId)])
    return { helpCase, standing }
  },

  view(shown, { language }) {
    const t = words(language)
    const { id, child, place, today, isTheirsToWorkOn } = shown.helpCase
    const items = itemsOf(shown, language)
    const { guidance } = shown.standing
    return (
      <Layout title={t.title} back={`/cases/${id}`}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <p>{items.length > 0 ? t.lead : t.none}</p>
        <TaskList id="before" items={items} />
        {guidance && <HowToApproach guidance={guidance} language={language} />}
        {isTheirsToWorkOn && items.length > 0 && <More shown={shown} language={language} />}
      </Layout>
    )
  },
})

function HowToApproach({ guidance, language }: { guidance: Guidance; language: Language }) {
  const t = words(language)
  const rows = [
    { key: t.points, value: guidance.points },
    ...(guidance.risks ? [{ key: t.risks, value: guidance.risks }] : []),
    ...(guidance.language ? [{ key: t.languageOf, value: guidance.language }] : []),
  ]
  return (
    <>
      <h2>{t.guidance}</h2>
      <SummaryList rows={rows} />
    </>
  )
}

/** What can be added once it is done. */
function More({ shown: { helpCase, standing }, language }: { shown: Shown; language: Language }) {
  const t = words(language)
  const at = `/cases/${helpCase.id}`
  const links = [
    ...(standing.guidance ? [{ href: `${at}/approach`, text: t.moreGuidance }] : []),
    ...(standing.told ? [{ href: `${at}/family-told`, text: t.toldAgain }] : []),
    ...(helpCase.isTheirsToSupervise && standing.check ? [{ href: `${at}/plan-check`, text: t.checkPlan }] : []),
    { href: '/remit', text: t.remit },
  ]
  return (
    <ul class="nhsuk-list">
      {links.map(({ href, text }) => (
        <li>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  )
}

interface Item {
  readonly guard: Guard
  readonly text: string
  readonly hint: string
  readonly isDone: boolean
  readonly isNeeded?: boolean
  readonly href?: string | undefined
}

function itemsOf({ helpCase, standing }: Shown, language: Language) {
  const t = words(language)
  const { definition, isTheirsToWorkOn, isTheirsToSupervise, id, childId, today } = helpCase
  const { told, guidance, liaison, check } = standing
  const on = (day: string) => formatDay(day, language)
  const all: Item[] = [
    {
      guard: 'planFirst',
      text: t.plan,
      hint: planInWords(standing, today, language),
      isDone: stillHolds(standing, today) && check?.found === 'in the plan',
      href: isTheirsToSupervise ? `/cases/${id}/plan-check` : `/children/${childId}/plan`,
    },
    {
      guard: 'liaisonFirst',
      text: t.liaison,
      hint: liaisonInWords(standing, language),
      isDone: liaison.beforeFirstSession,
      isNeeded: liaison.socialWorkInvolved,
      href: `/cases/${id}/liaison/new`,
    },
    {
      guard: 'approachAskedFirst',
      text: t.approach,
      hint: guidance ? t.approachBy(guidance.fromName, guidance.fromRole, on(guidance.givenOn)) : t.approachNeeded,
      isDone: guidance !== null || standing.metParentOn !== null,
      href: `/cases/${id}/approach`,
    },
    {
      guard: 'familyToldFirst',
      text: t.told(employerOf(definition, language)),
      hint: told ? t.toldBy(told.toldBy, told.toldWhom, on(told.toldOn)) : t.toldNeeded,
      isDone: told !== null,
      href: `/cases/${id}/family-told`,
    },
    {
      guard: 'workInPlan',
      text: t.work,
      hint: t.workHint,
      isDone: standing.begun.length > 0,
      isNeeded: standing.works.some(isBegunHere),
      href: `/cases/${id}/plan-work`,
    },
  ]
  return all
    .filter(({ guard }) => isHeldTo(definition, guard))
    .map(({ text, hint, isDone, isNeeded = true, href }) => ({
      text,
      hint,
      ...(isTheirsToWorkOn && !isDone && href ? { href } : {}),
      status: isDone
        ? { text: t.done, quiet: 'done' as const }
        : isNeeded
          ? { text: t.toDo, colour: 'blue' as const }
          : { text: t.notNeeded, quiet: 'done' as const },
    }))
}

function liaisonInWords({ liaison: { socialWorkInvolved, allocated } }: Standing, language: Language): string {
  const t = words(language)
  if (!socialWorkInvolved) return t.noSocialWorker
  return allocated ? t.socialWorker(allocated.name) : t.notNamed
}

function planInWords({ check, works }: Standing, today: Day, language: Language): string {
  const t = words(language)
  if (check?.found === 'plan to follow') {
    const when = formatDay(check.planDueOn!, language)
    return check.planDueOn! < today && works.length === 0 ? t.planOver(when) : t.planDue(when)
  }
  if (!check || !works.some(({ id }) => id === check.planWorkId)) return t.planMissing
  return t.planNamed(check.checkedBy, formatDay(dayIn(new Date(check.checkedAt)), language))
}
