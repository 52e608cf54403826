import { z } from 'zod'
import { findCase } from '#features/cases/find-case.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatDateTime, formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../shared.words.ts'
import { type WasShared, whatWasShared } from '../what-was-shared.ts'

/** What was shared about a child, with whom and on what footing, to look at and to print (CSW-51). */
export const sharedPage = page({
  params: { caseId: z.uuid() },

  async load({ read, params: { caseId } }) {
    const [helpCase, shared] = await Promise.all([findCase(read, caseId), whatWasShared(read, caseId)])
    return { helpCase, shared, printedAt: read.now }
  },

  view({ helpCase: { id, child, today, place }, shared, printedAt }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.tab} back={`/cases/${id}`} wide>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        <ScreenOnly>
          <p>{t.print}</p>
        </ScreenOnly>
        {shared.length === 0 ? (
          <p>{t.none}</p>
        ) : (
          <Table
            caption={t.caption}
            columns={[t.day, t.whom, t.what, t.footing, t.by]}
            rows={shared.map((one) => [
              { text: formatShortDay(one.on, language), nowrap: true },
              t.how[one.how](one.withWhom),
              whatIs(one, language),
              footingOf(one, language),
              one.by,
            ])}
          />
        )}
        <PrintOnly>
          <p class="nhsuk-body-s">{t.printedBy(actor.name, formatDateTime(printedAt, language))}</p>
        </PrintOnly>
      </Layout>
    )
  },
})

function whatIs({ how, what }: WasShared, language: Language): string {
  const { whatIs } = words(language)
  return what ?? (how === 'at a meeting' || how === 'referral' ? whatIs[how] : '')
}

function footingOf({ footing, why, untilOn }: WasShared, language: Language): string {
  const t = words(language)
  const said = why ? `${t.footings[footing]}: ${why}` : t.footings[footing]
  return untilOn ? `${said}. ${t.until(formatShortDay(untilOn, language))}` : said
}
