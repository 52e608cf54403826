import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from 'kysely'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { findChild } from '../find-child.ts'
import { aChild } from '../testing/a-child.ts'
import { fillWith } from '../testing/fill-with.ts'
import { leadsManySchools } from '../testing/many-schools.ts'
import { indexNames } from './index-names.ts'

/** Who is found by whom: the function that finds looks past row policies, so it says by itself what they say. */
const service = aService()

before(async () => {
  await service.ready
  await service.as('otherTeacher').change(async (write) => {
    await indexNames(write, await findChild(write, world.bea))
    write.audit('names indexed', {})
  })
})

/** What the function answers, before any policy of `child` looks at it. */
const called = (who: PersonName, name: string, among: readonly string[] | null = null, days: readonly string[] = []) =>
  service.as(who).look(async (read) => {
    const rows = await read.db
      .selectFrom(
        sql<{ childId: string }>`public.children_called(array[0], array[${name}], array[${`${name}\u{10FFFF}`}],
          array['name'], ${among}::uuid[], ${days}::date[], 51)`.as('called'),
      )
      .select('childId')
      .execute()
    return rows.map(({ childId }) => childId)
  })
const knownTo = (childId: string, circles: readonly string[]) =>
  service.sql(
    `with c as (update child set known_to = $2::uuid[] where id = $1)
     update child_name_token set known_to = $2::uuid[] where child_id = $1`,
    [childId, circles],
  )

test('a child of another school is found by those who know the child, and by nobody else', async () => {
  assert.deepEqual(await called('otherTeacher', 'bea'), [world.bea])
  assert.deepEqual(await called('teacher', 'bea'), [])
  assert.deepEqual(await called('teacher', 'bea', [world.bea]), [])
  assert.deepEqual(await called('teacher', 'bea', null, ['2016-06-30']), [])
  assert.deepEqual(await called('otherTeacher', 'bea', null, ['2016-06-30', '2016-06-29']), [world.bea])

  await knownTo(world.bea, [people.teacher.id])
  assert.deepEqual(await called('teacher', 'bea'), [world.bea])
  assert.deepEqual(await called('teacher', 'bea', [world.bea]), [world.bea])
  assert.deepEqual(await called('lead', 'bea'), [])

  await knownTo(world.bea, [])
  assert.deepEqual(await called('teacher', 'bea'), [])
})

test('a child of another area is found by nobody here', async () => {
  assert.deepEqual(await called('teacher', 'callum', [world.callum]), [])
})

test('P06: a sealed child is found by those who are named, whatever was typed', async () => {
  const childId = await service
    .as('lead')
    .change((write) => aChild(write, { givenName: 'Hidden', familyName: 'Away', bornOn: '2014-01-01' }))
  assert.deepEqual(await called('teacher', 'hidden'), [childId])
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     values (1, gen_random_uuid(), $1, 'Unseen', $2, '2026-06-01', $2, now())`,
    [childId, people.lead.id],
  )
  assert.deepEqual(await called('teacher', 'hidden'), [])
  assert.deepEqual(await called('teacher', 'hidden', [childId]), [])
})

test('more than a page are said to be more, the surest first, and shown when they are asked for', async () => {
  await service.as('lead').change(async (write) => {
    for (let n = 0; n < 55; n += 1)
      await aChild(write, { givenName: `Manynamed${'x'.repeat(n)}`, familyName: 'Prefix' })
    await aChild(write, { givenName: 'Many', familyName: 'Whole' })
  })
  const { data } = await service.as('teacher').json('/children/search?q=many')
  assert.equal(data.children.length, 25)
  assert.equal(data.more, true)
  assert.equal(data.children[0].familyName, 'Whole')
  const { page } = await service.as('teacher').visit('/children/search?q=many')
  const link = page.querySelectorAll('main a').find(({ text }) => text === 'Show up to 50 children')
  const all = await service.as('teacher').json(link!.getAttribute('href')!)
  assert.equal(all.data.children.length, 50)
  assert.equal(all.data.more, true)
  assert.equal(all.data.children[0].familyName, 'Whole')
  const two = await service.as('teacher').json('/children/search?q=many%20pref')
  assert.equal(two.data.more, true)
})

test('whoever is called just so comes first, however many are called nearly so, and whoever is called otherwise is still found', async () => {
  const child = (givenName: string, familyName: string) => ({ givenName, familyName, bornOn: '2014-01-01' })
  // More than are walked along before it is asked whether they are many.
  const nearly = Array.from({ length: 420 }, (_, n) =>
    child(n % 2 ? 'Wenda' : 'Wenda-Lou', `Oakton${n % 3 ? '' : 'smith'}`),
  )
  const alike = Array.from({ length: 30 }, () => child('Wendah', 'Oakton'))
  await fillWith(service, [...nearly, ...alike, child('Wenda', 'Rarely')])
  const namesOf = async (typed: string) => {
    const { data } = await service.as('lead').json(`/children/search?q=${encodeURIComponent(typed)}&all=yes`)
    return data.children.map((found: Record<string, string>) => `${found.givenName} ${found.familyName}`) as string[]
  }
  const asWellAs = async () => {
    const just = await namesOf('wenda oakton')
    assert.equal(just.length, 50)
    assert.ok(
      just.every((name) => /^Wenda(-Lou)? Oakton$/.test(name)),
      String(just),
    )
    assert.deepEqual(await namesOf('wenda rarely'), ['Wenda Rarely'])
    assert.deepEqual(await namesOf('rarely wen'), ['Wenda Rarely'])
    assert.equal((await namesOf('wendah oakton')).filter((name) => name === 'Wendah Oakton').length, 30)
    assert.deepEqual((await namesOf('wend')).length, 50)
  }
  await asWellAs()
  await leadsManySchools(service, 'lead')
  await asWellAs()
})
