import { z } from 'zod'
import { addDays } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { IN_WRITING_WITHIN_DAYS, UNOPENED_MINUTES, whereItStands } from '../concern.ts'
import { words as concernWords } from '../concern.words.ts'
import { type ListedConcern, listConcerns } from '../concern-list.queries.ts'
import { words } from '../concerns.words.ts'
import { sinceInWords } from '../since-in-words.ts'

const query = {
  show: z.enum(['open', 'closed', 'mine']).optional().catch(undefined),
  status: z.enum(['open', 'decided', 'closed']).optional().catch(undefined),
  at: z.coerce.date().optional().catch(undefined),
  id: z.uuid().optional().catch(undefined),
}

/** What waits for those who keep children safe, the longest wait first; for everybody else, what they raised. */
export const concernsPage = page({
  params: {},
  query,

  async load({ read, query: { show: asked, status, at, id } }) {
    const keepsSafe = read.actor.safeguards.length > 0
    const show = asked ?? (keepsSafe ? 'open' : 'mine')
    const found = await listConcerns(read, { show, after: status && at && id ? { status, at, id } : undefined })
    read.seen('concerns', {
      concernIds: found.concerns.map((concern) => concern.id),
      aboutIds: found.concerns.flatMap(({ childId }) => childId ?? []),
    })
    return { ...found, show, now: read.now, keepsSafe }
  },

  view({ concerns, more, show, now, keepsSafe }, { language }) {
    const t = words(language)
    const c = concernWords(language)
    const last = concerns.at(-1)
    const lists = ['open', 'closed', 'mine'] as const
    const none = { open: t.noneOpen, closed: t.noneClosed, mine: t.noneMine }
    return (
      <Layout title={keepsSafe ? c.title : t.titleMine} back={keepsSafe ? undefined : '/today'} wide>
        <h1>{keepsSafe ? c.title : t.titleMine}</h1>
        <Button href="/concerns/new" variant="secondary">
          {t.raise}
        </Button>
        {keepsSafe && (
          <ul class="nhsuk-list">
            {lists
              .filter((one) => one !== show)
              .map((one) => (
                <li>
                  <a href={`/concerns?show=${one}`}>{t[one]}</a>
                </li>
              ))}
            <li>
              <a href="/concerns/away">{t.away}</a>
            </li>
          </ul>
        )}
        {concerns.length === 0 ? (
          <p>{none[show]}</p>
        ) : (
          <Table
            caption={t[show]}
            columns={[c.who, t.raised, t.stands]}
            firstCellIsHeader
            responsive
            rows={concerns.map((concern) => [
              <a href={`/concerns/${concern.id}`}>{concern.aboutName}</a>,
              <Raised concern={concern} now={now} language={language} />,
              <Standing concern={concern} now={now} language={language} />,
            ])}
          />
        )}
        {more && last && (
          <Pagination
            next={{
              href: `/concerns?show=${show}&status=${last.status}&at=${last.raisedAt.toISOString()}&id=${last.id}`,
              label: t.next,
            }}
          />
        )}
      </Layout>
    )
  },
})

interface LineProps {
  readonly concern: ListedConcern
  readonly now: Date
  readonly language: Language
}

function Raised({ concern: { raisedAt, schoolName }, now, language }: LineProps) {
  return (
    <>
      {sinceInWords(raisedAt, now, language)}
      <div class="nhsuk-hint nhsuk-u-margin-bottom-0">
        {[formatDateTime(raisedAt, language), schoolName].filter(Boolean).join(', ')}
      </div>
    </>
  )
}

function Standing({ concern, now, language }: LineProps) {
  const t = words(language)
  const c = concernWords(language)
  const stands = whereItStands(concern)
  const late = stands === 'unopened' && now.getTime() - concern.alertedAt.getTime() >= UNOPENED_MINUTES * 60_000
  return (
    <>
      <Tag colour={stands === 'unopened' ? 'red' : stands === 'closed' ? 'grey' : 'orange'}>{c.standings[stands]}</Tag>
      {late && <strong> {t.overdue}</strong>}
      {concern.inDanger === 'yes' && stands !== 'closed' && <strong> {t.danger}</strong>}
      {concern.referredOn && stands !== 'closed' && (
        <div>{t.writtenDue(formatDay(addDays(concern.referredOn, IN_WRITING_WITHIN_DAYS), language))}</div>
      )}
    </>
  )
}
