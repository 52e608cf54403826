import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { listSchools } from '#features/schools/schools.queries.ts'
import { listTeams } from '#features/teams/teams.queries.ts'
import { rowsRead } from './rows-read.ts'
import { aService } from './service.ts'

/** An area with as many schools and teams as a county has, and as many again. */
const service = aService()
const MANY = 600
const all = { words: '', statuses: ['open' as const], phase: undefined }

before(async () => {
  await service.ready
  await service.sql(`
    insert into organisation (area_id, id, kind, name, nation)
    select 1, gen_random_uuid(), kind::organisation_kind, 'Many ' || kind || ' ' || lpad(n::text, 3, '0'), 'England'
    from generate_series(1, ${MANY}) n, unnest(array['school', 'team']) kind`)
  await service.sql(
    `insert into school (area_id, id, code_scheme, code, status, source) select 1, id, 'URN', 800000 + row_number() over (order by name), 'open', 'by hand' from organisation where name like 'Many school %'`,
  )
  await service.sql(
    `insert into team (area_id, id, service, definition) select 1, id, 'key work', (select definition from team where area_id = 1 limit 1) from organisation where name like 'Many team %'`,
  )
  await service.sql('analyze organisation, school, team')
})

const lists = {
  schools: { tables: ['organisation', 'school'], list: listSchoolsAfter },
  teams: { tables: ['organisation', 'team'], list: listTeamsAfter },
}
type Read = Parameters<typeof listSchools>[0]

async function listSchoolsAfter(read: Read, after?: string) {
  return (await listSchools(read, { ...all, after })).schools
}

async function listTeamsAfter(read: Read, after?: string) {
  return (await listTeams(read, after)).teams
}

for (const [what, { tables, list }] of Object.entries(lists))
  test(`a page of the ${what} reads those that it shows, also far down the list`, async () => {
    const far = (await service.sql(`select id from organisation where name = 'Many ${what.slice(0, -1)} 500'`))[0]!.id
    for (const after of [undefined, far])
      await service.as('administrator').look(async (read) => {
        const earlier = await rowsRead(read, tables)
        const page = await list(read, after)
        assert.equal(page.length, 50)
        if (after) assert.equal(page[0]!.name, `Many ${what.slice(0, -1)} 501`)
        const rows = (await rowsRead(read, tables)) - earlier
        assert.ok(rows < MANY / 2, `${rows} rows were read`)
      })
  })
