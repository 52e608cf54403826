import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { isDay } from '#platform/dates/day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { plansToReview } from '../reading/plan-list.queries.ts'
import { words } from '../reading/plans.words.ts'
import { type ReviewClock, reviewClock } from '../reviewing/review-plan.ts'

/** Plans that have a review ahead, the one that is due first at the top; a page at a time. */
export const plansPage = page({
  params: {},
  query: { on: z.string().refine(isDay).optional().catch(undefined), id: z.uuid().optional().catch(undefined) },

  async load({ read, query: { on, id } }) {
    const { plans, more } = await plansToReview(read, on && id ? { on, id } : undefined)
    read.seen('plans to look at again', { children: plans.map(({ childId }) => childId) })
    return { more, plans: plans.map((plan) => ({ ...plan, clock: reviewClock(plan.reviewDueOn, read.today) })) }
  },

  view({ plans, more }, { language }) {
    const t = words(language)
    const last = plans.at(-1)
    return (
      <Layout title={t.tab} back="/today">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        {plans.length === 0 ? (
          <EmptyState heading={t.none}>
            <p>{t.noneHelp}</p>
            <p>
              <a href="/children">{t.find}</a>
            </p>
          </EmptyState>
        ) : (
          <Table
            caption={t.title}
            captionHidden
            responsive
            columns={[t.child, t.due, t.written]}
            rows={plans.map(({ childId, childName, clock, authorName }) => [
              { text: childName, href: `/children/${childId}/plan` },
              dueInWords(clock, language),
              authorName,
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: `/plans?on=${last.reviewDueOn}&id=${last.id}`, label: t.more }} />}
      </Layout>
    )
  },
})

function dueInWords(clock: ReviewClock, language: Language): string {
  const t = words(language)
  if (clock.is === 'none') return ''
  const day = formatDay(clock.on, language)
  if (clock.is === 'ahead') return day
  return `${clock.is === 'due' ? t.today : t.overdue}: ${day}`
}
