import { z } from 'zod'
import { fullName } from '#features/people/child.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { findPlan } from '../find-plan.ts'
import { words as planPartsWords } from '../reading/plan-parts.words.ts'
import { words } from '../reading/print.words.ts'
import { words as versionWords } from '../versions/version.words.ts'
import { roleInWords } from './guides.tsx'
import { PlanParts } from './plan-parts.tsx'

/** The plan on paper: what is in force; where nothing is yet, the draft, which says that it is one. */
export const printPlanPage = page({
  params: { planId: z.uuid() },

  async load({ read, params }) {
    const found = await findPlan(read, params.planId)
    const content = found.plan.content ?? found.plan.draft?.content
    if (!content) throw new NotFound('Plan')
    return { ...found, content, printedAt: read.now }
  },

  view({ plan, kind, child, roles, content, today, printedAt }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.printTab} back={`/children/${child.id}/plan`}>
        <h1 class="nhsuk-heading-l">{t.printTitle[kind]}</h1>
        <ScreenOnly>
          <p>{t.printHelp}</p>
        </ScreenOnly>
        <p>
          <strong>{t.confidential}</strong>
        </p>
        {!plan.content && (
          <p>
            <strong>{t.isDraft}</strong>
          </p>
        )}
        <SummaryList
          rows={[
            { key: t.child, value: `${fullName(child)}, ${formatDay(child.bornOn, language)}` },
            ...(plan.agreed === null
              ? []
              : [{ key: versionWords(language).version, value: versionInWords(plan, language) }]),
            ...roles
              .filter(({ isNow }) => isNow)
              .map((role) => ({ key: role.name, value: roleInWords(role, language) })),
          ]}
        />
        <h2>{planPartsWords(language).partsTitle}</h2>
        <PlanParts content={content} language={language} today={today} />
        <PrintOnly>
          <p class="nhsuk-body-s">{t.printedBy(actor.name, formatDateTime(printedAt, language))}</p>
        </PrintOnly>
      </Layout>
    )
  },
})

type Plan = Awaited<ReturnType<typeof findPlan>>['plan']

/** `1, written by Morag Sinclair, agreed by Isobel Rankin, 26 February 2026`. */
function versionInWords({ agreed, versions }: Plan, language: Language): string {
  const t = words(language)
  const version = versions.find(({ number }) => number === agreed)
  if (!version) return String(agreed)
  const { number, authorName, approverName, asCover, approvedAt } = version
  const agreedBy = asCover ? versionWords(language).asCover(approverName) : approverName
  return t.versionOf(number, authorName, agreedBy, formatDay(dayIn(new Date(approvedAt)), language))
}
