import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { isDay } from '#platform/dates/day.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../actions.words.ts'
import { dueInWords } from '../due-in-words.ts'
import { myActions, type Show, shows } from '../my-actions.ts'

type Listed = Awaited<ReturnType<typeof myActions>>['actions'][number]

export const listQuery = {
  show: z.enum(shows).catch('open'),
  due: z.custom<string>(isDay).optional().catch(undefined),
  at: z.coerce.date().optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
}

export const myActionsPage = page({
  params: {},
  query: listQuery,

  async load({ read, query: { show, due, at, id } }) {
    const found = await myActions(read, show, id && (due || at) ? { due, at, id } : undefined)
    read.seen('actions', { children: [...new Set(found.actions.flatMap(({ childId }) => childId ?? []))] })
    return { ...found, today: read.today }
  },

  view({ actions, more, today }, { query: { show }, language, actor }) {
    const t = words(language).list
    const last = actions.at(-1)
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        <FilterBar legendHidden>
          <Select
            id="show"
            name="show"
            label={t.show}
            value={show}
            items={shows.map((each) => ({ value: each, text: t.shows[each] }))}
          />
        </FilterBar>
        {actions.length === 0 ? (
          <EmptyState heading={t.none[show]}>
            <p>{t.noneHelp[show]}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.shows[show]}
            responsive
            columns={[t.what, t.child, t.whose, t.due]}
            rows={actions.map((action) => cellsOf(action, show, today, language))}
          />
        )}
        {actions.length > 0 && may(actor, 'download lists') && (
          <p>
            <a href={`/actions/csv?show=${show}`}>{t.download}</a>
          </p>
        )}
        {more && last && <Pagination next={{ href: nextHref(show, last), label: t.next }} />}
      </Layout>
    )
  },
})

function cellsOf(action: Listed, show: Show, today: string, language: Language) {
  const [what, , ...others] = actionLine(action, show, today, language)
  const child = action.childName
  return [
    { text: what, href: `/actions/${action.id}`, ...(child ? { hiddenText: child } : {}) },
    child ?? words(language).list.aChild,
    ...others,
  ]
}

/** What the list says of an action, on the screen and in the file of it. */
export function actionLine(action: Listed, show: Show, today: string, language: Language): string[] {
  const t = words(language)
  const child = action.childName
  const agreer = t.list.agreedBy(`${action.agreerGiven} ${action.agreerFamily}`)
  const when =
    action.status === 'open' || !action.answeredAt
      ? dueInWords(action, today, language)
      : `${t.statuses[action.status]}, ${formatDateTime(action.answeredAt, language)}`
  return [action.what, child ?? t.list.aChild, show === 'asked' ? action.ownerName : agreer, when]
}

function nextHref(show: Show, { id, dueOn, answeredAt }: Listed): string {
  return show === 'answered'
    ? `/actions?show=${show}&at=${answeredAt?.toISOString()}&id=${id}`
    : `/actions?show=${show}&due=${dueOn}&id=${id}`
}
