import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { setHomeAddress } from '../addresses/home-address.ts'
import { findChild } from '../find-child.ts'
import { addIdentifier } from '../identifiers/add-identifier.ts'
import { aChild, HOSTILE_NAMES } from '../testing/a-child.ts'
import { indexNames } from './index-names.ts'

const service = aService()
let sian: string

before(async () => {
  await service.ready
  const lead = service.as('lead')
  await lead.change(async (write) => {
    await indexNames(write, await findChild(write, world.amira), await findChild(write, world.tom))
    write.audit('names indexed', {})
  })
  sian = await lead.change((write) =>
    aChild(write, { givenName: 'Siân', familyName: 'Ní Bhriain', bornOn: '2014-02-08' }),
  )
})

const search = async (typed: string, who: Parameters<typeof service.as>[0] = 'teacher') => {
  const { status, page } = await service.as(who).visit(`/children/search?q=${encodeURIComponent(typed)}`)
  assert.equal(status, 200, typed)
  const rows = page.querySelectorAll('tbody tr')
  return {
    names: rows.map((row) => row.querySelector('th a')?.text ?? ''),
    why: rows.map((row) => row.querySelectorAll('td')[0]?.text.replace('Why ', '') ?? ''),
    said: page.querySelector('main')?.text ?? '',
  }
}

suite('a search', () => {
  const found: [typed: string, name: string, why: string][] = [
    ['amira', 'Amira Khan', 'called “amira”'],
    ['KHAN AMIRA', 'Amira Khan', 'called “KHAN AMIRA”'],
    ['ami', 'Amira Khan', 'part of the name is “ami”'],
    ['Amirah', 'Amira Khan', 'sounds like “Amirah”'],
    ['Shan', 'Siân Ní Bhriain', '“Shan” may be a short or other form of the name'],
    ['sian ni bhriain', 'Siân Ní Bhriain', 'called “sian ni bhriain”'],
    ['thomas', 'Tom O’Brien', '“thomas” may be a short or other form of the name'],
    ['o brien', 'Tom O’Brien', 'called “o brien”'],
    ['3/11/2013', 'Amira Khan', 'born on that day'],
    ['2013-11-03', 'Amira Khan', 'born on that day'],
    ['3 Tachwedd 2013', 'Amira Khan', 'born on that day'],
    ['11/3/2013', 'Amira Khan', 'born 3 November 2013: day and month were swapped'],
    ['amira 3.11.13', 'Amira Khan', 'called “amira”, born on that day'],
  ]
  for (const [typed, name, why] of found) {
    test(`for ${typed} finds ${name}: ${why}`, async () => {
      const { names, why: reasons } = await search(typed)
      assert.deepEqual(names, [name])
      assert.deepEqual(reasons, [why])
    })
  }

  test('puts whole names first', async () => {
    await service.as('lead').change((write) => aChild(write, { givenName: 'Tommaso', familyName: 'Aaa' }))
    assert.deepEqual((await search('tom')).names, ['Tom O’Brien', 'Tommaso Aaa'])
  })

  test('finds nobody of another school, another area or on another birthday', async () => {
    for (const typed of ['bea', 'callum', '30/6/2016', 'amira 4/11/2013', 'amira jones']) {
      const { names, said } = await search(typed)
      assert.deepEqual(names, [], typed)
      assert.match(said, /Nobody found/)
    }
    assert.deepEqual((await search('bea', 'otherTeacher')).names, ['Bea Łukaszewska'])
  })

  test('is honest and quick about what it cannot search for', async () => {
    assert.match((await search('a')).said, /Type at least 2 letters/)
    assert.match((await search('a k')).said, /Type at least 2 letters/)
    assert.match((await search('x'.repeat(10_000))).said, /too long to search for/)
    assert.match((await search('x'.repeat(8000))).said, /too long to search for/)
    assert.match((await search('´`¨')).said, /no letter or number/)
    assert.match((await search('😀')).said, /no letter or number/)
    assert.match((await search("'; drop table child; --")).said, /Nobody found/)
    assert.deepEqual((await search('')).names, [])
    assert.deepEqual((await search('%')).names, [])
  })

  test('asks the database nothing about what it does not search for, and one thing otherwise', async () => {
    const count = async (typed: string) =>
      (await service.statements(() => service.as('teacher').visit(`/children/search?q=${typed}`))).sent.length + 1
    assert.equal(await count('x'.repeat(8000)), 2)
    assert.equal(await count('amira%20khan%203/11/2013'), 3)
  })

  test('has one text whatever is typed, so that it is planned once', async () => {
    const textOf = async (typed: string) =>
      (await service.statements(() => service.as('teacher').visit(`/children/search?q=${typed}`))).sent[0]?.sql
    assert.equal(await textOf('amira'), await textOf('a%20very%20long%20name%203/11/2013'))
  })

  test('names in the log whom it showed', async () => {
    const [entry] = await service.sql(
      `select child_ids from audit.entry where person_id = $1 and what = 'saw search' and cardinality(child_ids) > 0 order by seq limit 1`,
      [people.teacher.id],
    )
    assert.deepEqual(entry?.child_ids, [world.amira])
  })

  test('finds every child by a hostile name, and shows it as it is', async () => {
    for (const [index, familyName] of HOSTILE_NAMES.entries()) {
      const childId = await service
        .as('lead')
        .change((write) => aChild(write, { givenName: `Hostile${index}`, familyName }))
      const { body } = await service.as('teacher').visit(`/children/search?q=hostile${index}`)
      assert.ok(!body.includes('<script>alert'), familyName)
      const { data } = await service.as('teacher').json(`/children/search?q=${encodeURIComponent(familyName)}`)
      assert.ok(
        data.children.some(
          ({ id, familyName: shown }: { id: string; familyName: string }) => id === childId && shown === familyName,
        ),
        familyName,
      )
    }
  })
})

suite('a postcode', () => {
  let atHome: string

  before(async () => {
    atHome = await service.as('lead').change(async (write) => {
      const childId = await aChild(write, { givenName: 'Nerys', familyName: 'Postcode', bornOn: '2014-05-09' })
      await setHomeAddress(write, childId, { lines: '4 Hill Road', town: 'Hackney', postcode: 'E8 1AB', fromDay: null })
      return childId
    })
  })

  test('finds who lives there, however it is typed, with a name and without', async () => {
    for (const typed of ['E8 1AB', 'e81ab', 'nerys e8 1ab', 'E8 1AB, post'])
      assert.deepEqual((await search(typed, 'lead')).names, ['Nerys Postcode'], typed)
    assert.deepEqual((await search('nerys e81ab', 'lead')).why, ['called “nerys”, lives at E8 1AB'])
    assert.deepEqual((await search('amira e8 1ab', 'lead')).names, [])
    assert.deepEqual((await search('e8 1ab 9/5/2014', 'lead')).names, ['Nerys Postcode'])
    assert.deepEqual((await search('e8 1ab 10/5/2014', 'lead')).names, [])
  })

  test('finds nobody for those who may not see the address, nor where somebody lived before', async () => {
    assert.deepEqual((await search('E8 1AB')).names, [])
    await service
      .as('lead')
      .change((write) =>
        setHomeAddress(write, atHome, { lines: '9 New Road', town: null, postcode: 'E9 6XY', fromDay: null }),
      )
    assert.deepEqual((await search('E8 1AB', 'lead')).names, [])
  })
})

suite('a whole number', () => {
  before(async () => {
    await service
      .as('lead')
      .change((write) =>
        addIdentifier(write, sian, { scheme: 'NHS number', typed: '943 476 5870', status: 'verified' }),
      )
  })

  test('finds the child for those who may see the child’s numbers', async () => {
    for (const typed of ['9434765870', '943 476 5870', '943-476-5870']) {
      const { names, why } = await search(typed, 'lead')
      assert.deepEqual(names, ['Siân Ní Bhriain'], typed)
      assert.deepEqual(why, ['NHS number is what you typed'])
    }
  })

  test('finds nobody for the others, and a part of it nobody at all', async () => {
    assert.deepEqual((await search('9434765870')).names, [])
    assert.deepEqual((await search('9434765870', 'practitioner')).names, [])
    assert.deepEqual((await search('94347658', 'lead')).names, [])
  })
})

test('a name to use that is not safe at school finds nobody there', async () => {
  const secret = { givenName: 'George', familyName: 'Quiet', knownAs: 'Willow', knownAsSafeWith: ['service' as const] }
  await service.as('lead').change((write) => aChild(write, secret))
  assert.deepEqual((await search('willow')).names, [])
  assert.deepEqual((await search('george quiet')).names, ['George Quiet'])
  const { body } = await service.as('teacher').visit('/children/search?q=george')
  assert.ok(!body.includes('Willow'))
  assert.ok(!JSON.stringify(await service.as('teacher').json('/children/search?q=george')).includes('Willow'))
  const safe = { ...secret, familyName: 'Open', knownAsSafeWith: ['school' as const] }
  await service.as('lead').change((write) => aChild(write, safe))
  assert.deepEqual((await search('willow')).names, ['George Open (Willow)'])
})

test('how many were found stands first in the title, which never says whom somebody looked for', async () => {
  const titleOf = async (path: string) =>
    (await service.as('teacher').visit(path)).page.querySelector('title')!.text.split(' - ')[0]
  for (const [path, title] of [
    ['/children/search', 'Search for a child'],
    ['/requests/new', 'Ask for support'],
  ] as const) {
    const field = path === '/requests/new' ? 'name' : 'q'
    assert.equal(await titleOf(`${path}?${field}=zzxqv`), `Nothing found: ${title}`)
    assert.equal(await titleOf(`${path}?${field}=amira`), `1 found: ${title}`)
    assert.equal(await titleOf(path), title)
    assert.equal(await titleOf(`${path}?${field}=a`), title, 'nobody was looked for')
  }
})
