import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { selectProgrammes } from '../programmes.queries.ts'
import { words } from '../training.words.ts'

/** The programmes that groups can be of, by name, a page at a time. */
export const programmesPage = page({
  params: {},
  query: { after: z.uuid().optional().catch(undefined) },

  load: ({ read, query: { after } }) => selectProgrammes(read, after),

  view({ programmes, more }, { query: { after }, language, actor }) {
    const t = words(language)
    const last = programmes.at(-1)
    const keeps = may(actor, 'keep training')
    return (
      <Layout title={t.programmesTitle} back="/training">
        <h1>{t.programmesTitle}</h1>
        <p>{t.programmesIntro}</p>
        {keeps && <ActionLink href="/programmes/new">{t.add}</ActionLink>}
        {programmes.length === 0 ? (
          <EmptyState heading={t.programmesNone} />
        ) : (
          <Table
            caption={t.programmesTitle}
            captionHidden
            firstCellIsHeader
            columns={[t.columns.programme, t.topics, t.lastsColumn, ...(keeps ? [{ hiddenText: t.stopUsing }] : [])]}
            rows={programmes.map(({ id, name, topics, validYears }) => [
              name,
              topics.join(', '),
              validYears === null ? t.lasts : t.years(validYears),
              ...(keeps ? [{ text: t.stopUsing, href: `/programmes/${id}/stop`, hiddenText: name }] : []),
            ])}
          />
        )}
        <Pagination
          previous={after && last ? { href: '/programmes', label: t.programmesFirst } : undefined}
          next={more && last ? { href: `/programmes?after=${last.id}`, label: t.programmesMore } : undefined}
        />
      </Layout>
    )
  },
})
