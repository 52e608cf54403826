import { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { ImportTable } from '../import-table.tsx'
import { batches } from '../imports.queries.ts'
import { words } from '../imports.words.ts'

/** Beyond these nothing was ever read in, and a database has no such times. */
const [EARLIEST, LATEST] = [new Date('2000-01-01'), new Date('2200-01-01')]

export const importsPage = page({
  params: {},
  query: {
    at: z.coerce.date().min(EARLIEST).max(LATEST).optional().catch(undefined),
    id: z.uuid().optional().catch(undefined),
  },

  load({ read, query: { at, id } }) {
    return batches(read, at && id ? { before: { at, id } } : {})
  },

  view({ batches, more }, { language }) {
    const t = words(language)
    const last = batches.at(-1)
    return (
      <Layout title={t.history} back="/today" wide>
        <h1>{t.history}</h1>
        <ImportTable batches={batches} language={language} withSchool />
        {more && last && (
          <Pagination next={{ href: `/imports?at=${last.madeAt.toISOString()}&id=${last.id}`, label: t.older }} />
        )}
      </Layout>
    )
  },
})
