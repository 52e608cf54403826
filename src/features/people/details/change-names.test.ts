import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { aChild } from '../testing/a-child.ts'
import { changeNames } from './change-names.ts'

const service = aService()
const lead = service.as('lead')
const born = { 'bornOn[day]': '6', 'bornOn[month]': '5', 'bornOn[year]': '2013' }

const newChild = (names: Parameters<typeof aChild>[1] = {}) => lead.change((write) => aChild(write, names))
const rowOf = async (childId: string) => (await service.sql('select * from child where id = $1', [childId]))[0]

suite('names', () => {
  test('that somebody set by hand are kept from class lists', async () => {
    const childId = await newChild({ givenName: 'Jon', familyName: 'Smith' })
    const sent = await lead.send(`/children/${childId}/names`, {
      givenName: 'John',
      familyName: 'Smith',
      knownAs: 'Johnny',
      knownAsSafeWith: ['school', 'service'],
      ...born,
    })
    assert.equal(sent.status, 303)
    const row = await rowOf(childId)
    assert.deepEqual(row?.edited_fields.toSorted(), ['givenName', 'knownAs'])
    assert.deepEqual(
      [row?.given_name, row?.known_as, row?.known_as_safe_with, row?.version],
      ['John', 'Johnny', ['school', 'service'], 2],
    )

    await lead.send(`/children/${childId}/names`, {
      givenName: 'John',
      familyName: 'Smythe',
      knownAs: 'Johnny',
      knownAsSafeWith: 'school',
      ...born,
    })
    assert.deepEqual((await rowOf(childId))?.edited_fields.toSorted(), ['familyName', 'givenName', 'knownAs'])
  })

  test('that changed are what the child is found by', async () => {
    const childId = await newChild({ givenName: 'Before', familyName: 'Thatname' })
    await lead.send(`/children/${childId}/names`, { givenName: 'Afterwards', familyName: 'Othername', ...born })
    const found = async (typed: string) =>
      (await service.as('teacher').json(`/children/search?q=${typed}`)).data.children.map(
        ({ id }: { id: string }) => id,
      )
    assert.deepEqual(await found('before'), [])
    assert.deepEqual(await found('afterwards%20othername'), [childId])
  })

  test('must be there, and a day that is none is said beside it with nothing lost', async () => {
    const childId = await newChild()
    const sent = await lead.send(`/children/${childId}/names`, {
      givenName: '',
      familyName: 'x'.repeat(201),
      pronouns: 'ze/hir',
      ...born,
      'bornOn[month]': '13',
    })
    assert.equal(sent.status, 422)
    assert.match(sent.page.querySelector('#givenName-error')?.text ?? '', /Enter the first name/)
    assert.match(sent.page.querySelector('#familyName-error')?.text ?? '', /200 characters or fewer/)
    assert.match(sent.page.querySelector('#bornOn-error')?.text ?? '', /real date of birth/)
    assert.equal(sent.page.querySelector('#pronouns')?.getAttribute('value'), 'ze/hir')
    assert.equal(sent.page.querySelector('#bornOn-month')?.getAttribute('value'), '13')
  })

  test('changed by two at once are both shown, and the first is kept', async () => {
    const childId = await newChild({ givenName: 'First', familyName: 'Version' })
    await lead.send(`/children/${childId}/names`, { givenName: 'Second', familyName: 'Version', ...born })
    const late = await lead.send(
      `/children/${childId}/names`,
      { givenName: 'Third', familyName: 'Version', ...born },
      { version: 1 },
    )
    assert.equal(late.status, 409)
    assert.equal((await rowOf(childId))?.given_name, 'Second')
    assert.equal(late.page.querySelector('#givenName')?.getAttribute('value'), 'Third')
  })

  test('are not for a teacher, or a worker whose team does not know the child, to change', async () => {
    const names = {
      givenName: 'X',
      familyName: 'Y',
      otherNames: null,
      knownAs: null,
      knownAsSafeWith: [],
      pronouns: null,
      bornOn: '2013-05-06',
    }
    for (const who of ['teacher', 'practitioner', 'educationManager', 'otherLead'] as const) {
      await assert.rejects(
        service.as(who).change((write) => changeNames(write, world.amira, names, 1)),
        who,
      )
    }
  })
})
