import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { endMembership } from '#features/staff/end-membership.ts'
import { aService, people, world } from '#test/service.ts'

/** What somebody may see is worked out anew by two at once: whoever comes second sees what the first has changed. */
const service = aService()
const lead = service.as('lead')
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

/** Until somebody waits for another’s row. */
async function isWaiting() {
  for (;;) {
    const [{ n }] = (await service.sql(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )) as [{ n: number }]
    if (n > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** The administrator takes the lead’s school away; before that is kept, `meanwhile` begins and waits for it. */
async function takenAwayWhile<T>(meanwhile: () => Promise<T>): Promise<T> {
  const [membership] = await service.sql('select id from membership where staff_id = $1', [lead.id])
  const taken = Promise.withResolvers<void>()
  const keep = Promise.withResolvers<void>()
  const taking = service.as('administrator').change(async (write) => {
    await endMembership(write, membership!.id, '2026-03-01')
    taken.resolve()
    await keep.promise
  })
  await taken.promise
  const [answer] = await Promise.all([meanwhile(), isWaiting().then(keep.resolve), taking])
  return answer
}

async function givenBack() {
  await service.sql('update membership set ends_on = null where staff_id = $1', [lead.id])
  await service.sql('delete from auth.rights where staff_id = $1', [lead.id])
  assert.equal((await lead.visit(`/children/${world.amira}`)).status, 200)
}

test('P09: a school that is taken away is away, though its lead’s first request of the day came at that moment', async () => {
  await givenBack()
  await service.sql('delete from auth.rights where staff_id = $1', [lead.id])
  await takenAwayWhile(() => lead.look(async ({ actor }) => actor.id))
  assert.equal((await lead.visit(`/children/${world.amira}`)).status, 404)
})

test('P09: nor does it come back because somebody put them on a case at that moment', async () => {
  await givenBack()
  await takenAwayWhile(() =>
    service.as('supervisor').change((write) =>
      addCaseMember(write, caseId, {
        ...{ staffId: people.lead.id, caseRole: 'partner', startsOn: write.today, endsOn: null },
        why: 'Knows the family',
      }),
    ),
  )
  assert.equal((await lead.visit(`/children/${world.tom}`)).status, 404)
})
