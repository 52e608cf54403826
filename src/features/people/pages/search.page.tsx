import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { yearGroupName } from '#features/schools/year-group.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { listedName } from '../child.ts'
import { words } from '../children.words.ts'
import { SearchBox } from '../search-box.tsx'
import { type FoundChild, howMany, LONGEST_SEARCH, type SearchAnswer, search, type Why } from '../search.ts'
import { MOST_FOUND } from '../search/search.queries.ts'

export const searchPage = page({
  params: {},
  query: { q: z.string().catch(''), all: z.literal('yes').optional().catch(undefined) },

  async load({ read, query: { q, all } }) {
    const answer = await search(read, q, { all: all === 'yes' })
    const children = answer.kind === 'found' ? answer.children : []
    read.seen('search', { children: children.map(({ id }) => id) })
    return answer
  },

  view(answer, { query: { q, all }, language, actor }) {
    const t = words(language)
    const typed = q.slice(0, LONGEST_SEARCH).trim()
    return (
      <Layout title={t.searchTitle} found={howMany(answer)} back="/children" wide>
        <h1>{t.searchTitle}</h1>
        <SearchBox language={language} value={typed} />
        <Answer {...{ answer, typed, language }} isAll={all === 'yes'} mayAsk={may(actor, 'raise requests')} />
      </Layout>
    )
  },
})

interface AnswerProps {
  answer: SearchAnswer
  typed: string
  language: Language
  /** No more are ever shown. */
  isAll: boolean
  mayAsk: boolean
}

function Answer({ answer, typed, language, isAll, mayAsk }: AnswerProps) {
  const t = words(language)
  if (answer.kind === 'not asked') return null
  if (answer.kind !== 'found') return <p>{t.notSearched[answer.kind](LONGEST_SEARCH)}</p>
  const { children, more } = answer
  if (children.length === 0) return <EmptyState heading={t.nobody(typed)}>{t.nobodyHelp}</EmptyState>

  return (
    <>
      <h2>{more ? t.moreThan(children.length, typed) : t.results(children.length, typed)}</h2>
      {more && <p>{t.typeMore}</p>}
      <Table
        caption={t.foundCaption}
        captionHidden
        responsive
        brief
        firstCellIsHeader
        columns={[
          t.name,
          t.why,
          t.born,
          { text: t.school, saysItself: true },
          ...(mayAsk ? [{ text: t.action, saysItself: true }] : []),
        ]}
        rows={children.map((child) => [
          { text: listedName(child), href: `/children/${child.id}` },
          child.why.map((why) => sayWhy(why, language)).join(', '),
          { text: formatShortDay(child.bornOn, language), nowrap: true },
          schoolAndYear(child, language),
          ...(mayAsk
            ? [{ text: t.ask, href: `/requests/new?child=${child.id}`, hiddenText: t.askFor(listedName(child)) }]
            : []),
        ])}
      />
      {more && !isAll && (
        <p>
          <a href={`/children/search?${new URLSearchParams({ q: typed, all: 'yes' })}`}>{t.showAll(MOST_FOUND)}</a>
        </p>
      )}
    </>
  )
}

function schoolAndYear({ schoolName, yearGroup, nation }: FoundChild, language: Language): string {
  const year = yearGroup === null ? null : yearGroupName(nation, yearGroup, language)
  return [schoolName, year].filter(Boolean).join(', ')
}

function sayWhy(why: Why, language: Language): string {
  const { reasons, schemes } = words(language)
  if (why.by === 'number') return reasons.number(schemes[why.scheme])
  if (why.by === 'born') return reasons.born
  if (why.by === 'postcode') return reasons.postcode(why.postcode)
  if (why.by === 'swapped') return reasons.swapped(formatDay(why.day, language))
  return reasons[why.by](why.typed)
}
