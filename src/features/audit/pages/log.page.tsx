import { z } from 'zod'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { readLog } from '../audit.queries.ts'
import { words } from '../audit.words.ts'
import { lineInWords } from '../line-in-words.ts'
import { whoIn } from './who-has-looked.page.tsx'

export const logPage = page({
  params: {},
  query: { before: z.coerce.date().optional().catch(undefined), person: z.uuid().optional().catch(undefined) },

  async load({ read, query: { before, person } }) {
    read.seen('the log', person ? { staffId: person } : {})
    return readLog(read, before ?? new Date(read.now.getTime() + 1), person)
  },

  view({ lines, more }, { language, query: { person } }) {
    const t = words(language)
    const last = lines.at(-1)
    const of = person ? `&person=${person}` : ''
    return (
      <Layout title={t.logTitle} wide>
        <h1>{t.logTitle}</h1>
        <p>{t.logIntro}</p>
        {person && (
          <p>
            <a href="/log">{t.everybody}</a>
          </p>
        )}
        {lines.length === 0 && <EmptyState heading={t.none} />}
        {lines.length > 0 && (
          <Table
            caption={t.logTitle}
            columns={[{ text: t.when }, { text: t.who }, { text: t.what }, { text: t.children, numeric: true }]}
            rows={lines.map((line) => [
              formatDateTime(line.at, language),
              line.personId ? <a href={`/log?person=${line.personId}`}>{whoIn(line, t.somebody)}</a> : t.somebody,
              lineInWords(line.what, language),
              String(line.children),
            ])}
          />
        )}
        {more && last && <Pagination next={{ href: `/log?before=${last.at.toISOString()}${of}`, label: t.older }} />}
      </Layout>
    )
  },
})
