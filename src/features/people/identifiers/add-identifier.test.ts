import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, world } from '#test/service.ts'
import { aChild } from '../testing/a-child.ts'
import { addIdentifier, changeIdentifierStatus, removeIdentifier } from './add-identifier.ts'

const service = aService()
const lead = service.as('lead')

const newChild = (names: Parameters<typeof aChild>[1] = {}) => lead.change((write) => aChild(write, names))

suite('numbers', () => {
  const add = (who: 'lead' | 'leadElsewhere', childId: string, scheme: string, value: string) =>
    service.as(who).send(`/children/${childId}/identifiers`, { scheme, value, status: 'verified' })

  const right: ['lead' | 'leadElsewhere', string, string, string][] = [
    ['lead', 'NHS number', '943 476 5870', '943 476 5870'],
    ['lead', 'NHS number', '9990000018', '999 000 0018'],
    ['lead', 'NHS number', '999-907-5320', '999 907 5320'],
    ['lead', 'UPN', 'b801200005001', 'B801200005001'],
    ['lead', 'UPN', 'R674123101121', 'R674123101121'],
    ['lead', 'UPN', 'M80120000500A', 'M80120000500A'],
    ['leadElsewhere', 'CHI number', '0101011237', '010101 1237'],
    ['leadElsewhere', 'CHI number', '1904851231', '190485 1231'],
    ['leadElsewhere', 'CHI number', '2902201230', '290220 1230'],
  ]
  for (const [who, scheme, typed, shown] of right) {
    test(`${scheme} ${typed} is taken and shown as ${shown}`, async () => {
      const childId = await service
        .as(who)
        .change((write) => aChild(write, { schoolId: who === 'lead' ? world.hillRoad : world.lochside }))
      assert.equal((await add(who, childId, scheme, typed)).status, 303)
      assert.match((await service.as(who).visit(`/children/${childId}`)).body, new RegExp(`${shown} \\(checked\\)`))
    })
  }

  const wrong: [string, string, RegExp][] = [
    ['NHS number', '9434765871', /digit wrong/],
    ['NHS number', '943476587', /has 10 digits/],
    ['NHS number', '', /Enter an NHS number/],
    ['UPN', 'Q207000016049', /does not fit/],
    ['CHI number', '2902191230', /digit wrong/],
    ['CHI number', '3902191235', /digit wrong|does not start with a date/],
    ['UPN', '<script>', /letter and 12 numbers/],
  ]
  for (const [scheme, typed, said] of wrong) {
    test(`${scheme} “${typed}” is not taken, and stays as it was typed`, async () => {
      const sent = await add('lead', world.amira, scheme, typed)
      assert.equal(sent.status, 422)
      assert.match(sent.page.querySelector('#value-error')?.text ?? '', said)
      assert.equal(sent.page.querySelector('#value')?.getAttribute('value') ?? '', typed)
      assert.deepEqual(await service.sql('select id from child_identifier where child_id = $1', [world.amira]), [])
    })
  }

  test('that look like another kind are kept as they were said to be, with a question', async () => {
    const childId = await newChild()
    const sent = await service
      .as('lead')
      .change((write) =>
        addIdentifier(write, childId, { scheme: 'NHS number', typed: '0101011237', status: 'unverified' }),
      )
    assert.equal(sent, 'CHI number')
    const [row] = await service.sql('select scheme from child_identifier where child_id = $1', [childId])
    assert.equal(row?.scheme, 'NHS number')
  })

  test('of another child are refused: by name to those who see that child’s numbers, and without to others', async () => {
    const [one, other] = [await newChild({ givenName: 'Ursula', familyName: 'Hasnumber' }), await newChild()]
    await add('lead', one, 'NHS number', '9990000026')
    const seen = await add('lead', other, 'NHS number', '9990000026')
    assert.equal(seen.status, 422)
    assert.match(seen.body, /Ursula Hasnumber already has this number/)
    const here = await add('lead', one, 'NHS number', '9990000026')
    assert.match(here.body, /already written down here/)

    const unseen = await service
      .as('otherLead')
      .send(`/children/${world.bea}/identifiers`, { scheme: 'NHS number', value: '9990000026', status: 'verified' })
    assert.equal(unseen.status, 422)
    assert.match(unseen.body, /already on another record in your area/)
    assert.ok(
      !unseen.body.includes('Ursula') && !unseen.body.includes('Hasnumber') && !unseen.body.includes('Hill Road'),
    )
    const elsewhere = await service
      .as('leadElsewhere')
      .send(`/children/${world.callum}/identifiers`, { scheme: 'NHS number', value: '9990000026', status: 'verified' })
    assert.equal(elsewhere.status, 303)
  })

  test('are said to be in doubt, or removed', async () => {
    const childId = await newChild()
    await add('lead', childId, 'NHS number', '9990000034')
    const [{ id } = { id: '' }] = await service.sql('select id from child_identifier where child_id = $1', [childId])
    const path = `/children/${childId}/identifiers/${id}`
    assert.equal((await service.as('teacher').visit(path)).status, 404)
    for (const [who, of] of [
      ['otherLead', childId],
      ['lead', world.tom],
    ] as const) {
      await assert.rejects(
        service.as(who).change((write) => changeIdentifierStatus(write, of, id, 'in doubt')),
        NotFound,
      )
      await assert.rejects(
        service.as(who).change((write) => removeIdentifier(write, of, id)),
        NotFound,
      )
    }
    assert.equal((await lead.visit(`/children/${world.tom}/identifiers/${id}`)).status, 404)
    assert.equal((await lead.send(path, { status: 'in doubt' })).status, 303)
    assert.match((await lead.visit(`/children/${childId}`)).body, /999 000 0034 \(in doubt\)/)
    assert.equal((await lead.send(path, { status: 'in doubt', _button: 'remove' })).status, 303)
    assert.deepEqual(await service.sql('select id from child_identifier where child_id = $1', [childId]), [])
    assert.equal((await lead.visit(path)).status, 404)
  })
})
