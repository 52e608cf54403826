import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { anAcceptedRequest } from '#features/requests/testing/a-request.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'

suite('the name to use, in every list', () => {
  const service = aService()
  let caseId: string
  let actionId: string

  before(async () => {
    await service.ready
    await service.sql(`update child set known_as = 'CANARYNAME', known_as_safe_with = '{service}' where id = $1`, [
      world.amira,
    ])
    ;({ caseId } = await aCase(service))
    for (const name of ['teacher', 'practitioner'] as const) {
      await anAction(service, caseId, {
        what: `Something for ${name}`,
        ownerStaffId: people[name].id,
        ownerName: name,
        dueOn: '2026-03-09',
      })
    }
    const form = `/cases/${caseId}/actions/new`
    const own = { action1What: 'Something of her own', action1Owner: 'young person', action1Due: '2026-03-09' }
    const sent = await service.as('practitioner').send(form, { ...own, action1Place: 'home', audience: 'case' })
    assert.equal(sent.status, 303)
    const [action] = await service.sql(`select id from action where owner_kind = 'young person'`)
    actionId = action!.id
    await anAcceptedRequest(service, { childId: world.amira })
  })

  const lists: [string, PersonName[], PersonName[]][] = [
    ['/cases', ['practitioner', 'supervisor'], ['lead', 'educationManager']],
    ['/requests?show=open', ['supervisor'], ['lead', 'teacher']],
    ['/requests/waiting', ['supervisor'], []],
    ['/notices', ['practitioner', 'supervisor'], ['teacher', 'lead']],
    ['/actions', ['practitioner'], ['teacher']],
    ['/today', ['practitioner', 'supervisor'], ['teacher', 'lead']],
  ]
  for (const [path, safe, unsafe] of lists) {
    test(`${path} says the name to use to those it is safe with, and to nobody else`, async () => {
      for (const who of safe) {
        const { status, body } = await service.as(who).visit(path)
        assert.equal(status, 200, `${who} ${path}`)
        if (body.includes('Khan')) assert.match(body, /CANARYNAME Khan/, `${who} ${path}`)
      }
      for (const who of unsafe) {
        const { status, body } = await service.as(who).visit(path)
        assert.equal(status, 200, `${who} ${path}`)
        assert.ok(!body.includes('CANARYNAME'), `${who} ${path}`)
        assert.ok(!JSON.stringify(await service.as(who).json(path)).includes('CANARYNAME'), `${who} ${path} as JSON`)
      }
    })
  }

  test('the lists are not empty of her, so that the above says something', async () => {
    const seen: [PersonName, string][] = [
      ['practitioner', '/cases'],
      ['supervisor', '/requests/waiting'],
      ['supervisor', '/requests?show=open'],
      ['supervisor', '/notices'],
      ['practitioner', '/actions'],
    ]
    for (const [who, path] of seen) assert.match((await service.as(who).visit(path)).body, /CANARYNAME Khan/, path)
    assert.match((await service.as('teacher').visit('/actions')).body, /Amira Khan/)
  })

  test('a child who is to do something is stored by the name that is safe anywhere, and called as is safe here', async () => {
    const [action] = await service.sql('select owner_name from action where id = $1', [actionId])
    assert.equal(action?.owner_name, 'Amira')
    const told = await service.sql(`select headline from chronology_entry where headline like '%CANARYNAME%'`)
    assert.deepEqual(told, [])

    assert.match((await service.as('practitioner').visit(`/actions/${actionId}`)).body, /CANARYNAME/)
    for (const path of [`/actions/${actionId}`, `/cases/${caseId}`]) {
      assert.ok(!(await service.as('lead').visit(path)).body.includes('CANARYNAME'), path)
      assert.ok(!JSON.stringify(await service.as('lead').json(path)).includes('CANARYNAME'), path)
    }
  })
})
