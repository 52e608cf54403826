import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import { type Day, dayIn, isDay } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { isOpen } from '../help-request.ts'
import { isQueue, type Listed, listRequests, schoolsWithRequests } from '../list/list.queries.ts'
import { words } from '../list/list.words.ts'
import { words as requestWords } from '../requests.words.ts'
import { isLate, statusInWords } from '../where-it-stands.ts'

const shows = ['todo', 'sent', 'open', 'closed'] as const
const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)

export const listQuery = {
  show: maybe(z.enum(shows)),
  school: maybe(z.uuid()),
  day: maybe(z.string().refine(isDay)),
  at: maybe(z.coerce.date()),
  id: maybe(z.uuid()),
}

export const requestListPage = page({
  params: {},
  query: listQuery,

  async load({ read, query: { show = usualFor(read.actor), school, day, at, id } }) {
    const found = await listRequests(read, { show, schoolId: school, afterDay: day, before: at, id })
    const schools = show === 'sent' ? [] : await schoolsWithRequests(read)
    read.seen('requests', { children: found.requests.map(({ childId }) => childId) })
    return { ...found, show, schools, today: read.today }
  },

  view({ requests, more, show, schools, today }, { query, actor, language }) {
    const t = words(language)
    const last = requests.at(-1)
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        <WaysIn actor={actor} language={language} />
        <FilterBar clearHref={query.show || query.school ? '/requests' : undefined}>
          <Select
            id="show"
            name="show"
            label={t.show}
            value={show}
            items={shows.map((value) => ({ value, text: t.shows[value] }))}
          />
          {schools.length > 1 && (
            <Select
              id="school"
              name="school"
              label={t.school}
              value={query.school ?? ''}
              items={[{ value: '', text: t.allSchools }, ...schools.map(({ id, name }) => ({ value: id, text: name }))]}
            />
          )}
        </FilterBar>
        {requests.length === 0 ? (
          <EmptyState heading={t.none[show]}>
            <p>{t.howToAsk}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.captions[show]}
            responsive
            firstCellIsHeader
            columns={[t.child, t.status, t.answerBy, t.sent, t.school, t.team]}
            rows={requests.map((request) => rowOf(request, today, language))}
          />
        )}
        {requests.length > 0 && may(actor, 'download lists') && (
          <p>
            <a
              href={`/requests/csv?${new URLSearchParams({ show, ...(query.school ? { school: query.school } : {}) })}`}
            >
              {t.download}
            </a>
          </p>
        )}
        {more && last && <Pagination next={{ href: nextOf(last, show, query.school), label: t.more }} />}
      </Layout>
    )
  },
})

type Row = Awaited<ReturnType<typeof listRequests>>['requests'][number]

/** Those who answer requests begin with what waits for them; others with what they sent. */
export function usualFor(actor: Actor): Listed['show'] {
  const answers = (['screen requests', 'agree requests', 'decide requests'] as const).some((what) => may(actor, what))
  return answers ? 'todo' : 'sent'
}

function WaysIn({ actor, language }: { actor: Actor; language: Language }) {
  const t = words(language)
  const ways = [
    { href: '/requests/new', text: t.ask, permission: 'raise requests' },
    { href: '/requests/corridor', text: t.inPassing, permission: 'raise requests' },
    { href: '/requests/waiting', text: t.waiting, permission: 'decide requests' },
  ] as const
  return (
    <ul class="nhsuk-list">
      {ways
        .filter(({ permission }) => may(actor, permission))
        .map(({ href, text }) => (
          <li>
            <a href={href}>{text}</a>
          </li>
        ))}
    </ul>
  )
}

function rowOf(request: Row, today: Day, language: Language) {
  const t = words(language)
  const of = requestWords(language)
  const referrer = `${request.referrerGiven} ${request.referrerFamily}`
  const sent = formatShortDay(dayIn(request.raisedAt), language)
  return [
    {
      text: request.childName ?? of.unknownChild,
      href: `/requests/${request.id}`,
      hiddenText: t.by(referrer, sent),
    },
    statusInWords(request, language),
    promised(request, today, language),
    t.by(referrer, sent),
    request.schoolName,
    request.teamName,
  ]
}

/** In words, and late only when it is. What has its answer has no promise left. */
function promised(request: Row, today: Day, language: Language): ComponentChildren {
  const t = words(language)
  const day = formatShortDay(request.answerDueOn, language)
  if (isLate(request, today)) {
    return (
      <>
        {day} <Tag colour="red">{t.late}</Tag>
      </>
    )
  }
  if (!isOpen(request)) return ''
  return request.answerDueOn === today ? t.today : day
}

function nextOf(last: Row, show: Listed['show'], school: string | undefined): string {
  const query = new URLSearchParams({ show, ...(school ? { school } : {}), id: last.id })
  if (isQueue({ show })) query.set('day', last.answerDueOn)
  else query.set('at', last.raisedAt.toISOString())
  return `/requests?${query}`
}
