import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { sealChild } from './testing/a-sealed-child.ts'

const service = aService()
const EVERYBODY = Object.keys(people) as PersonName[]
const READERS: PersonName[] = ['lead', 'supervisor']
/** Who saw Amira, or her case, until her record was restricted. */
const KNEW: PersonName[] = ['teacher', 'colleagueTeacher', 'practitioner', 'colleague', 'educationManager']
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  await sealChild(service)
})

const child = `/children/${world.amira}`

test('P06: those who knew the child read whom to ask, and not who the child is', async () => {
  for (const name of KNEW) {
    const { status, body, page } = await service.as(name).visit(child)
    assert.equal(status, 403, name)
    assert.match(page.querySelector('main')!.text, /This record is restricted\s*Ask Sana Supervisor\./)
    assert.doesNotMatch(body, /Amira|Khan|2013/, name)
  }
})

test('P06: on the case too, and in the child’s own words there is nothing either', async () => {
  const { status, page } = await service.as('practitioner').visit(`/cases/${caseId}`)
  assert.equal(status, 403)
  assert.match(page.querySelector('main')!.text, /Ask Sana Supervisor/)
  const { data } = await service.as('practitioner').json(`/cases/${caseId}`)
  assert.deepEqual(data, { askName: 'Sana Supervisor', open: `${child}/open` })
})

test('P06: for everybody else there is no such child', async () => {
  const missing = await service.as('commissioner').visit('/children/00000000-0000-7000-8001-00000000dead')
  for (const name of EVERYBODY.filter((one) => !KNEW.includes(one) && !READERS.includes(one))) {
    const reply = await service.as(name).visit(child)
    assert.equal(reply.status, 404, name)
    assert.ok(Math.abs(reply.body.length - missing.body.length) <= 64, name)
  }
})

test('P06: the people named see the record as before', async () => {
  for (const name of READERS) {
    const { status, body } = await service.as(name).visit(child)
    assert.equal(status, 200, name)
    assert.match(body, /Amira/)
  }
})

test('P06: no row about the child is there for others, in any table that names one', async () => {
  const tables = await service.sql<{ table: string }>(
    `select c.relname as table from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and a.attname = 'child_id' and not a.attisdropped
       and has_table_privilege('linkwork_app', c.oid, 'select')`,
  )
  assert.ok(tables.length > 15)
  const rows = async (name: PersonName, table: string) =>
    (
      await service.as(name).look(({ db }) =>
        db
          .selectFrom(table as 'need')
          .select('childId')
          .where('areaId', '=', 1)
          .where('childId', '=', world.amira)
          .execute(),
      )
    ).length
  let seen = 0
  for (const { table } of tables) {
    assert.equal(await rows('practitioner', table), 0, table)
    assert.equal(await rows('teacher', table), 0, table)
    seen += await rows('supervisor', table)
  }
  assert.ok(seen > 5, 'the supervisor is named, and sees them')
})

test('P06: nobody writes about a child who is hidden from them', async () => {
  const written = service.as('practitioner').change(async (write) => {
    write.audit('tried', {})
    await write.db
      .insertInto('notice')
      .values({
        areaId: 1,
        id: write.newId(),
        toId: people.teacher.id,
        kind: 'case closed',
        childId: world.amira,
        at: write.now,
      })
      .execute()
  })
  await assert.rejects(written, /row-level security/)
})

test('P06: a parent of nobody but hidden children is hidden with them', async () => {
  const id = '00000000-0000-7000-8001-0000000000bb'
  await service.sql(
    `insert into adult (area_id, id, full_name, school_ids, known_to) values (1, $1, 'Sara Khan', $2, $3)`,
    [id, [world.hillRoad], [world.keyWork]],
  )
  const relate = (childId: string, kinship: string) =>
    service.sql(
      `insert into relationship (area_id, id, child_id, adult_id, kind, school_id, known_to) values (1, gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [childId, id, kinship, world.hillRoad, [world.keyWork]],
    )
  const adults = (name: PersonName) =>
    service.as(name).look(({ db }) => db.selectFrom('adult').select('fullName').where('areaId', '=', 1).execute())
  await relate(world.amira, 'mother')
  assert.deepEqual(await adults('practitioner'), [])
  assert.deepEqual(await adults('supervisor'), [{ fullName: 'Sara Khan' }])
  await relate(world.tom, 'aunt')
  assert.deepEqual(await adults('practitioner'), [{ fullName: 'Sara Khan' }])
})

test('P06: a notice about the child is neither listed nor counted', async () => {
  await service.as('supervisor').change(async (write) => {
    write.audit('told', {})
    const told = { areaId: 1, toId: people.practitioner.id, kind: 'case closed', childId: world.amira, at: write.now }
    await write.db
      .insertInto('notice')
      .values({ ...told, id: write.newId() })
      .execute()
  })
  const { page, body } = await service.as('practitioner').visit('/notices')
  assert.equal(page.querySelectorAll('main li a').length, 0)
  assert.doesNotMatch(body, /app-count|\b1 new\b/)
  const [unread] = await service.sql(`select count(*)::int as count from notice where to_id = $1 and read_at is null`, [
    people.practitioner.id,
  ])
  assert.ok(unread!.count > 0, 'there is one to hide')
})

test('P06: the record says to its readers that it is restricted', async () => {
  const { page } = await service.as('lead').visit(child)
  assert.match(page.querySelector('.nhsuk-inset-text')!.text, /Only people named for it/)
  assert.equal(page.querySelector('.nhsuk-inset-text a')!.getAttribute('href'), `${child}/sealed`)
  assert.equal((await service.as('lead').visit(`${child}/sealed`)).status, 200)
})
