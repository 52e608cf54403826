import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { addAdult } from '../adults/add-adult.ts'
import { childMovedSchool } from '../move-school.ts'
import { aChild } from '../testing/a-child.ts'

const service = aService()
const lead = service.as('lead')

const newChild = (names: Parameters<typeof aChild>[1] = {}) => lead.change((write) => aChild(write, names))
const rowOf = async (childId: string) => (await service.sql('select * from child where id = $1', [childId]))[0]

suite('school', () => {
  test('year and class are set by hand, and kept from class lists', async () => {
    const childId = await newChild()
    const sent = await lead.send(`/children/${childId}/school`, { what: 'class', yearGroup: '9', registration: '9Q' })
    assert.equal(sent.status, 303)
    const row = await rowOf(childId)
    assert.deepEqual(
      [row?.year_group, row?.registration, row?.edited_fields.toSorted()],
      [9, '9Q', ['registration', 'yearGroup']],
    )
  })

  test('what is asked of only one answer is asked for', async () => {
    const childId = await newChild()
    const moved = await lead.send(`/children/${childId}/school`, { what: 'moved', schoolId: '' })
    assert.equal(moved.status, 422)
    assert.match(moved.page.querySelector('#schoolId-error')?.text ?? '', /Say which school is the new one/)
    const left = await lead.send(`/children/${childId}/school`, { what: 'left' })
    assert.match(left.page.querySelector('#leftOn-error')?.text ?? '', /Enter the day they left/)
    const hostile = await lead.send(`/children/${childId}/school`, { what: 'moved', schoolId: world.lochside })
    assert.equal(hostile.status, 422)
    const future = await lead.send(`/children/${childId}/school`, {
      what: 'left',
      'leftOn[day]': '3',
      'leftOn[month]': '3',
      'leftOn[year]': '2026',
    })
    assert.match(future.page.querySelector('#leftOn-error')?.text ?? '', /still to come/)
  })

  test('a child who left stays on record, and off the list', async () => {
    const childId = await newChild({ familyName: 'Leaverson' })
    await lead.send(`/children/${childId}/school`, {
      what: 'left',
      'leftOn[day]': '1',
      'leftOn[month]': '3',
      'leftOn[year]': '2026',
    })
    assert.match((await lead.visit(`/children/${childId}`)).body, /left on 1 March 2026/)
    assert.ok(!(await lead.visit('/children')).body.includes('Leaverson'))
  })

  test('a move takes everything about the child along: the new school sees it and the old one does not', async () => {
    const moves: unknown[] = []
    childMovedSchool.isFollowedBy(async (_write, move) => {
      moves.push(move)
    })
    const childId = await newChild({ givenName: 'Mover', familyName: 'Schools' })
    const stays = await newChild({ givenName: 'Stayer', familyName: 'Schools' })
    await lead.send(`/children/${childId}/identifiers`, { scheme: 'SCN', value: '', status: 'verified' })
    await lead.send(`/children/${childId}/details`, { about: 'Brings a teddy' })
    await lead.send(`/children/${childId}/address`, { lines: '3 Moved Street' })
    const { relationshipId } = await lead.change((write) =>
      addAdult(
        write,
        childId,
        { fullName: 'Shared Parent', phone: null, email: null, language: null, interpreter: false },
        {
          kind: 'father',
          parentalResponsibility: 'yes',
          evidence: null,
          courtOrders: null,
          maySee: true,
          mayBeTold: true,
          safeChannel: 'phone',
          safeNote: null,
          livesWith: true,
          checkedOn: null,
        },
      ),
    )
    const [{ adult_id } = { adult_id: '' }] = await service.sql('select adult_id from relationship where id = $1', [
      relationshipId,
    ])
    await lead.send(`/children/${stays}/adults/new`, {
      adultId: adult_id,
      kind: 'father',
      parentalResponsibility: 'yes',
      safeChannel: 'phone',
    })

    const sent = await lead.send(`/children/${childId}/school`, {
      what: 'moved',
      schoolId: world.millLane,
      yearGroup: '6',
    })
    assert.equal(sent.status, 303)
    assert.equal(sent.location, '/children')
    assert.deepEqual(moves, [{ childId, from: world.hillRoad, to: world.millLane }])

    assert.equal((await lead.visit(`/children/${childId}`)).status, 404)
    assert.deepEqual((await lead.json('/children/search?q=mover')).data.children, [])
    const there = await service.as('otherLead').visit(`/children/${childId}`)
    assert.match(there.page.querySelector('main')?.text ?? '', /Mill Lane Primary, Year 6/)
    for (const kept of ['Brings a teddy', '3 Moved Street', 'Shared Parent']) assert.ok(there.body.includes(kept), kept)
    assert.match((await lead.visit(`/children/${stays}`)).body, /Shared Parent/)
  })
})
