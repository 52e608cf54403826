import { setTimeout as pause } from 'node:timers/promises'
import { type Clock, systemClock } from '#platform/dates/clock.ts'
import { timeIn } from '#platform/dates/moment.ts'
import type { Address } from '#platform/db/database.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { type Logger, whereOf } from '#platform/log/logger.ts'
import { keepSelfCheck, selfCheck } from './self-check/self-check.ts'

const HOUR = 3_600_000
const LOOK_EVERY = 10 * 60_000
/** Any number that no other use of this database takes. */
const LOCK = 7_150_203

/** Between three and four in the morning, once; and at any hour when more than a night was missed. */
export function isDue(now: Date, last: Date | null): boolean {
  const since = last ? now.getTime() - last.getTime() : Number.POSITIVE_INFINITY
  return last !== null && since > 36 * HOUR ? true : since > 20 * HOUR && timeIn(now).startsWith('03:')
}

/** Each night the records look at themselves (P32), where the operator’s rights are known. Answers how it is stopped. */
export function keepSelfChecks(admin: Address | undefined, log: Logger, clock: Clock = systemClock) {
  const stopping = new AbortController()
  const running = admin ? nightAfterNight(admin, log, clock, stopping.signal) : Promise.resolve()
  return async () => {
    stopping.abort()
    await running
  }
}

async function nightAfterNight(admin: Address, log: Logger, clock: Clock, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pause(LOOK_EVERY, undefined, { ref: false, signal }).catch(() => undefined)
    if (signal.aborted) return
    await lookIfDue(admin, log, clock).catch((error: unknown) => log.error('self-check failed', whereOf(error)))
  }
}

/** Answers whether it looked: of several processes at one database one does. */
export async function lookIfDue(admin: Address, log: Logger, clock: Clock): Promise<boolean> {
  return withAdmin(admin, async (client) => {
    const now = clock.now()
    const [mine] = (await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK])).rows
    const [found] = (await client.query<{ last: Date | null }>('select max(at) as last from platform.self_check')).rows
    if (!mine!.mine || !isDue(now, found!.last)) return false
    const looked = await selfCheck(client)
    await keepSelfCheck(client, now, looked)
    if (looked.faults.length > 0) log.error('records not as they must be', { count: looked.faults.length })
    return true
  })
}
