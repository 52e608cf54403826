import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { openingsToSign } from '../openings.queries.ts'
import { words } from '../reviews.words.ts'
import { sealsToReview } from '../seals.queries.ts'

export const reviewsPage = page({
  params: {},

  async load({ read }) {
    const [openings, due] = await Promise.all([openingsToSign(read), sealsToReview(read)])
    read.seen('restricted records to look at', { children: [...openings, ...due].map(({ childId }) => childId) })
    return { openings: openings.map(({ reason: _, ...opening }) => opening), due }
  },

  view({ openings, due }, { language }) {
    const t = words(language).reviews
    return (
      <Layout title={t.title} back="/today">
        <h1>{t.title}</h1>
        {openings.length + due.length === 0 && <p>{t.none}</p>}
        {openings.length > 0 && (
          <>
            <h2>{t.openings}</h2>
            <p>{t.help}</p>
          </>
        )}
        <ul class="nhsuk-list">
          {openings.map(({ id, openedBy, openedAt, childName }) => (
            <li>
              <a href={`/seals/reviews/${id}`}>{t.opening(openedBy, formatDateTime(openedAt, language))}</a>
              <div class="nhsuk-hint">{t.of(childName!)}</div>
            </li>
          ))}
        </ul>
        {due.length > 0 && <h2>{t.due}</h2>}
        <ul class="nhsuk-list">
          {due.map(({ childId, childName, reviewOn }) => (
            <li>
              <a href={`/children/${childId}/sealed/review`}>{t.by(childName!, formatDay(reviewOn, language))}</a>
            </li>
          ))}
        </ul>
      </Layout>
    )
  },
})
