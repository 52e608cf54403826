import { z } from 'zod'
import { listedName } from '#features/people/child.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../doubles.words.ts'
import type { LikelyDouble } from '../likely-double.ts'
import { likelyDoubles } from '../likely-doubles.ts'

/** Pairs of records that may be one child, the surest first. Each leads to the page that sets the two side by side. */
export const doublesPage = page({
  params: {},
  query: {
    sure: z.coerce.number().int().optional().catch(undefined),
    child: z.uuid().optional().catch(undefined),
    other: z.uuid().optional().catch(undefined),
  },

  async load({ read, query: { sure, child, other } }) {
    const after =
      sure !== undefined && child && other ? { sureness: sure, childId: child, otherChildId: other } : undefined
    const found = await likelyDoubles(read, after)
    read.seen('likely doubles', {
      children: [...new Set(found.doubles.flatMap(({ childId, otherChildId }) => [childId, otherChildId]))],
    })
    return found
  },

  view({ doubles, more }, { query, language }) {
    const t = words(language)
    const last = doubles.at(-1)
    return (
      <Layout title={t.title} back="/children" wide>
        <h1>{t.title}</h1>
        {doubles.length === 0 && (
          <EmptyState heading={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        )}
        {doubles.length > 0 && (
          <>
            <p>{t.intro}</p>
            <Table
              caption={t.title}
              captionHidden
              responsive
              columns={[t.one, t.other, t.why, t.action]}
              rows={doubles.map((double) => [
                recordLine(double.one, language),
                recordLine(double.other, language),
                sentence(double.reasons.map((reason) => t.reasons[reason]).join(', ')),
                {
                  text: t.compare,
                  href: `/children/${double.childId}/same/${double.otherChildId}`,
                  hiddenText: t.compareWhom(listedName(double.one), listedName(double.other)),
                },
              ])}
            />
          </>
        )}
        <Pagination
          previous={query.child ? { href: '/doubles', label: t.first } : undefined}
          next={
            more && last
              ? {
                  href: `/doubles?sure=${last.sureness}&child=${last.childId}&other=${last.otherChildId}`,
                  label: t.next,
                }
              : undefined
          }
        />
      </Layout>
    )
  },
})

function recordLine(child: LikelyDouble['one'], language: Language) {
  const t = words(language)
  return (
    <>
      {listedName(child)}, {t.born(formatShortDay(child.bornOn, language))}
      {child.schoolName && `, ${child.schoolName}`}
    </>
  )
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
