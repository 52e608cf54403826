import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { NotFound } from '#platform/errors.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { words } from '../restricted.words.ts'
import { whomToAsk } from '../seals.queries.ts'

/**
 * What stands in the place of a page about a restricted record, for those who would see it if it were not: whom to ask, and
 * never more. It has no address of its own: it is asked when a page is not there, and for everybody else it is not either.
 */
export const restrictedPage = page({
  params: { records: z.array(z.string()) },

  async load({ read, params: { records } }) {
    const found = await whomToAsk(
      read,
      records.filter((id) => z.uuid().safeParse(id).success),
    )
    if (!found) throw new NotFound('Page')
    const { childId, askName } = found
    read.seen('that a record is restricted', { children: [childId] })
    return { askName, open: may(read.actor, 'open restricted records') ? `/children/${childId}/open` : null }
  },

  view({ askName, open }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.restricted}>
        <h1>{t.restricted}</h1>
        <p>{t.ask(askName)}</p>
        {open && (
          <p>
            <a href={open}>{t.openInEmergency}</a>
          </p>
        )}
      </Layout>
    )
  },
})
