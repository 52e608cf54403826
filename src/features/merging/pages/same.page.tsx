import { z } from 'zod'
import { alikeChildren } from '#features/people/alike.ts'
import { asOnAList, listedName, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { LONGEST_SEARCH, search } from '#features/people/search.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { words as mergeWords } from '../merge.words.ts'
import { childWithMerges } from '../merging.queries.ts'
import { words } from '../same.words.ts'

/** Finds the other record of a child: whoever looks alike, or whom somebody searches for. */
export const samePage = page({
  params: { childId: z.uuid() },
  query: { q: z.string().catch('') },

  async load({ read, params: { childId }, query: { q } }) {
    const { child, merges } = await childWithMerges(read, childId)
    const typed = q.slice(0, LONGEST_SEARCH).trim()
    const others = (typed ? await searched() : await alikeChildren(read, child)).filter(({ id }) => id !== childId)
    read.seen('children alike', { children: [childId, ...others.map(({ id }) => id)] })
    return {
      child,
      typed,
      merges: typed ? [] : merges,
      today: read.today,
      others: others.map((other) => asOnAList(other, placeOf(read.actor))),
    }

    async function searched() {
      const answer = await search(read, typed)
      return answer.kind === 'found' ? answer.children.map((found) => ({ ...found, knownTo: [] })) : []
    }
  },

  view({ child, typed, others, merges, today }, { language }) {
    const t = words(language)
    const m = mergeWords(language)
    return (
      <Layout title={t.sameTitle} back={`/children/${child.id}`} wide>
        <h1>{t.sameTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>{t.sameHelp}</p>
        {merges.length > 0 && (
          <>
            <h2>{t.earlier}</h2>
            <ul class="nhsuk-list">
              {merges.map(({ id, status, proposedAt }) => (
                <li>
                  {formatDay(dayIn(proposedAt), language)}: <a href={`/merges/${id}`}>{m.statuses[status]}</a>
                </li>
              ))}
            </ul>
          </>
        )}
        {others.length === 0 && <p>{typed ? t.foundNone(typed) : t.alikeNone}</p>}
        {others.length > 0 && (
          <Table
            caption={typed ? t.found(typed) : t.alikeTitle}
            captionSize="m"
            responsive
            firstCellIsHeader
            columns={[t.name, t.born, t.school, t.action]}
            rows={others.map((other) => [
              listedName(other),
              formatDay(other.bornOn, language),
              other.schoolName ?? '',
              {
                text: t.compare,
                href: `/children/${child.id}/same/${other.id}`,
                hiddenText: t.compareWith(listedName(other)),
              },
            ])}
          />
        )}
        <form method="get" novalidate>
          <Input id="q" name="q" label={t.search} value={typed} width={20} />
          <Button variant="secondary">{t.searchButton}</Button>
        </form>
      </Layout>
    )
  },
})
