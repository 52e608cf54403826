import { z } from 'zod'
import { isDay } from '#platform/dates/day.ts'
import { formatDay, formatMonthOfYear } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { countBeyond, selectBeyond } from '../beyond.queries.ts'
import { words } from '../beyond.words.ts'
import { hoursOf } from '../hours-of.ts'
import type { AnswerGiven, BeyondKind } from '../keep-beyond-remit.ts'
import { words as remitWords } from '../remit.words.ts'

const PAGE = 50

/** What was asked of me, or of those I supervise: by school and month, and each time, a page at a time. */
export const beyondPage = page({
  params: {},
  query: { on: z.string().refine(isDay).optional().catch(undefined), id: z.uuid().optional().catch(undefined) },

  async load({ read, query: { on, id } }) {
    const before = on && id ? { onDay: on, id } : undefined
    const [found, counted] = await Promise.all([
      selectBeyond(read, PAGE + 1, before),
      before ? undefined : countBeyond(read),
    ])
    return { asked: found.slice(0, PAGE), more: found.length > PAGE, counted }
  },

  view({ asked, more, counted }, { language }) {
    const t = words(language)
    const last = asked.at(-1)
    return (
      <Layout title={t.title} back="/remit" wide>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <ActionLink href="/remit/beyond/new">{remitWords(language).ask}</ActionLink>
        {asked.length === 0 && <EmptyState heading={t.none} />}
        {counted && counted.length > 0 && (
          <>
            <Table
              caption={t.bySchool}
              columns={[
                t.month,
                t.school,
                { text: t.times, numeric: true },
                { text: t.hours, numeric: true },
                { text: t.hoursDone, numeric: true },
              ]}
              rows={counted.map(({ month, schoolName, times, minutesAsked, minutesDone }) => [
                formatMonthOfYear(month, language),
                schoolName,
                times,
                hoursOf(minutesAsked),
                hoursOf(minutesDone),
              ])}
            />
            <p>
              <a href="/remit/beyond/csv">{t.file}</a>
            </p>
          </>
        )}
        {asked.length > 0 && (
          <Table
            caption={t.each}
            columns={[t.day, t.school, t.worker, t.kind, t.what, t.askedBy, t.answer]}
            rows={asked.map(({ onDay, schoolName, givenName, familyName, kind, what, askedBy, answer }) => [
              formatDay(onDay, language),
              schoolName,
              `${givenName} ${familyName}`,
              t.kinds[kind as BeyondKind],
              what,
              askedBy,
              t.answers[answer as AnswerGiven],
            ])}
          />
        )}
        <Pagination
          previous={counted ? undefined : { href: '/remit/beyond', label: t.latest }}
          next={more && last ? { href: `/remit/beyond?on=${last.onDay}&id=${last.id}`, label: t.earlier } : undefined}
        />
      </Layout>
    )
  },
})
