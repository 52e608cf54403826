import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { words } from '../pack.words.ts'
import { reviewPack } from '../review-pack.ts'

/** What a review of a plan looks at, to read, to print, or to keep (CSW-9). */
export const packPage = page({
  params: { planId: z.uuid() },

  async load({ read, params: { planId }, language }) {
    return { ...(await reviewPack(read, planId, language)), now: read.now, today: read.today }
  },

  view({ child, place, since, parts, now, today }, { params: { planId }, language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.tab} back={`/children/${child.id}/plan`}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{t.title}</h1>
        <p>{t.lead(formatDay(since, language))}</p>
        <ScreenOnly>
          <p>
            <a href={`/plans/${planId}/pack/pdf`}>{t.pdf}</a>
          </p>
        </ScreenOnly>
        {parts.map(({ heading, lines }) => (
          <section>
            <h2>{heading}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          </section>
        ))}
        <PrintOnly>
          <p>{t.printed(actor.name, formatDateTime(now, language))}</p>
        </PrintOnly>
      </Layout>
    )
  },
})
