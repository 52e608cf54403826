import { z } from 'zod'
import { findChild } from '#features/people/find-child.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { whoHasLooked } from '../audit.queries.ts'
import { words } from '../audit.words.ts'
import { lineInWords } from '../line-in-words.ts'

export const whoHasLookedPage = page({
  params: { childId: z.uuid() },
  query: { before: z.coerce.date().optional().catch(undefined) },

  async load({ read, params: { childId }, query: { before } }) {
    const [{ id, givenName, familyName }, looks] = await Promise.all([
      findChild(read, childId),
      whoHasLooked(read, childId, before ?? new Date(read.now.getTime() + 1)),
    ])
    read.seen('who has looked', { children: [childId] })
    return { child: { id, givenName, familyName }, ...looks }
  },

  view({ child, lines, more }, { language }) {
    const t = words(language)
    const last = lines.at(-1)
    return (
      <Layout title={t.whoTitle} caption={`${child.givenName} ${child.familyName}`} back={`/children/${child.id}`} wide>
        <h1>{t.whoTitle}</h1>
        <p>{t.whoIntro}</p>
        {lines.length === 0 && <EmptyState heading={t.nobody} />}
        {lines.length > 0 && (
          <Table
            caption={t.whoTitle}
            captionHidden
            columns={[{ text: t.when }, { text: t.who }, { text: t.what }]}
            rows={lines.map((line) => [
              formatDateTime(line.at, language),
              whoIn(line, t.somebody),
              lineInWords(line.what, language),
            ])}
          />
        )}
        {more && last && (
          <Pagination next={{ href: `/children/${child.id}/looked?before=${last.at.toISOString()}`, label: t.older }} />
        )}
      </Layout>
    )
  },
})

export function whoIn({ name, jobTitle }: { name: string | null; jobTitle: string | null }, otherwise: string): string {
  if (!name) return otherwise
  return jobTitle ? `${name}, ${jobTitle}` : name
}
