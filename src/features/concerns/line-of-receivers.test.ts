import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Duty, Role } from '#platform/db/tables.ts'
import { type Keeper, lineOfReceivers } from './line-of-receivers.ts'

const SCHOOL = 'school'
const TEAM = 'team'

const keeper = (id: string, role: Role, duty: Duty | null = null, more: Partial<Keeper> = {}): Keeper => ({
  ...{ id, name: id, givenName: id, familyName: 'Hill', phone: null, role, duty },
  ...{ organisationId: role === 'supervisor' ? TEAM : SCHOOL, standInId: null, standInName: null, standInPhone: null },
  ...more,
})
const ids = (keepers: readonly Keeper[], where: { schoolId?: string; aboutAdult?: string; raisedBy?: string } = {}) =>
  lineOfReceivers(keepers, { schoolId: SCHOOL, raisedBy: 'nobody', ...where }).steps.map((step) =>
    step.map(({ id }) => id),
  )

const dsl = keeper('dsl', 'teacher', 'designated safeguarding lead')
const deputy = keeper('deputy', 'teacher', 'deputy safeguarding lead')
const lead = keeper('lead', 'school lead')
const head = keeper('head', 'school lead', 'head teacher')
const supervisor = keeper('supervisor', 'supervisor')
const admin = keeper('admin', 'area administrator', null, { organisationId: 'council' })
const all = [admin, supervisor, head, lead, deputy, dsl]

describe('P27: who is told of a concern, and who is next', () => {
  test('the school’s safeguarding lead and the service’s own, the deputy, who leads the school, who looks after the area', () => {
    assert.deepEqual(ids(all), [['dsl', 'supervisor'], ['deputy'], ['head', 'lead'], ['admin']])
  })

  test('where the team has a safeguarding lead of its own, its supervisors are next before the area', () => {
    const ofTeam = keeper('team lead', 'practitioner', 'designated safeguarding lead', { organisationId: TEAM })
    assert.deepEqual(ids([...all, ofTeam]), [
      ['dsl', 'team lead'],
      ['deputy'],
      ['head', 'lead'],
      ['supervisor'],
      ['admin'],
    ])
  })

  test('where nobody has the duty it goes on to whoever is there, and that is said', () => {
    assert.deepEqual(ids([deputy, lead, supervisor]), [['deputy', 'supervisor'], ['lead']])
    assert.deepEqual(ids([head, admin]), [['head'], ['admin']])
    assert.deepEqual(ids([admin]), [['admin']])
    assert.equal(lineOfReceivers([head, admin], { schoolId: SCHOOL, raisedBy: '' }).dutyIsEmpty, true)
    assert.equal(lineOfReceivers(all, { schoolId: SCHOOL, raisedBy: '' }).dutyIsEmpty, false)
  })

  test('whoever is away is stood in for, and whoever raised it is not told of it', () => {
    const away = { ...dsl, standInId: 'stand-in', standInName: 'Stand In', standInPhone: '01632 960001' }
    assert.deepEqual(ids([away, deputy]), [['stand-in'], ['deputy']])
    assert.deepEqual(ids([dsl, deputy, lead], { raisedBy: 'dsl' }), [['deputy'], ['lead']])
  })

  test('about an adult who works with children it goes to the head teacher, and never to whoever it is about', () => {
    const named = (id: string, givenName: string, familyName: string, role: Role, duty: Duty | null = null) =>
      keeper(id, role, duty, { givenName, familyName })
    const jones = named('jones', 'Ann', 'Müller-Jones', 'school lead', 'head teacher')
    assert.deepEqual(ids([...all, jones], { aboutAdult: 'dsl' }), [['head', 'jones'], ['admin']])
    for (const typed of ['Mrs Muller Jones', 'it is about Ann', 'MÜLLER-JONES']) {
      const line = lineOfReceivers([...all, jones], { schoolId: SCHOOL, raisedBy: '', aboutAdult: typed })
      assert.ok(line.hiddenFrom.includes('jones'), typed)
      assert.ok(!line.steps.flat().some(({ id }) => id === 'jones'), typed)
    }
  })
})
