import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aService, world } from '#test/service.ts'

const service = aService()
const by = () => service.as('practitionerElsewhere')
let club: string

const fields = {
  where: `${world.childrensServices} ${world.lochside}`,
  ...{ kind: 'breakfast', name: 'Toast at eight' },
  ...{ 'fromDay[day]': '23', 'fromDay[month]': '2', 'fromDay[year]': '2026' },
  ...{ 'untilDay[day]': '2', 'untilDay[month]': '4', 'untilDay[year]': '2026' },
}
const timeOn = (day: string, minutes: string, children = '') => ({
  ...{ 'onDay[day]': day, 'onDay[month]': '2', 'onDay[year]': '2026', minutes, children },
})

before(async () => {
  await service.ready
  club = (await by().send('/clubs/new', fields)).location!
})

describe('CSW-30: clubs', () => {
  test('somebody writes down their time at a club, of its term and once a day; it needs no child and no case', async () => {
    assert.equal((await by().send(club, timeOn('24', '60', '14'))).status, 303)
    assert.equal((await by().send(club, timeOn('25', '45'))).status, 303)
    assert.match((await by().send(club, timeOn('25', '45'))).body, /written down already/)
    assert.match((await by().send(club, timeOn('20', '45'))).body, /not in the future/)
    const { page } = await service.as('leadElsewhere').visit(club)
    const said = page.querySelector('main')!.text
    for (const words of ['Toast at eight', 'Breakfast club', 'Lochside Primary', '1.8 hours', '14'])
      assert.ok(said.includes(words), words)
    assert.deepEqual(await service.sql('select 1 from contact where area_id = 2'), [])
  })

  test('names no child', async () => {
    const sent = await by().send('/clubs/new', { ...fields, name: 'Football with Callum Mac Donald' })
    assert.match(sent.body, /names nobody/)
  })

  test('what was wrong is taken back by whoever wrote it or a supervisor, and counts no more', async () => {
    const days = await service.sql(`select id from club_time where on_day = '2026-02-25'`)
    const takeBack = { _button: `take back ${days[0]!.id}` }
    assert.match(
      (await service.as('colleagueElsewhere').send(club, takeBack)).body,
      /Only whoever wrote down this time/,
    )
    assert.equal((await service.as('supervisorElsewhere').send(club, takeBack)).status, 303)
    assert.match((await by().visit(club)).page.querySelector('main')!.text, /1 hour all told/)
    assert.equal((await by().send(club, timeOn('25', '30'))).status, 303)
  })

  test('is seen by the team and those who lead the school, and is of a school of the team', async () => {
    for (const [name, status] of [
      ['educationManagerElsewhere', 200],
      ['teacherElsewhere', 404],
      ['practitioner', 404],
    ] as const)
      assert.equal((await service.as(name).visit(club)).status, status, name)
    const elsewhere = { ...fields, where: `${world.childrensServices} ${world.hillRoad}` }
    assert.equal((await by().send('/clubs/new', elsewhere)).status, 404)
    const backwards = { ...fields, 'untilDay[month]': '1' }
    assert.match((await by().send('/clubs/new', backwards)).body, /cannot be before the first/)
  })
})
