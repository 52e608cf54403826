import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { answerAction } from '#features/actions/answer-action.ts'
import { anAction } from '#features/actions/testing/an-action.ts'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aContact } from './testing/a-contact.ts'

const service = aService()

/** Moves somebody’s only membership, as when they change jobs within the area. */
async function moves(name: PersonName, organisationId: string) {
  await service.sql('update membership set organisation_id = $2 where staff_id = $1', [people[name].id, organisationId])
  await service.sql('delete from auth.rights where staff_id = $1', [people[name].id])
}

const rowsSeen = (name: PersonName) =>
  service.as(name).look(async ({ db, actor }) => {
    const tables = [
      'contact',
      'contactText',
      'action',
      'chronologyEntry',
      'helpRequest',
      'requestStep',
      'need',
    ] as const
    const counts: Record<string, number> = {}
    for (const table of tables) {
      const rows = await db.selectFrom(table).where('areaId', '=', actor.areaId).select('areaId').execute()
      counts[table] = rows.length
    }
    return counts
  })

suite('what somebody wrote is no right for ever', () => {
  let caseId: string
  let contactId: string

  before(async () => {
    await service.ready
    // Another team that works with the same school, so that the class list is still theirs to see.
    await service.sql(
      `insert into agreement (area_id, id, team_id, school_id, starts_on) values (1, gen_random_uuid(), $1, $2, '2026-01-01')`,
      [world.linkWork, world.hillRoad],
    )
    ;({ caseId } = await aCase(service))
    ;({ contactId } = await aContact(service, caseId, { audience: 'named', readers: [people.practitioner.id] }))
    await anAction(service, caseId)
    await service.sql(
      `insert into need (area_id, id, child_id, case_id, kind, noted_by, noted_at, school_id, known_to) values (1, gen_random_uuid(), $1, $2, 'anxiety', $3, now(), $4, $5)`,
      [world.amira, caseId, people.practitioner.id, world.hillRoad, [world.keyWork]],
    )
  })

  test('who left the team opens none of it, though they still see the child on the class list', async () => {
    assert.equal((await service.as('practitioner').visit(`/contacts/${contactId}`)).status, 200)
    const seen = await rowsSeen('practitioner')
    assert.ok(seen.contact && seen.contactText && seen.action && seen.chronologyEntry && seen.need)

    await moves('practitioner', world.linkWork)
    assert.equal((await service.as('practitioner').visit(`/children/${world.amira}`)).status, 200)
    assert.equal((await service.as('practitioner').visit(`/contacts/${contactId}`)).status, 404)
    const { need: _, ...left } = await rowsSeen('practitioner')
    assert.deepEqual(left, {
      contact: 0,
      contactText: 0,
      action: 0,
      chronologyEntry: 0,
      helpRequest: 0,
      requestStep: 0,
    })
    await moves('practitioner', world.keyWork)
    assert.equal((await service.as('practitioner').visit(`/contacts/${contactId}`)).status, 200)
  })

  test('who agreed an action and is off the case does not answer it', async () => {
    await service.as('supervisor').change((write) =>
      addCaseMember(write, caseId, {
        staffId: people.colleague.id,
        caseRole: 'co-worker',
        startsOn: '2026-03-02',
        endsOn: null,
        why: 'Works with the family',
      }),
    )
    const about = { by: 'colleague', audience: 'named', readers: [people.colleague.id, people.teacher.id] } as const
    const actionId = await anAction(service, caseId, about)
    const form = async () =>
      (await service.as('colleague').visit(`/actions/${actionId}`)).page.querySelector('[name=answer]')
    assert.ok(await form())

    const [place] = await service.sql('select id from case_member where staff_id = $1', [people.colleague.id])
    assert.equal(
      (await service.as('supervisor').send(`/cases/${caseId}/people/${place!.id}/end`, { why: 'Another case' })).status,
      303,
    )
    assert.equal(await form(), null)
    const answered = service
      .as('colleague')
      .change((write) => answerAction(write, actionId, { answer: 'yes', whatHappened: null, helpful: null }, 1))
    await assert.rejects(answered, /answer/)
    const sent = await service.as('teacher').send(`/actions/${actionId}`, { answer: 'yes' })
    assert.equal(sent.status, 303, 'its owner still does')
  })

  test('who sent a request and left the school no longer reads it', async () => {
    const [request] = await service.sql('select id from help_request where case_id = $1', [caseId])
    const path = `/requests/${request!.id}`
    assert.equal((await service.as('teacher').visit(path)).status, 200)
    await moves('teacher', world.millLane)
    assert.equal((await service.as('teacher').visit(path)).status, 404)
    assert.deepEqual((await rowsSeen('teacher')).helpRequest, 0)
    await moves('teacher', world.hillRoad)
  })
})
