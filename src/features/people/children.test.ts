import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { aChild } from './testing/a-child.ts'

const service = aService()

const namesOn = async (who: Parameters<typeof service.as>[0], path: string) =>
  (await service.as(who).visit(path)).page.querySelectorAll('tbody th').map(({ text }) => text.replace('Name ', ''))

suite('the class list', () => {
  before(async () => {
    await service.ready
    // One who manages schools has two.
    await service.sql('update school set cluster_id = $1 where id = $2', [world.cluster, world.millLane])
  })

  test('is the roll of the school, with a way to ask for support on each row', async () => {
    const { status, page } = await service.as('teacher').visit('/children')
    assert.equal(status, 200)
    assert.equal(page.querySelector('h1')?.text, 'Children at Hill Road School')
    assert.deepEqual(await namesOn('teacher', '/children'), ['Amira Khan', 'Tom O’Brien'])
    const ask = page.querySelector(`a[href="/requests/new?child=${world.amira}"]`)
    assert.equal(ask?.text, 'Ask for support for Amira Khan')
    assert.ok(page.querySelector('input[name=q]'))
  })

  test('is another one for each school, and none for somebody without', async () => {
    assert.deepEqual(await namesOn('otherTeacher', '/children'), ['Bea Łukaszewska'])
    assert.deepEqual(await namesOn('teacherElsewhere', '/children'), ['Callum Mac Donald'])
    assert.deepEqual(await namesOn('practitioner', '/children'), ['Amira Khan', 'Tom O’Brien'])
    assert.deepEqual(await namesOn('educationManager', '/children'), ['Amira Khan', 'Tom O’Brien'])
    assert.deepEqual(await namesOn('partner', '/children'), [])
    assert.equal((await service.as('commissioner').visit('/children')).status, 404)
  })

  test('asking for another school’s shows one’s own', async () => {
    assert.deepEqual(await namesOn('teacher', `/children?school=${world.millLane}`), ['Amira Khan', 'Tom O’Brien'])
    assert.deepEqual(await namesOn('teacher', `/children?school=${world.lochside}`), ['Amira Khan', 'Tom O’Brien'])
  })

  test('is of the school that is asked for, where it is one of several, and of none for those on no roll', async () => {
    const manager = 'educationManager'
    assert.deepEqual(await namesOn(manager, '/children'), ['Amira Khan', 'Tom O’Brien'])
    assert.deepEqual(await namesOn(manager, `/children?school=${world.millLane}`), ['Bea Łukaszewska'])
    assert.deepEqual(await namesOn(manager, `/children?school=${world.millLane}&year=13`), [])
    const theirs = await service
      .as('practitioner')
      .change((write) => aChild(write, { givenName: 'Home', familyName: 'Taught' }))
    await service.sql(
      `update child set school_id = null, roll = 'not on a roll', known_to = array[$2]::uuid[] where id = $1`,
      [theirs, world.keyWork],
    )
    assert.deepEqual(await namesOn('practitioner', '/children?school=none'), ['Home Taught'])
  })

  test('narrows by year and class, and keeps those who left for when they are asked for', async () => {
    const gone = await service.as('lead').change((write) => aChild(write, { givenName: 'Gone', familyName: 'Away' }))
    await service.sql(`update child set roll = 'left' where id = $1`, [gone])
    assert.deepEqual(await namesOn('teacher', '/children?year=7'), ['Amira Khan'])
    assert.deepEqual(await namesOn('teacher', '/children?class=10A'), ['Tom O’Brien'])
    assert.deepEqual(await namesOn('teacher', '/children?roll=left'), ['Gone Away'])
    assert.deepEqual(await namesOn('teacher', '/children?year=abc&class=&roll=x&after=y'), [
      'Amira Khan',
      'Tom O’Brien',
    ])
  })

  test('a look is in the log, naming the children', async () => {
    const [entry] = await service.sql(
      `select child_ids from audit.entry where person_id = $1 and what = 'saw class list' order by seq limit 1`,
      [people.teacher.id],
    )
    assert.deepEqual(entry?.child_ids, [world.amira, world.tom])
  })

  test('is in Welsh too', async () => {
    const { page } = await service.as('teacher').visit('/children?lang=cy')
    assert.equal(page.querySelector('h1')?.text, 'Plant yn Hill Road School')
  })

  test('sends few statements', async () => {
    await service.as('lead').visit('/children')
    const { sent } = await service.statements(() => service.as('lead').visit('/children'))
    assert.equal(sent.length + 1, 3)
  })
})

suite('a long class list', () => {
  before(async () => {
    await service.ready
    // Some have no year, some no class: they come last, and on one page only.
    await service.sql(
      `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, registration, created_at)
       select 1, gen_random_uuid(), 'Child' || n, 'Same', '2016-01-01', $1, nullif(n % 4, 0), nullif('C' || n % 3, 'C0'), now()
       from generate_series(1, 120) n`,
      [world.millLane],
    )
  })

  test('goes on page by page, with each child once, in order', async () => {
    const seen: string[] = []
    let next: string | undefined = '/children?roll=on+roll'
    let pages = 0
    while (next) {
      const { page } = await service.as('otherLead').visit(next)
      seen.push(...page.querySelectorAll('tbody th').map(({ text }) => text))
      next = page.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&')
      pages += 1
    }
    assert.equal(pages, 3)
    assert.equal(seen.length, 121)
    assert.equal(new Set(seen).size, 121)
  })

  test('goes on within a filter', async () => {
    const { page } = await service.as('otherLead').visit('/children?class=C1')
    assert.equal(page.querySelectorAll('tbody tr').length, 40)
    assert.equal(page.querySelector('a[rel=next]'), null)
  })
})
