import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { endCaseMembership } from '#features/cases/members/end-case-membership.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { endMembership } from '#features/staff/end-membership.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { aService, type PersonName, people, type Service, world } from './service.ts'

/*
 * Somebody asks for a record again and again, many at once, while it is taken away from them. What they ask for afterwards they do
 * not get; whoever keeps it notices nothing; and each time that it was shown has its line in the log.
 */

const ASK_AT_ONCE = 16

interface TakenAway {
  readonly from: PersonName
  readonly keptBy: PersonName
  /** What it takes for them to have it, how it is taken away, and where it is. */
  prepare(service: Service): Promise<{ readonly path: string; take(): Promise<unknown> }>
  /** What they are told afterwards. */
  readonly status: 404 | 403 | 303
}

const ofAmira = `/children/${world.amira}`

async function memberOf(service: Service, organisationId: string, name: PersonName): Promise<string> {
  const [membership] = await service.sql('select id from membership where organisation_id = $1 and staff_id = $2', [
    organisationId,
    people[name].id,
  ])
  return membership!.id
}

const ways: Record<string, TakenAway> = {
  'their school': {
    from: 'lead',
    keptBy: 'teacher',
    status: 404,
    async prepare(service) {
      const membershipId = await memberOf(service, world.hillRoad, 'lead')
      const end = () => service.as('administrator').change((write) => endMembership(write, membershipId, '2026-03-01'))
      return { path: ofAmira, take: end }
    },
  },
  'a case that they were asked into': {
    from: 'partner',
    keptBy: 'practitioner',
    status: 404,
    async prepare(service) {
      const { caseId } = await aCase(service)
      const joining = {
        staffId: people.partner.id,
        caseRole: 'partner',
        endsOn: null,
        why: 'Knows the family',
      } as const
      const worker = service.as('practitioner')
      await worker.change((write) => addCaseMember(write, caseId, { ...joining, startsOn: write.today }))
      const [member] = await service.sql('select id from case_member where staff_id = $1', [people.partner.id])
      const end = () =>
        worker.change((write) => endCaseMembership(write, caseId, member!.id, { lastDay: null, why: 'It is done' }))
      return { path: `/cases/${caseId}`, take: end }
    },
  },
  'a record that becomes restricted': {
    from: 'teacher',
    keptBy: 'lead',
    // Whoever works at its school is told that it is restricted, and whom to ask.
    status: 403,
    async prepare(service) {
      await aCase(service)
      return { path: ofAmira, take: () => sealChild(service) }
    },
  },
  'a child who goes to another school': {
    from: 'teacher',
    keptBy: 'practitioner',
    status: 404,
    async prepare(service) {
      await aCase(service)
      const [{ version }] = (await service.sql('select version from child where id = $1', [world.amira])) as [
        { version: number },
      ]
      const placing = { yearGroup: 7, registration: null }
      const move = () =>
        service.as('lead').change((write) => moveSchool(write, world.amira, world.millLane, placing, version))
      return { path: ofAmira, take: move }
    },
  },
  'everything, when they leave': {
    from: 'teacher',
    keptBy: 'lead',
    status: 303,
    prepare: async (service) => ({
      path: ofAmira,
      take: () => service.as('administrator').change((write) => offBoard(write, people.teacher.id)),
    }),
  },
}

for (const [what, { from, keptBy, status, prepare }] of Object.entries(ways)) {
  const service = aService()

  test(`P09: ${what} is taken away while they ask for it, from the first request that begins afterwards`, async (t) => {
    await service.ready
    const { path, take } = await prepare(service)
    const asked: { readonly began: number; readonly status: number; readonly isShown: boolean }[] = []
    const others: number[] = []
    const over = new AbortController()
    const ask = async () => {
      while (!over.signal.aborted) {
        const began = performance.now()
        const answer = await service.as(from).visit(path)
        asked.push({ began, status: answer.status, isShown: answer.body.includes('Amira') })
      }
    }
    const keep = async () => {
      while (!over.signal.aborted) others.push((await service.as(keptBy).visit(path)).status)
    }
    const until = async (isSo: () => boolean) => {
      while (!isSo()) await pause(5)
    }
    const storm = [...Array.from({ length: ASK_AT_ONCE }, ask), keep(), keep()]
    const asking = Promise.all(storm).finally(() => over.abort())
    await Promise.race([asking, until(() => asked.length > 2 * ASK_AT_ONCE)])
    const takes = performance.now()
    await take()
    const taken = performance.now()
    await Promise.race([asking, until(() => asked.filter(({ began }) => began > taken).length > 2 * ASK_AT_ONCE)])
    over.abort()
    await asking

    const before = asked.filter(({ began }) => began < takes)
    const after = asked.filter(({ began }) => began > taken)
    t.diagnostic(
      `figure: ${before.length} before, ${asked.length - before.length - after.length} meanwhile, ${after.length} afterwards`,
    )
    assert.deepEqual(
      asked.filter((one) => one.status !== 200 && one.status !== status),
      [],
    )
    assert.ok(asked.every((one) => one.isShown === (one.status === 200)))
    assert.deepEqual([...new Set(after.map((one) => one.status))], [status])
    assert.deepEqual([...new Set(others)], [200])
    const [log] = await service.sql(
      `select count(*)::int as lines from audit.entry where person_id = $1 and what in ('saw child', 'saw case')`,
      [people[from].id],
    )
    assert.equal(log!.lines, asked.filter(({ isShown }) => isShown).length)
  })
}
