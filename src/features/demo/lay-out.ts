import type pg from 'pg'
import { foundingServices } from '#features/teams/founding-services.ts'
import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { newId } from '#platform/ids.ts'
import type { Beginning } from './first-rows.ts'
import type { DemoPlace, DemoSchool } from './place.ts'
import { schoolYearOf } from './school-year.ts'

/** Schools, teams, agreements and terms (TEMPORARY: by SQL until the verbs are there). */
export async function layOut(admin: Address, { place, councilId }: Beginning, years: readonly number[], at: Date) {
  const ids = new Map<string, string>([['council', councilId]])
  await withAdmin(admin, async (client) => {
    await client.query('begin')
    const add = async (kind: string, key: string, name: string) => {
      const id = newId(at)
      ids.set(key, id)
      await client.query('insert into organisation (area_id, id, kind, name, nation) values ($1, $2, $3, $4, $5)', [
        place.areaId,
        id,
        kind,
        name,
        place.nation,
      ])
      return id
    }
    for (const { key, kind, name } of place.others) if (kind !== 'council') await add(kind, key, name)
    for (const school of place.schools)
      await insertSchool(client, place, school, await add('school', school.key, school.name), ids)
    for (const { key, name, service, schools } of place.teams) {
      const id = await add('team', key, name)
      await client.query('insert into team (area_id, id, service, definition) values ($1, $2, $3, $4)', [
        place.areaId,
        id,
        service,
        JSON.stringify(foundingServices[service]),
      ])
      for (const school of schools)
        await client.query(
          `insert into agreement (area_id, id, team_id, school_id, starts_on) values ($1, $2, $3, $4, $5)`,
          [place.areaId, newId(at), id, ids.get(school), `${years[0]}-08-15`],
        )
    }
    for (const year of years) {
      const { terms, closedDays } = schoolYearOf(place.nation, year)
      for (const { name, startsOn, endsOn } of terms)
        await client.query('insert into term (area_id, id, name, starts_on, ends_on) values ($1, $2, $3, $4, $5)', [
          place.areaId,
          newId(at),
          `${name} ${year}`,
          startsOn,
          endsOn,
        ])
      for (const { kind, name, from, to } of closedDays)
        await client.query(
          'insert into closed_day (area_id, id, kind, name, from_day, to_day) values ($1, $2, $3, $4, $5, $6)',
          [place.areaId, newId(at), kind, name, from, to],
        )
    }
    await client.query('commit')
  })
  return ids
}

async function insertSchool(
  client: pg.Client,
  { areaId, nation }: DemoPlace,
  school: DemoSchool,
  id: string,
  ids: Map<string, string>,
) {
  await client.query(
    `insert into school (area_id, id, code_scheme, code, phase, lowest_age, highest_age, street, town, postcode, cluster_id, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'by hand')`,
    [
      areaId,
      id,
      nation === 'England' ? 'URN' : 'SEED',
      school.code,
      school.kind,
      ...school.ages,
      school.street,
      school.town,
      school.postcode,
      ids.get(school.cluster),
    ],
  )
}
