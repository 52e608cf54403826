import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'

export interface Cover {
  readonly awayId: string
  readonly standInId: string | null
  readonly untilDay: Day | null
}

/** Somebody who is told of concerns is away: from today to a day, somebody of the same place stands in. */
export const setCover = verb('keep concerns', async (write, { awayId, standInId, untilDay }: Cover): Promise<void> => {
  const { keepers, colleagues } = await peopleOfMyPlaces(write)
  const away = keepers.find(({ id }) => id === awayId)
  if (!away) throw new NotFound('Person')
  if (!untilDay || untilDay < write.today) throw new Refused(say.untilWhen, 'untilDay')
  const places = keepers.filter(({ id }) => id === awayId).map(({ organisationId }) => organisationId)
  const isThere = colleagues.some(({ id, organisationId }) => id === standInId && places.includes(organisationId))
  if (!standInId || !isThere || standInId === awayId) throw new Refused(say.whoStandsIn, 'standInId')
  const { areaId, id: madeBy } = write.actor
  const over = { overAt: write.now }
  await write.db
    .with('before', (db) =>
      db
        .updateTable('safeguardingCover')
        .set(over)
        .where('areaId', '=', areaId)
        .where('awayId', '=', awayId)
        .where('overAt', 'is', null),
    )
    .insertInto('safeguardingCover')
    .values({
      areaId,
      id: write.newId(),
      awayId,
      standInId,
      fromDay: write.today,
      untilDay,
      madeBy,
      madeAt: write.now,
    })
    .execute()
  write.audit('safeguarding cover changed', { awayId, standInId, untilDay })
})

/** Back before that. */
export const comeBack = verb('keep concerns', async (write, awayId: string): Promise<void> => {
  const { keepers } = await peopleOfMyPlaces(write)
  if (!keepers.some(({ id }) => id === awayId)) throw new NotFound('Person')
  await write.db
    .updateTable('safeguardingCover')
    .set({ overAt: write.now })
    .where('areaId', '=', write.actor.areaId)
    .where('awayId', '=', awayId)
    .where('overAt', 'is', null)
    .execute()
  write.audit('safeguarding cover changed', { awayId })
})

/** Where I lead, supervise or keep children safe: who is told of concerns there, and who else works there. */
export async function peopleOfMyPlaces(read: Read) {
  const { areaId, id } = read.actor
  const rows = await read.db
    .selectFrom('membership')
    .innerJoin('staffMember as person', (on) =>
      on.on('person.areaId', '=', areaId).onRef('person.id', '=', 'membership.staffId').on('person.active', '=', true),
    )
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'membership.organisationId'),
    )
    .leftJoin('safeguardingCover as cover', (on) =>
      on
        .on('cover.areaId', '=', areaId)
        .onRef('cover.awayId', '=', 'person.id')
        .on('cover.overAt', 'is', null)
        .on('cover.untilDay', '>=', read.today),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.startsOn', '<=', read.today)
    .where((on) => on.or([on('membership.endsOn', 'is', null), on('membership.endsOn', '>=', read.today)]))
    .where('membership.organisationId', 'in', (is) =>
      is
        .selectFrom('membership as mine')
        .where('mine.areaId', '=', areaId)
        .where('mine.staffId', '=', id)
        .where('mine.startsOn', '<=', read.today)
        .where((on) => on.or([on('mine.endsOn', 'is', null), on('mine.endsOn', '>=', read.today)]))
        .where(sql<boolean>`(${isKeeper('mine')})`)
        .select('mine.organisationId'),
    )
    .orderBy('place.name')
    .orderBy('person.familyName')
    .orderBy('person.givenName')
    .orderBy('person.id')
    .select(['person.id', 'membership.organisationId', 'place.name as place', 'membership.duty', 'membership.role'])
    .select([sql<string>`person.given_name || ' ' || person.family_name`.as('name'), 'cover.untilDay'])
    .select([sql<boolean>`(${isKeeper('membership')})`.as('isKeeper'), 'cover.standInId'])
    .execute()
  return { keepers: rows.filter((row) => row.isKeeper), colleagues: rows }
}

function isKeeper(membership: string) {
  return sql`${sql.ref(`${membership}.role`)} in ('school lead', 'supervisor') or coalesce(${sql.ref(`${membership}.duty`)}
    in ('designated safeguarding lead', 'deputy safeguarding lead', 'head teacher'), false)`
}
