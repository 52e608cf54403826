import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { addAdult, linkAdult } from '../adults/add-adult.ts'
import type { Relationship } from '../relationship.ts'
import { aChild } from '../testing/a-child.ts'
import { setHomeAddress } from './home-address.ts'
import { protectAddress } from './protect-address.ts'

const service = aService()
const lead = service.as('lead')
const hidden = { lines: '7 CANARYLANE', town: 'CANARYTOWN', postcode: 'ZE3 9ZZ' }
const protection = { ...hidden, reason: 'A court order', readers: [people.lead.id] }
const asParent: Relationship = {
  kind: 'parent',
  parentalResponsibility: 'yes',
  evidence: null,
  courtOrders: null,
  maySee: true,
  mayBeTold: true,
  safeChannel: 'phone',
  safeNote: null,
  livesWith: true,
  checkedOn: null,
}

let child: string
let brother: string
let sister: string
let atMillLane: string
let friend: string

before(async () => {
  await service.ready
  await lead.change(async (write) => {
    child = await aChild(write, { givenName: 'Ada', familyName: 'Hiding' })
    brother = await aChild(write, { givenName: 'Ben', familyName: 'Hiding' })
    sister = await aChild(write, { givenName: 'Cleo', familyName: 'Other' })
    friend = await aChild(write, { givenName: 'Finn', familyName: 'Elsewhere' })
    for (const id of [child, brother]) await setHomeAddress(write, id, { ...hidden, fromDay: null })
    await setHomeAddress(write, friend, { lines: '9 Open Road', town: null, postcode: null, fromDay: null })
  })
  atMillLane = await service
    .as('otherLead')
    .change((write) => aChild(write, { givenName: 'Dot', familyName: 'Away', schoolId: world.millLane }))
  const mother = { fullName: 'Mary Hiding', phone: null, email: null, language: null, interpreter: false }
  await lead.change(async (write) => {
    await addAdult(write, child, mother, asParent)
  })
  const [adult] = await service.sql(`select id from adult where full_name = 'Mary Hiding'`)
  await lead.change((write) => linkAdult(write, sister, adult!.id, asParent))
  await service.sql(
    `insert into relationship (area_id, id, child_id, adult_id, kind, school_id) values (1, gen_random_uuid(), $1, $2, 'parent', $3)`,
    [atMillLane, adult!.id, world.millLane],
  )
  await service
    .as('otherLead')
    .change((write) => setHomeAddress(write, atMillLane, { ...hidden, lines: '7, Canarylane', fromDay: null }))
  await rowsOfFiles()
})

/** What is left of files: of the child, of the brother, of somebody it may be, and of a stranger at the same address. */
async function rowsOfFiles() {
  const batch = '00000000-0000-7000-8001-0000000ba7c4'
  await service.sql(
    `insert into import_batch (area_id, id, kind, school_id, file_name, sha256, made_by, made_at) values (1, $1, 'class list', $2, 'list.csv', 'x', $3, now())`,
    [batch, world.hillRoad, people.lead.id],
  )
  const changes = [
    { what: 'address', from: '7 CANARYLANE', to: '8 CANARYLANE' },
    { what: 'registration', to: '8B' },
  ]
  const rows: [number, string | null, object][] = [
    [1, child, { changes, record: { address: hidden } }],
    [2, brother, { changes, record: { address: { ...hidden, lines: '1 CANARYLANE' } } }],
    [
      3,
      friend,
      {
        changes: [],
        alike: [{ childId: friend }, { childId: child }],
        record: { address: { ...hidden, lines: '2 CANARYLANE' } },
      },
    ],
    [4, null, { changes: [], record: { address: { ...hidden, lines: '7 canarylane ' } } }],
    [5, friend, { changes: [], record: { address: { lines: '9 Open Road', town: null, postcode: null } } }],
  ]
  for (const [line, subject, values] of rows)
    await service.sql(
      `insert into import_row (area_id, batch_id, line, step, subject_id, row_values, school_id, made_by) values (1, $1, $2, 'changed', $3, $4, $5, $6)`,
      [batch, line, subject, JSON.stringify(values), world.hillRoad, people.lead.id],
    )
}

const inTheClear = async () => {
  const [found] = await service.sql(
    `select (select json_agg(t)::text from import_row t) || coalesce((select json_agg(h)::text from home_address h where school_id = $1), '') as said`,
    [world.hillRoad],
  )
  return found!.said as string
}

suite('protecting the address of one child', () => {
  test('asks who else lives there, with everybody of the address or the family selected', async () => {
    const { page } = await lead.visit(`/children/${child}/protect-address`)
    const offered = page.querySelectorAll('input[name=others]')
    assert.deepEqual(
      new Map(offered.map((tick) => [tick.getAttribute('value'), tick.hasAttribute('checked')])),
      new Map([
        [brother, true],
        [sister, true],
      ]),
    )
    assert.match(page.querySelector('main')!.text, /Ben Hiding\s*The same address is written down/)
    assert.match(page.querySelector('main')!.text, /Cleo Other\s*No address is written down/)
  })

  test('does not leave the same address in the clear for a brother', async () => {
    const sent = await lead.send(`/children/${child}/protect-address`, { ...protection, others: [sister] })
    assert.equal(sent.status, 422)
    assert.match(sent.page.querySelector('#others-error')!.text, /The same address is written down for Ben/)
  })

  test('is for children that the asker knows only', async () => {
    const sent = await lead.send(`/children/${child}/protect-address`, { ...protection, others: [brother, atMillLane] })
    assert.equal(sent.status, 404)
    assert.deepEqual(await service.sql('select id from protected_address'), [])
  })

  test('hides it for all of them at once, in files too, in at most 8 statements', async () => {
    const opened = await service.statements(() => lead.visit(`/children/${child}/protect-address`))
    assert.ok(opened.sent.length + 1 <= 4)
    assert.match(await inTheClear(), /CANARYLANE/)

    const { result, sent } = await service.statements(() =>
      lead.send(`/children/${child}/protect-address`, { ...protection, others: [brother, sister] }),
    )
    assert.equal(result.status, 303)
    assert.ok(sent.length - opened.sent.length + 1 <= 8, `${sent.length - opened.sent.length + 1} statements`)

    assert.doesNotMatch(await inTheClear(), /canary/i)
    assert.match(await inTheClear(), /Open Road/)
    const kept = await service.sql('select child_id, lines, readers from protected_address order by child_id')
    assert.deepEqual(new Set(kept.map(({ child_id }) => child_id)), new Set([child, brother, sister]))
    for (const { lines, readers } of kept) assert.deepEqual([lines, readers], ['7 CANARYLANE', [people.lead.id]])
    const [entry] = await service.sql(`select child_ids from audit.entry where what = 'address protected'`)
    assert.deepEqual(new Set(entry?.child_ids), new Set([child, brother, sister]))
    for (const id of [child, brother, sister])
      assert.doesNotMatch((await lead.visit(`/children/${id}`)).body, /canary/i)
  })

  test('asks those who lead another school to look at who lives there too, and does not say who is hidden', async () => {
    const told = await service.sql(`select to_id, child_id from notice where kind = 'address to look at'`)
    assert.deepEqual(told, [{ to_id: people.otherLead.id, child_id: atMillLane }])
    const { page } = await service.as('otherLead').visit('/notices')
    assert.match(page.querySelector('main')!.text, /has a protected address.*Dot Away/s)
    assert.doesNotMatch(page.querySelector('main')!.text, /Hiding/)
    assert.ok(page.querySelector(`main a[href="/children/${atMillLane}"]`))
  })

  test('P06: is hidden also where a child of the same address is restricted: whoever is to be asked looks there', async () => {
    const home = { lines: '9 Shared Road', town: null, postcode: null, fromDay: null }
    const here = await lead.change((write) => aChild(write, { givenName: 'Seen' }))
    const restricted = [world.bea, world.tom]
    await lead.change((write) => setHomeAddress(write, here, home))
    await lead.change((write) => setHomeAddress(write, world.tom, home))
    await service.as('otherLead').change((write) => setHomeAddress(write, world.bea, home))
    for (const childId of restricted)
      await service.sql(
        `with sealed as (
           insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
           values (1, gen_random_uuid(), $1, 'Her aunt works here', $2, '2026-06-01', $2, '2026-03-01') returning *)
         insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at)
         select area_id, id, ask_id, child_id, '2026-03-01', sealed_by, sealed_at from sealed`,
        [childId, people.otherLead.id],
      )
    const before = await service.sql(`select id from notice where kind = 'address to look at'`)

    const hide = { lines: home.lines, town: null, postcode: null, reason: 'An order', readers: [people.lead.id] }
    await lead.change((write) => protectAddress(write, here, hide))

    const told = await service.sql(
      `select to_id, child_id from notice where kind = 'address to look at' and not id = any ($1) order by child_id`,
      [before.map(({ id }) => id)],
    )
    assert.deepEqual(
      told,
      restricted.toSorted().map((child_id) => ({ to_id: people.otherLead.id, child_id })),
    )
  })
})
