import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { openingsToSign } from '../openings.queries.ts'
import { words } from '../seals.words.ts'

export const reviewsPage = page({
  params: {},

  async load({ read }) {
    const openings = await openingsToSign(read)
    read.seen('emergencies to sign', { children: openings.map(({ childId }) => childId) })
    return { openings: openings.map(({ reason: _, ...opening }) => opening) }
  },

  view({ openings }, { language }) {
    const t = words(language).reviews
    return (
      <Layout title={t.title}>
        <h1>{t.title}</h1>
        {openings.length === 0 ? <p>{t.none}</p> : <p>{t.help}</p>}
        <ul class="nhsuk-list">
          {openings.map(({ id, openedBy, openedAt, childName }) => (
            <li>
              <a href={`/seals/reviews/${id}`}>{t.opening(openedBy, formatDateTime(openedAt, language))}</a>
              <div class="nhsuk-hint">{t.of(childName!)}</div>
            </li>
          ))}
        </ul>
      </Layout>
    )
  },
})
