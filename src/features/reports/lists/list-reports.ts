import { withChildName } from '#features/access/child-name.ts'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Read } from '#platform/context.ts'
import { myTeams } from '../covers/cover.queries.ts'
import { howLongTheyWait } from './how-long-they-wait.queries.ts'
import { callsToCome, missedBeforeMeetings, myReports, reportsToSee } from './lists.queries.ts'

/** All that is to be done about reports: to see, to write, to prepare, and what was missed. One statement. */
export async function listReports(read: Read) {
  const found = await read.db
    .selectFrom('area')
    .where('area.id', '=', read.actor.areaId)
    .select([
      jsonArrayFrom(reportsToSee(read)).as('toSee'),
      jsonArrayFrom(myReports(read)).as('mine'),
      jsonArrayFrom(callsToCome(read)).as('toCome'),
      jsonArrayFrom(missedBeforeMeetings(read)).as('missed'),
      jsonArrayFrom(myTeams(read)).as('teams'),
      jsonObjectFrom(howLongTheyWait(read)).as('wait'),
    ])
    .executeTakeFirstOrThrow()
  const name = <Row extends Parameters<typeof withChildName>[0]>(row: Row) => withChildName(row, read.actor)
  const lists = {
    toSee: found.toSee.map(name),
    mine: found.mine.map(name),
    toCome: found.toCome.map(name),
    missed: found.missed.map(name),
  }
  read.seen('reports', {
    children: [...new Set(Object.values(lists).flatMap((rows) => rows.map(({ childId }) => childId)))],
  })
  return { ...lists, teams: found.teams, wait: found.wait, today: read.today }
}
