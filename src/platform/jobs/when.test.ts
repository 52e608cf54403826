import assert from 'node:assert/strict'
import { test } from 'node:test'
import { every, everyDay } from './when.ts'

const due = (when: ReturnType<typeof everyDay>, now: string) => when.lastDue(new Date(now)).toISOString()

test('something is due at its time in London, in winter and in summer', () => {
  assert.equal(due(everyDay('07:30'), '2026-03-02T09:00:00Z'), '2026-03-02T07:30:00.000Z')
  assert.equal(due(everyDay('07:30'), '2026-03-02T07:29:59Z'), '2026-03-01T07:30:00.000Z')
  assert.equal(due(everyDay('07:30'), '2026-06-01T07:00:00Z'), '2026-06-01T06:30:00.000Z')
  assert.equal(due(every('Mondays', '07:30'), '2026-03-08T23:00:00Z'), '2026-03-02T07:30:00.000Z')
  assert.equal(due(every('Mondays', '07:30'), '2026-03-09T07:30:00Z'), '2026-03-09T07:30:00.000Z')
})

test('P33: each day has exactly one round, also where an hour is missing or comes twice', () => {
  for (const at of ['00:00', '00:30', '01:00', '01:30', '02:00', '07:30', '23:59']) {
    for (const [first, days] of [
      ['2026-10-20', 10],
      ['2027-03-24', 9],
    ] as const) {
      const rounds = new Set<number>()
      const begin = Date.parse(`${first}T12:00:00Z`)
      for (let now = begin; now < begin + days * 86_400_000; now += 600_000) {
        const round = everyDay(at).lastDue(new Date(now))
        assert.ok(round.getTime() <= now)
        if (round.getTime() > begin) rounds.add(round.getTime())
      }
      assert.equal(rounds.size, days, `${at} from ${first}`)
    }
  }
})
