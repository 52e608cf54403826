import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aScottishCase, aSentReport, withNamedPerson } from '../testing/a-report.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aScottishCase(service))
  await withNamedPerson(service, caseId)
})

const ISO = 'supervisorElsewhere'
const row = async (reportId: string) =>
  (await service.sql("select *, encode(seen_hash, 'hex') as hash from report where id = $1", [reportId]))[0]!
const textOf = async (path: string, by: PersonName) =>
  (await service.as(by).visit(path)).page.querySelector('main')?.text ?? ''
const day = (name: string, of: string) => {
  const [year, month, date] = of.split('-')
  return { [`${name}[day]`]: date!, [`${name}[month]`]: month!, [`${name}[year]`]: year! }
}

describe('CSW-40: whoever covers stands in for the ISO', () => {
  test('CSW-40: named for days, they see what waits, and nothing once the days are over', async () => {
    // A supervisor of another team of the area.
    await service.sql(
      `insert into organisation (area_id, id, kind, name, nation) values (2, '00000000-0000-7000-8002-0000000000fa', 'team', 'Other team', 'Scotland');`,
    )
    await service.sql(
      `insert into team (area_id, id, service, definition) select 2, '00000000-0000-7000-8002-0000000000fa', service, definition from team where id = '${world.childrensServices}'`,
    )
    await service.sql(
      `update membership set organisation_id = '00000000-0000-7000-8002-0000000000fa' where staff_id = $1`,
      [people.managerElsewhere.id],
    )
    await service.sql('delete from auth.rights where staff_id = $1', [people.managerElsewhere.id])
    const cover = 'managerElsewhere'
    const { reportId } = await aSentReport(service, caseId)
    assert.equal((await service.as(cover).visit(`/reports/${reportId}/look`)).status, 404)

    const named = await service.as(ISO).send(`/teams/${world.childrensServices}/cover`, {
      ...{ staffId: people[cover].id, why: 'Leave' },
      ...day('startsOn', '2026-03-02'),
      ...day('endsOn', '2026-03-04'),
    })
    assert.equal(named.status, 303, named.page.querySelector('main')?.text)
    assert.match(await textOf(`/reports/${reportId}/look`, cover), /We met six times/)
    assert.match(await textOf('/reports', cover), /Pippa Worker/)

    // A cover who supervises nobody any more covers for nobody.
    const work = async (role: string) => {
      await service.sql('update membership set role = $1 where staff_id = $2', [role, people[cover].id])
      await service.sql('delete from auth.rights where staff_id = $1', [people[cover].id])
    }
    await work('practitioner')
    assert.equal((await service.as(cover).visit(`/reports/${reportId}`)).status, 404)
    await work('supervisor')

    service.clock.advance({ days: 3 })
    assert.equal((await service.as(cover).visit(`/reports/${reportId}/look`)).status, 404)
    service.clock.advance({ days: -3 })
    const seen = await service.as(cover).send(`/reports/${reportId}/look`, { outcome: 'seen' })
    assert.equal(seen.status, 303)
    assert.deepEqual((await row(reportId)).seen_as, 'named cover')
    // They read it no more, now that it does not wait for them.
    assert.equal((await service.as(cover).visit(`/reports/${reportId}`)).status, 404)
  })
})
