import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { complete, consultationsOf, cycleUpTo, held } from '../testing/a-cycle.ts'
import { cyclesOnTheAgenda } from './on-the-agenda.ts'

const service = aService()
let cycleId: string

const asked = async (onDay: string, childIds: readonly string[] = []) => {
  const found = await service
    .as('practitioner')
    .look((read) => cyclesOnTheAgenda(read, { schoolId: world.hillRoad, teamId: world.keyWork, onDay, childIds }))
  return found.map(({ childId, source, calls, since, facts }) => ({
    childId,
    source,
    calls,
    since,
    said: (facts as { said: { en: string; cy: string } }).said,
  }))
}

before(async () => {
  await service.ready
  ;({ cycleId } = await cycleUpTo(service, 1))
})

test('HACK-29: the agenda says where a cycle stands; it calls for the child once the next is late to be booked', async () => {
  const [, second] = await consultationsOf(service, cycleId)
  // Held on Monday 9 March: to be booked by the 16th, and due five school weeks later.
  assert.deepEqual([second?.book_by, second?.suggested_on], ['2026-03-16', '2026-04-13'])
  const [early] = await asked('2026-03-10')
  assert.deepEqual(early, {
    childId: world.amira,
    source: 'cycle',
    calls: false,
    since: null,
    said: {
      en: '2 Re-plan, not booked yet; due about 13 Apr 2026',
      cy: '2 Ailgynllunio, heb ei drefnu eto; i fod tua 13 Ebr 2026',
    },
  })
  const [late] = await asked('2026-03-17')
  assert.deepEqual([late?.calls, late?.since], [true, '2026-03-16'])
})

test('HACK-26: whoever leads the talk is reminded that the next is not booked: on its day, and once more', async () => {
  const remindedOn = async (at: string) => {
    service.clock.advance({ milliseconds: new Date(at).getTime() - service.clock.now().getTime() })
    await service.runSchedules()
    await service.runJobs()
    const [{ count } = { count: 0 }] = await service.sql(
      `select count(*)::int from notice where kind = 'consultation to book' and to_id = $1`,
      [people.practitioner.id],
    )
    return count
  }
  assert.equal(await remindedOn('2026-03-13T07:30:00Z'), 0)
  assert.equal(await remindedOn('2026-03-16T07:30:00Z'), 1)
  assert.equal(await remindedOn('2026-03-17T07:30:00Z'), 1)
  assert.equal(await remindedOn('2026-03-19T07:30:00Z'), 2)
  assert.equal(await remindedOn('2026-03-27T07:30:00Z'), 2)
})

test('HACK-29: once it is over, the outcome is there for a child who is on the agenda anyway, and calls for nobody', async () => {
  const ids = (await consultationsOf(service, cycleId)).map(({ id }) => id)
  await held(service, ids[1]!, { day: '2026-04-13', tasks: 'everybody' })
  const booked = await asked('2026-04-12')
  assert.match(booked[0]!.said.en, /2 Re-plan, booked for 13 Apr 2026/)
  const [over] = await asked('2026-04-20')
  assert.deepEqual([over?.calls, over?.said.en], [true, '2 Re-plan, held on 13 Apr 2026 and not completed'])
  await assert.rejects(complete(service, ids[1]!), /Actions from before are still open/)
  const sent = await service.as('practitioner').send(`/cycles/${cycleId}/end`, { decision: 'stopped', note: 'Moved.' })
  assert.equal(sent.status, 303)
  assert.deepEqual(await asked('2026-04-20'), [])
  const [ended] = await asked('2026-04-20', [world.amira])
  assert.deepEqual([ended?.calls, ended?.said.en], [false, 'ended: stopped before the end'])
})
