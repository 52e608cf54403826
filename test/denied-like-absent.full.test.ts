import assert from 'node:assert/strict'
import { before, beforeEach, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { signInByPassword } from '#features/access/signing-in/sign-in.ts'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { invite } from '#features/staff/invite.ts'
import { newId } from '#platform/ids.ts'
import { areaUnderCurve, timed } from './auc.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/** What the clock on the wall would tell an attacker. How long things take is printed; that the work is the same is held. */
const service = aService()
const PAIRS = 200
const ROUNDS = 5
let records: Record<string, MatrixRecord>

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})
beforeEach(() => service.sql('delete from auth.try'))

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string, idOf: (name: string) => string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => idOf(name))

/** Addresses that somebody’s role may ask for, of a record that is not theirs: every nth, so that all features are among them. */
function notTheirs(): { name: PersonName; path: string }[] {
  const all = Object.entries(routes).flatMap(([path, { permission }]) =>
    (Object.keys(people) as PersonName[])
      .filter((name) => reachOf(permission as Permission, people[name].role) !== undefined)
      .filter((name) => paramsOf(path).length > 0 && !paramsOf(path).some((param) => records[param]!.seenBy.has(name)))
      .map((name) => ({ name, path })),
  )
  assert.ok(all.length > PAIRS)
  return Array.from({ length: PAIRS }, (_, n) => all[Math.floor((n * all.length) / PAIRS)]!)
}

test(`P02: over ${PAIRS} pairs, what is denied takes the same work as what is not there`, async (t) => {
  const lines = async () => (await service.sql('select count(*)::int as n from audit.entry'))[0]!.n as number
  const areas: number[] = []
  const pairs = notTheirs()
  // Whoever signs in is work of its own, and leaves a line.
  for (const { name } of pairs) await service.as(name).cookie
  for (const { name, path } of pairs) {
    const denied = fill(path, (param) => records[param]!.id)
    const absent = fill(path, (param) => (param === 'number' ? '1' : newId(service.clock.now())))
    const look = async (at: string) => {
      const before = await lines()
      const { result, sent } = await service.statements(() => service.as(name).visit(at))
      return { status: result.status, statements: sent.map(({ sql }) => sql), lines: (await lines()) - before }
    }
    assert.deepEqual(await look(denied), await look(absent), `${name} ${path}`)
    const times = { denied: [] as number[], absent: [] as number[] }
    for (let round = 0; round < ROUNDS; round += 1) {
      const both = [
        async () => void times.denied.push(await timed(() => service.as(name).visit(denied))),
        async () => void times.absent.push(await timed(() => service.as(name).visit(absent))),
      ]
      for (const one of round % 2 === 0 ? both : both.toReversed()) await one()
    }
    areas.push(areaUnderCurve(times.denied, times.absent))
  }
  const area = areas.reduce((sum, each) => sum + each, 0) / areas.length
  t.diagnostic(
    `figure: telling denied from absent by time over ${PAIRS} pairs: AUC ${area.toFixed(3)} (0.4 to 0.6 wanted)`,
  )
})

test('P16: the time that signing in, asking for a new password and opening an invitation take', async (t) => {
  const email = 'lena.lead.1@example.test'
  await giveWaysIn(service, people.lead)
  await service.as('administrator').change((write) => invite(write, people.teacher.id))
  await service.runJobs()
  const mail = service.mails.findLast(
    ({ to, text }) => to.startsWith('tess.teacher') && text.includes('/sign-in/link'),
  )!
  const link = new URL(/http\S+\/sign-in\/link\S+/.exec(mail.text)![0])
  const invitation = link.pathname + link.search
  service.clock.advance({ days: 8 })
  const clean = () => service.sql('delete from auth.try')
  const ask = (address: string) => aBrowser(service).send('/sign-in/forgotten', { email: address })
  const ways: Record<string, [number, known: () => Promise<unknown>, unknown: (n: number) => Promise<unknown>]> = {
    'signing in': [
      100,
      () => signInByPassword(service.world, email, 'a wrong guess', 'off').catch(() => undefined),
      (n) => signInByPassword(service.world, `nobody${n}@example.test`, 'a wrong guess', 'off').catch(() => undefined),
    ],
    'a new password': [40, () => ask(email), (n) => ask(`nobody${n}@example.test`)],
    'an invitation that is over, or never was': [
      100,
      () => aBrowser(service).visit(invitation),
      () =>
        aBrowser(service).visit(
          invitation.replace(/\.[0-9a-f]{8}/, () => `.${newId(service.clock.now()).slice(0, 8)}`),
        ),
    ],
  }
  for (const [what, [rounds, known, unknown]] of Object.entries(ways)) {
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let n = 0; n < rounds; n += 1) {
      const both = [
        async () => void times.known.push(await timed(known)),
        async () => void times.unknown.push(await timed(() => unknown(n))),
      ]
      for (const one of n % 2 === 0 ? both : both.toReversed()) {
        await clean()
        await one()
      }
    }
    const area = areaUnderCurve(times.known, times.unknown)
    t.diagnostic(
      `figure: who exists, told by the time of ${what}: AUC ${area.toFixed(2)} of ${rounds} tries each (0.4 to 0.6 wanted)`,
    )
  }
})
