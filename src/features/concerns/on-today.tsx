import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { words as concernWords } from './concern.words.ts'
import { isForMe } from './concerns.queries.ts'
import { words } from './concerns.words.ts'

/** What of safety waits for me, in numbers: what nobody has opened, what is to be decided, what waits for its outcome. */
export function concernsOfToday(read: Read) {
  const { areaId, id } = read.actor
  const mine = isForMe(read)
  return read.db
    .selectFrom('concern')
    .where('concern.areaId', '=', areaId)
    .where((is) => is.ref('concern.isOpen'))
    .select([
      sql<number>`(count(*) filter (where ${mine} and concern.seen_at is null))::int`.as('unopened'),
      sql<number>`(count(*) filter (where ${mine} and concern.seen_at is not null and concern.status = 'open'))::int`.as(
        'toDecide',
      ),
      sql<number>`(count(*) filter (where ${mine} and concern.status = 'decided'))::int`.as('toEnd'),
      sql<number>`(count(*) filter (where concern.raised_by = ${id} and concern.seen_at is null and concern.told_steps > 1))::int`.as(
        'mineUnopened',
      ),
      sql<number>`(count(*) filter (where concern.raised_by = ${id}))::int`.as('mine'),
    ])
}

interface OfToday {
  readonly unopened: number
  readonly toDecide: number
  readonly toEnd: number
  readonly mineUnopened: number
  /** Raised by me, and not closed. */
  readonly mine: number
}

/** Before everything else of the day, and not there when nothing waits. It names nobody. */
export function ConcernsOnToday({ concerns, language }: { concerns: OfToday | null; language: Language }) {
  if (!concerns) return null
  const t = words(language)
  const c = concernWords(language)
  const { unopened, toDecide, toEnd, mineUnopened, mine } = concerns
  const rest = [toDecide > 0 && t.toDecide(toDecide), toEnd > 0 && t.toEnd(toEnd)].filter(Boolean)
  return (
    <>
      {mineUnopened > 0 && (
        <Card variant="urgent" heading={c.nobodyYet}>
          <p>{t.mineUnopened}.</p>
          <ActionLink href="/concerns?show=mine">{t.mine}</ActionLink>
        </Card>
      )}
      {unopened > 0 && (
        <Card variant="urgent" heading={t.waiting(unopened)}>
          {rest.map((line) => (
            <p>{line}</p>
          ))}
          <ActionLink href="/concerns">{t.waitingLink}</ActionLink>
        </Card>
      )}
      {unopened === 0 && rest.length > 0 && (
        <Card heading={t.todayHeading} headingSize="m">
          {rest.map((line) => (
            <p>{line}</p>
          ))}
          <ActionLink href="/concerns">{t.open}</ActionLink>
        </Card>
      )}
      {mine > 0 && mineUnopened === 0 && (
        <p>
          <a href="/concerns?show=mine">{t.mineGoesOn(mine)}</a>
        </p>
      )}
    </>
  )
}
