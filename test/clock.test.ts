import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { openSignIn } from '#features/access/signing-in/open-sign-in.ts'
import { asSomebody } from '#platform/context.ts'
import { addDays, dayIn, daysBetween, weekday } from '#platform/dates/day.ts'
import { momentOf, timeIn } from '#platform/dates/moment.ts'
import { Locked, NotSignedIn } from '#platform/errors.ts'
import { everyDay } from '#platform/jobs/when.ts'
import { aService, people } from './service.ts'

const HOUR = 3_600_000
/** Days around which clocks and calendars go wrong: both changes of the clock, leap days, ends of years, centuries. */
const HARD = [
  ...['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-02-29', '2032-02-29', '2096-02-29', '2100-02-28'],
  ...['2026-12-31', '2027-01-01', '2028-12-31', '2026-08-31', '2026-09-01', '2000-02-29'],
]
const aMoment = fc
  .tuple(fc.constantFrom(...HARD), fc.integer({ min: -36 * 3600, max: 36 * 3600 }))
  .map(([day, seconds]) => new Date(Date.parse(`${day}T00:00:00Z`) + seconds * 1000))
/** What London says, asked of the machine in another way than we do. */
const london = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium' })

describe('P33: days and times', () => {
  test('P33: 10,000 moments around the hard days: the day and the time are London’s, to the second before midnight', (t) => {
    let wrong = 0
    fc.assert(
      fc.property(aMoment, (at) => {
        const [day, time] = london.format(at).split(' ')
        if (dayIn(at) !== day || timeIn(at) !== time!.slice(0, 5)) wrong += 1
        return wrong === 0
      }),
      { numRuns: 10_000 },
    )
    t.diagnostic(`figure: 10,000 moments, ${wrong} on a wrong day`)
    assert.equal(dayIn(new Date('2026-10-24T22:59:59.999Z')), '2026-10-24')
    assert.equal(dayIn(new Date('2026-10-24T23:00:00Z')), '2026-10-25')
  })

  test('P33: the moment of a day and time is that day and time, except in the hour that summer takes away', () => {
    const aTime = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    fc.assert(
      fc.property(fc.constantFrom(...HARD), fc.integer({ min: -2, max: 2 }), aTime, (hard, days, [hour, minute]) => {
        const day = addDays(hard, days)
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const at = momentOf(day, time)
        const isGone = hour === 1 && /^2026-03-29|^2027-03-28/.test(day)
        return dayIn(at) === day && (timeIn(at) === time || isGone)
      }),
      { numRuns: 5000 },
    )
  })

  test('P33: a day later is a day later: no day is left out, doubled or the wrong weekday', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HARD), fc.integer({ min: -800, max: 800 }), (hard, days) => {
        const day = addDays(hard, days)
        const next = addDays(day, 1)
        return daysBetween(hard, day) === days && next > day && weekday(next) === (weekday(day) % 7) + 1
      }),
      { numRuns: 5000 },
    )
  })

  test('P33: whatever way the clock goes, a round is due once a day: never two, and none is missing', () => {
    const when = everyDay('07:30')
    fc.assert(
      fc.property(
        aMoment,
        fc.array(fc.integer({ min: -2 * HOUR, max: 26 * HOUR }), { maxLength: 30 }),
        (start, steps) => {
          const begun = new Set<number>()
          let at = start.getTime()
          let latest = at
          const first = when.lastDue(start).getTime()
          for (const step of [0, ...steps]) {
            at += step
            // Somebody looks at least every hour, as the worker does.
            for (let look = Math.min(at, latest + HOUR); look <= at; look += HOUR)
              begun.add(when.lastDue(new Date(look)).getTime())
            begun.add(when.lastDue(new Date(at)).getTime())
            latest = Math.max(latest, at)
          }
          const days = [...begun].map((due) => dayIn(new Date(due)))
          const since = days.filter((day) => day >= dayIn(new Date(first))).toSorted()
          return (
            new Set(days).size === days.length &&
            since.every((day, i) => i === 0 || daysBetween(since[i - 1]!, day) === 1)
          )
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('P33: a clock that goes back', () => {
  const service = aService()
  const { id: staffId, areaId } = people.practitioner
  const aBrowser = () => openSignIn(service.world, { areaId, staffId }, { kind: 'browser', awaitsCode: false })
  const enters = (signIn: Awaited<ReturnType<typeof aBrowser>>) =>
    asSomebody(service.world, signIn, async ({ read }) => read.actor.id)

  test('P33: a screen that was locked stays locked', async () => {
    const signIn = await aBrowser()
    service.clock.advance({ minutes: 16 })
    await assert.rejects(enters(signIn), Locked)
    service.clock.advance({ hours: -1 })
    await assert.rejects(enters(signIn), Locked)
    service.clock.advance({ minutes: 44 })
  })

  test('P33: a sign-in that was over stays over', async () => {
    const signIn = await aBrowser()
    service.clock.advance({ hours: 12 })
    await assert.rejects(enters(signIn), NotSignedIn)
    service.clock.advance({ hours: -1 })
    await assert.rejects(enters(signIn), NotSignedIn)
    service.clock.advance({ hours: -11 })
    await assert.rejects(enters(signIn), NotSignedIn)
  })

  test('P33: a screen is locked 15 minutes after it was last used, not an hour later', async () => {
    const signIn = await aBrowser()
    service.clock.advance({ hours: -1 })
    assert.equal(await enters(signIn), staffId)
    service.clock.advance({ minutes: 14 })
    assert.equal(await enters(signIn), staffId)
    service.clock.advance({ minutes: 15 })
    await assert.rejects(enters(signIn), Locked)
    service.clock.advance({ minutes: 31 })
  })

  test('P33: a proof of who they are is not fresh for an hour longer', async () => {
    const signIn = await openSignIn(service.world, { areaId, staffId }, { kind: 'browser', awaitsCode: false })
    const cookie = `linkwork=${areaId}.${signIn.token.toString('base64url')}`
    const passkeys = async () => (await service.ask('GET', '/account/passkeys', { cookie, accept: 'text/html' })).status
    assert.equal(await passkeys(), 200)
    service.clock.advance({ minutes: -10 })
    assert.equal(await passkeys(), 303)
    service.clock.advance({ minutes: 10 })
  })

  test('P33: a reminder of this morning is not sent again, and one of tomorrow comes once', async () => {
    const rounds: number[] = []
    const look = async () => rounds.push(await service.runSchedules())
    await look()
    service.clock.advance({ hours: -1, minutes: -30 })
    await look()
    service.clock.advance({ hours: 1, minutes: 30 })
    await look()
    service.clock.advance({ days: 1 })
    await look()
    assert.ok(rounds[0]! > 0 && rounds[3]! > 0, rounds.join(' '))
    assert.deepEqual(rounds.slice(1, 3), [0, 0])
    const due = await service.sql('select name, due_at, count(*)::int as times from platform.round group by 1, 2')
    assert.ok(due.every(({ times }) => times === 1))
  })

  test('P33: the log stays in the order in which things were done', async () => {
    service.clock.advance({ hours: -1 })
    await service.as('lead').change(async (write) => write.audit('tried', {}))
    const rows = await service.sql(`select lane, seq, at from audit.entry where area_id = 1 order by lane, seq`)
    assert.ok(rows.length > 0)
    const [whole] = await service.sql('select count(*)::int as broken from audit.verify(1) v where not (v is null)')
    assert.ok(whole)
    service.clock.advance({ hours: 1 })
  })
})
