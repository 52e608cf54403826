import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Table } from '#ui/table.tsx'
import { sealOf } from '../seals.queries.ts'
import { words } from '../seals.words.ts'

/** Why a record is restricted, who may see it, and who opened it in an emergency: for its readers. */
export const sealedPage = page({
  params: { childId: z.uuid() },

  async load({ read, params: { childId } }) {
    const { around: _, child, ...seal } = await sealOf(read, childId)
    read.seen('who may see a restricted record', { children: [childId], sealId: seal.id })
    return { child, seal, today: read.today }
  },

  view({ child, seal, today }, { language }) {
    const t = words(language).sealed
    const path = `/children/${child.id}/sealed`
    const onDay = (at: Date) => formatDay(dayIn(at), language)
    return (
      <Layout title={t.title} back={`/children/${child.id}`}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        {seal.liftAskedBy && (
          <InsetText>
            <p>{t.liftAsked(seal.lifter, onDay(seal.liftAskedAt!))}</p>
            <a href={`${path}/lift`}>{t.decideLift}</a>
          </InsetText>
        )}
        <SummaryList
          rows={[
            { key: t.why, value: seal.reason },
            { key: t.since, value: t.by(onDay(seal.sealedAt), seal.sealedBy) },
            { key: t.ask, value: seal.askName },
            { key: t.reviewOn, value: formatDay(seal.reviewOn, language) },
          ]}
        />
        <Table
          caption={t.readers}
          columns={[t.name, t.from, t.until]}
          rows={seal.readers.map(({ name, startsOn, endsOn }) => [
            name,
            formatDay(startsOn, language),
            endsOn ? formatDay(endsOn, language) : t.noEnd,
          ])}
          responsive
        />
        <ActionLink href={`${path}/readers`}>{t.nameReader}</ActionLink>
        <p>
          <a href={`${path}/review`}>{t.review}</a>
        </p>
        {seal.openings.length > 0 && (
          <>
            <h2>{t.openings}</h2>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {seal.openings.map(({ id, name, openedAt, decision }) => (
                <li>
                  {`${formatDateTime(new Date(openedAt), language)}: ${name}, `}
                  {decision ? t.decision[decision as 'right'] : <a href={`/seals/reviews/${id}`}>{t.unsigned}</a>}
                </li>
              ))}
            </ul>
          </>
        )}
        {!seal.liftAskedBy && (
          <p>
            <a href={`${path}/lift`}>{t.lift}</a>
          </p>
        )}
      </Layout>
    )
  },
})
