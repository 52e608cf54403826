import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { PRIORITY_GROUPS, type PriorityGroup } from '#features/people/priority-groups.ts'
import { aService, world } from '#test/service.ts'
import { anAcceptedRequest } from '../testing/a-request.ts'
import { waitingByGroup, waitingRequests } from './waiting-list.queries.ts'
import { waitForSomebody } from './waiting-list.ts'

const service = aService()
const supervisor = service.as('supervisor')
const inOrder = () =>
  supervisor.look(async (read) => (await waitingRequests(read, undefined)).waiting.map(({ id }) => id))

let inNoGroup: string
const of = new Map<PriorityGroup, string>()

/** The child in no group asks first, so that only their group can bring the others before. */
before(async () => {
  await service.ready
  inNoGroup = await anAcceptedRequest(service)
  for (const group of PRIORITY_GROUPS) {
    service.clock.advance({ minutes: 1 })
    of.set(group, await anAcceptedRequest(service, { childId: world.tom, priorityGroups: [group] }))
  }
})

const rules: [string, PriorityGroup][] = [
  ['CSW-34: a child in need, with social, emotional or behavioural needs', 'SEBN'],
  ['CSW-35: a child who self-excludes', 'self-excludes'],
  ['CSW-36: a young carer', 'young carer'],
  ['CSW-37: a looked-after child', 'looked after'],
  ['CSW-38: a child with a physical disability or additional learning needs', 'disability or additional needs'],
]
for (const [rule, group] of rules) {
  test(`${rule} comes before an earlier request of a child in no group`, async () => {
    const list = await inOrder()
    assert.ok(list.includes(of.get(group)!))
    assert.ok(list.indexOf(of.get(group)!) < list.indexOf(inNoGroup))
  })
}

test('CSW-37: what is known of the child counts also where whoever asked did not tick it', async () => {
  const before = await supervisor.look(waitingByGroup)
  await service.sql(
    `insert into child_detail (area_id, child_id, priority_groups, school_id, known_to)
     select 1, id, '{looked after,young carer}', school_id, known_to from child where id = $1
     on conflict (area_id, child_id) do update set priority_groups = '{looked after,young carer}'`,
    [world.amira],
  )
  const list = await supervisor.look(async (read) => (await waitingRequests(read, undefined)).waiting)
  assert.equal(list[0]!.id, inNoGroup, 'the earliest, and now in a group')
  assert.deepEqual(list[0]!.priorityGroups, ['looked after', 'young carer'])
  const after = await supervisor.look(waitingByGroup)
  assert.deepEqual([before.inAny, after.inAny], [5, 6])
  await service.sql(`update child_detail set priority_groups = '{}' where child_id = $1`, [world.amira])
})

test('CSW-39: being in no group never excludes: the child is on the list, and the share is shown', async () => {
  const list = await inOrder()
  assert.equal(list.at(-1), inNoGroup)
  const share = await supervisor.look(waitingByGroup)
  assert.equal(share.all, 6)
  assert.equal(share.inAny, 5)
  assert.deepEqual(
    share.groups.map(({ count }) => count),
    [1, 1, 1, 1, 1],
  )

  const { page } = await supervisor.visit('/requests/waiting')
  assert.match(page.querySelector('main')!.text, /5 of 6 waiting are in a group that comes first\./)
  assert.match(page.querySelectorAll('main table').at(-1)!.text, /In none of these\s*(Waiting )?1/)
})

test('CSW-42: the place that a supervisor sets comes before group and date', async () => {
  await supervisor.change((write) => waitForSomebody(write, inNoGroup, { rank: 1, reason: 'Cannot wait' }))
  assert.equal((await inOrder())[0], inNoGroup)
})

test('the list goes on where its last page ended', async () => {
  const all = await supervisor.look((read) => waitingRequests(read, undefined))
  const third = all.waiting[2]!
  const rest = await supervisor.look((read) =>
    waitingRequests(read, { place: third.place, group: third.group, at: third.raisedAt, id: third.id }),
  )
  assert.deepEqual(
    rest.waiting.map(({ id }) => id),
    all.waiting.slice(3).map(({ id }) => id),
  )
})

test('nobody else has a waiting list', async () => {
  for (const name of ['teacher', 'lead', 'practitioner', 'administrator'] as const) {
    assert.equal((await service.as(name).visit('/requests/waiting')).status, 404, name)
  }
  const { page } = await service.as('otherSupervisor').visit('/requests/waiting')
  assert.match(page.querySelector('main')!.text, /Nobody is waiting/)
})
