import { z } from 'zod'
import { oneLine } from '#features/chronology/one-line.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { selectMyAdvice } from '../advice.queries.ts'
import { words } from '../advice.words.ts'
import type { WithWhom } from '../contact.ts'
import { nouns } from '../nouns.words.ts'

type Given = Awaited<ReturnType<typeof selectMyAdvice>>['advice'][number]

export const adviceListPage = page({
  params: {},
  query: { at: z.coerce.date().optional().catch(undefined), id: z.uuid().optional().catch(undefined) },

  load: ({ read, query: { at, id } }) => selectMyAdvice(read, at && id ? { at, id } : undefined),

  view({ advice, more }, { language }) {
    const t = words(language)
    const last = advice.at(-1)
    return (
      <Layout title={t.title} wide>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <ActionLink href="/advice/new">{t.new}</ActionLink>
        <p>
          <a href="/requests/new">{t.request}</a>
        </p>
        {advice.length === 0 ? (
          <EmptyState heading={t.none}>
            <p>{t.noneHelp}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.caption}
            responsive
            columns={[t.when, t.where, t.whom, t.what]}
            rows={advice.map((given) => cellsOf(given, language))}
          />
        )}
        {more && last && (
          <Pagination next={{ href: `/advice?at=${last.at.toISOString()}&id=${last.id}`, label: t.older }} />
        )}
      </Layout>
    )
  },
})

function cellsOf({ id, at, minutes, withWhom, inErrorAt, schoolName, content }: Given, language: Language) {
  const t = words(language)
  const whom = withWhom.map((each) => nouns(language).withWhom[each as WithWhom]).join(', ')
  const when = [formatDateTime(at, language), minutes === null ? '' : t.minutes(minutes)].filter(Boolean).join(', ')
  const line = oneLine(content)
  return [
    { text: when, href: `/contacts/${id}`, hiddenText: schoolName },
    schoolName,
    whom,
    inErrorAt ? (
      <>
        <strong>{t.inError}</strong> <del>{line}</del>
      </>
    ) : (
      <>
        {line}{' '}
        <a href={`/requests/new?advice=${id}`}>
          {t.toRequest}
          <span class="nhsuk-u-visually-hidden">, {when}</span>
        </a>
      </>
    ),
  ]
}
