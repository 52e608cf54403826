import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type RawBuilder, sql } from 'kysely'
import { aCase } from '#features/cases/testing/a-case.ts'
import type { Write } from '#platform/context.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
const child = world.amira
let contactId: string

/** A case with a contact that was struck out, and a seal that the education manager, who leads the school, is no reader of. */
before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  await service.as('practitioner').visit(`/children/${child}`)
  const [contact] = await service.sql(
    `insert into contact (area_id, id, case_id, child_id, team_id, kind, worker_id, with_whom, at, mode, place, attendance, audience, written_at,
       in_error_at, in_error_by, in_error_why)
     select 1, gen_random_uuid(), $1, $2, team_id, 'session', $3, '{child}', $4, 'face to face', 'school', 'attended', 'case', $4, $4, $3, 'Wrong child'
     from help_case where id = $1 returning id`,
    [caseId, child, people.practitioner.id, service.clock.now()],
  )
  contactId = contact!.id
  await service.sql(`update help_case set contact_count = 9 where id = $1`, [caseId])
  const circles = `(select known_to from child where id = $1)`
  await service.sql(
    `with mum as (insert into adult (area_id, id, full_name, school_ids, known_to)
       values (1, gen_random_uuid(), 'Lena Khan', array[$2::uuid], ${circles}) returning id)
     insert into relationship (area_id, id, child_id, adult_id, kind, school_id, known_to, as_imported)
     select 1, gen_random_uuid(), $1, mum.id, 'mother', $2, ${circles}, '{}' from mum`,
    [child, world.hillRoad],
  )
  await service.sql(
    `insert into home_address (area_id, id, child_id, lines, school_id, known_to) values (1, gen_random_uuid(), $1, '1 High Street', $2, ${circles})`,
    [child, world.hillRoad],
  )
  const sealed = await service.as('lead').send(`/children/${child}/seal`, {
    reason: 'Her mother works in this team',
    ask: people.supervisor.id,
    readers: [people.lead.id, people.supervisor.id],
    'reviewOn[day]': '1',
    'reviewOn[month]': '6',
    'reviewOn[year]': '2026',
  })
  assert.equal(sealed.status, 303)
})

/** Everything that is written about the child, and how often somebody looked. */
async function everything() {
  const tables = await service.sql<{ relation: string; child_column: string }>(
    `select relation, child_column from platform.tables_about_children() where relation not in ('seal', 'seal_reader', 'emergency_opening')`,
  )
  const rows = await Promise.all(
    tables.map(async ({ relation, child_column }) => [
      `${relation}.${child_column}`,
      await service.sql(`select to_jsonb(t) as row from ${relation} t where ${child_column} = $1 order by 1`, [child]),
    ]),
  )
  return {
    rows,
    child: await service.sql('select * from child where id = $1', [child]),
    cases: await service.sql('select * from help_case'),
  }
}

const calls: Readonly<Record<string, (write: Write) => RawBuilder<unknown>>> = {
  'becomes known to a person': ({ actor }) =>
    sql`select public.child_becomes_known_to(${child}::uuid, ${actor.id}::uuid)`,
  'is no longer known to a team': () =>
    sql`select public.child_no_longer_known_to(${child}::uuid, ${world.keyWork}::uuid)`,
  'moves to another school': () => sql`select public.child_moves_school(${child}::uuid, ${world.millLane}::uuid)`,
  'is taken back with a class list': () =>
    sql`select public.take_back_children(jsonb_build_array(jsonb_build_object('id', ${child}::text, 'version', 1)))`,
  'loses an adult with a class list': () =>
    sql`select public.take_back_relationships(array(select id from relationship where child_id = ${child}::uuid))`,
  'has a contact struck out': () =>
    sql`select public.strike_out_contact(${contactId}::uuid, '{attended}', '{face to face}')`,
}

for (const [what, call] of Object.entries(calls)) {
  test(`P06: whoever leads the school and is no reader changes nothing past the row policies: the child ${what}`, async () => {
    const before = await everything()
    await service.as('educationManager').change(async (write) => {
      await call(write).execute(write.db)
      write.audit('tried', {})
    })
    assert.deepEqual(await everything(), before)
  })
}

test('P06: nor do they learn who has looked, while a reader does', async () => {
  const looks = (name: 'educationManager' | 'lead') =>
    service.as(name).look(async ({ db, now }) => {
      const of = sql<{ at: Date }>`audit.who_has_looked(${child}::uuid, ${new Date(now.getTime() + 1000)}, 20)`
      return db.selectFrom(of.as('look')).select('look.at').execute()
    })
  assert.deepEqual(await looks('educationManager'), [])
  assert.ok((await looks('lead')).length > 0)
})

test('what says who knows a child goes along when they become known, and ends with it, in every table', async () => {
  const circle = people.partner.id
  const tables = await service.sql<{ name: string }>('select platform.tables_with_the_child() as name')
  assert.ok(tables.length >= 9)
  const knowing = async () => {
    const counted = await Promise.all(
      ['child', ...tables.map(({ name }) => name)].map((name) =>
        service.sql<{ all: number; known: number }>(
          `select count(*)::int as all, count(*) filter (where $2 = any (known_to))::int as known from ${name} where ${name === 'child' ? 'id' : 'child_id'} = $1`,
          [child, circle],
        ),
      ),
    )
    return counted.map(([row]) => row!)
  }
  const lead = service.as('lead')
  await lead.change(async (write) => {
    await write.childBecomesKnownTo(child, circle)
    write.audit('tried', {})
  })
  const during = await knowing()
  assert.ok(during.filter(({ all }) => all > 0).length >= 3, 'the child has something in several of them')
  assert.deepEqual(
    during.map(({ known }) => known),
    during.map(({ all }) => all),
  )
  await lead.change(async (write) => {
    await sql`select public.child_no_longer_known_to(${child}::uuid, ${circle}::uuid)`.execute(write.db)
    write.audit('tried', {})
  })
  assert.ok((await knowing()).every(({ known }) => known === 0))
})
