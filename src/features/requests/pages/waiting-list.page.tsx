import { z } from 'zod'
import { groupsInWords, priorityGroupWords } from '#features/people/priority-groups.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { waitingByGroup, waitingRequests } from '../allocating/waiting-list.queries.ts'
import { words } from '../deciding/decide.words.ts'
import { words as requestWords } from '../requests.words.ts'

const maybe = <T extends z.ZodType>(type: T) => type.optional().catch(undefined)

export const waitingListPage = page({
  params: {},
  query: {
    place: maybe(z.coerce.number().int().max(1_000_000)),
    group: maybe(z.coerce.number().int().max(1)),
    at: maybe(z.coerce.date()),
    id: maybe(z.uuid()),
  },

  async load({ read, query: { place, group, at, id } }) {
    const after = place !== undefined && group !== undefined && at && id ? { place, group, at, id } : undefined
    const [list, share] = await Promise.all([waitingRequests(read, after), waitingByGroup(read)])
    read.seen('waiting list', { children: list.waiting.map(({ childId }) => childId) })
    return { ...list, share }
  },

  view({ waiting, more, share }, { language }) {
    const t = words(language)
    const last = waiting.at(-1)
    return (
      <Layout title={t.waitingTitle} back="/requests" wide>
        <h1>{t.waitingTitle}</h1>
        <p>{t.waitingHelp}</p>
        {waiting.length === 0 ? (
          <EmptyState heading={t.waitingNone} />
        ) : (
          <Table
            caption={t.waitingCaption}
            captionHidden
            responsive
            columns={[t.place, t.child, t.school, t.since, t.groups, t.waitingFor, t.promised]}
            rows={waiting.map((row) => rowOf(row, language))}
          />
        )}
        {more && last && <Pagination next={{ href: nextOf(last) }} />}
        <Share share={share} language={language} />
      </Layout>
    )
  },
})

type Waiting = Awaited<ReturnType<typeof waitingRequests>>['waiting'][number]

function rowOf(request: Waiting, language: Language) {
  const t = words(language)
  const of = requestWords(language)
  const since = dayIn(request.decidedAt ?? request.raisedAt)
  return [
    request.rank ?? t.noPlace,
    { text: request.childName ?? of.unknownChild, href: `/requests/${request.id}/allocate` },
    request.schoolName,
    formatShortDay(since, language),
    groupsInWords(request.priorityGroups, language) || t.inNoGroup,
    request.waitingFor ?? '',
    formatShortDay(request.answerDueOn, language),
  ]
}

function nextOf({ place, group, raisedAt, id }: Waiting): string {
  return `/requests/waiting?place=${place}&group=${group}&at=${raisedAt.toISOString()}&id=${id}`
}

/** Being in no group leaves nobody out: the share is there for all to see (CSW-39). */
function Share({ share, language }: { share: Awaited<ReturnType<typeof waitingByGroup>>; language: Language }) {
  const t = words(language)
  const groups = priorityGroupWords(language)
  if (share.all === 0) return null
  return (
    <>
      <p>{t.share(share.inAny, share.all)}</p>
      <Table
        caption={t.shareOf}
        columns={[t.group, { text: t.count, numeric: true }]}
        rows={[...share.groups.map(({ name, count }) => [groups[name], count]), [t.inNoGroup, share.all - share.inAny]]}
      />
    </>
  )
}
