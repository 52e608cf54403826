import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { openings } from './openings.queries.ts'
import { words } from './reviews.words.ts'
import { sealsDue } from './seals.queries.ts'

/** How many emergencies wait for a reader to sign, and restrictions for one to look at again. */
export function restrictedOfToday(read: Read) {
  const unsigned = openings(read).clearSelect().select('opening.id')
  const waiting = sealsDue(read).select('seal.id').unionAll(unsigned)
  return read.db.selectFrom(waiting.as('waiting')).select(sql<number>`count(*)::int`.as('count'))
}

/** Not there when nothing waits. It names nobody. */
export function RestrictedOnToday({ count, language }: { count: number; language: Language }) {
  const t = words(language).reviews
  if (count === 0) return null
  return (
    <Card heading={t.title} headingSize="m">
      <p>{t.waiting(count)}</p>
      <ActionLink href="/seals/reviews">{t.look}</ActionLink>
    </Card>
  )
}
