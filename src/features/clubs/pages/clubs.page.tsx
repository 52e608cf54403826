import { may } from '#features/access/policy.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { inHours } from '../club.ts'
import { selectClubs } from '../clubs.queries.ts'
import { words } from '../clubs.words.ts'

/** The clubs of my teams and of the schools that I lead, with the time given to each. */
export const clubsPage = page({
  params: {},

  load: async ({ read }) => ({ clubs: await selectClubs(read) }),

  view({ clubs }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/groups">
        <h1>{t.title}</h1>
        <p>{t.intro}</p>
        {may(actor, 'keep groups') && <ActionLink href="/clubs/new">{t.start}</ActionLink>}
        {clubs.length === 0 ? (
          <EmptyState heading={t.none} />
        ) : (
          <Table
            caption={t.title}
            captionHidden
            firstCellIsHeader
            columns={[t.columns.club, t.columns.school, t.columns.term, t.columns.hours]}
            rows={clubs.map(({ id, name, kind, schoolName, fromDay, untilDay, minutes }) => [
              <>
                <a href={`/clubs/${id}`}>{name}</a>
                <div class="nhsuk-hint nhsuk-u-margin-bottom-0">{t.kinds[kind]}</div>
              </>,
              schoolName,
              t.fromTo(formatShortDay(fromDay, language), formatShortDay(untilDay, language)),
              t.hours(inHours(minutes ?? 0)),
            ])}
          />
        )}
      </Layout>
    )
  },
})
