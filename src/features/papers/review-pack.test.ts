import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { agreeActions } from '#features/actions/agree-actions.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { aStrategy, anAssessment } from '#features/observations/testing/papers.ts'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { holdPlanReview } from '#features/plans/reviewing/review-plan.ts'
import { aService, people, type PersonName, world } from '#test/service.ts'

const service = aService()
let planId: string
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  ;({ planId } = await anAgreedPlan(service, { childId: world.amira }))
  await aContact(service, caseId, { content: 'Mum says that mornings are calmer.', audience: 'case' })
  await aContact(service, caseId, { content: 'Talked in the team.', audience: 'service' })
  const named = { audience: 'named', readers: [people.practitioner.id] } as const
  await aContact(service, caseId, { content: 'Between the two of us.', ...named })
  await aContact(service, caseId, {
    ...aSession,
    content: 'We drew.',
    childVoice: 'I drew a quiet room.',
    audience: 'case',
  })
  await service.sql(
    `with noted as (
       insert into need (area_id, id, child_id, kind, noted_by, noted_at, school_id, known_to)
       values (1, gen_random_uuid(), $1, 'anxiety', $2, now(), $3, array[$4]::uuid[]) returning id
     ) insert into need_rating (area_id, id, need_id, child_id, on_day, severity, rated_by, school_id, known_to)
     select 1, gen_random_uuid(), id, $1, rated.on_day, rated.severity, $2, $3, array[$4]::uuid[]
     from noted, (values ('2026-01-12'::date, 3), ('2026-02-27'::date, 1)) as rated(on_day, severity)`,
    [world.amira, people.practitioner.id, world.hillRoad, world.keyWork],
  )
  await aStrategy(service, caseId, { what: 'The blue card' })
  await anAssessment(service, caseId, { summary: 'Noise keeps her away.' })
  await service.as('practitioner').change(async (write) => {
    write.audit('action agreed', { children: [world.amira], caseId })
    const about = { childId: world.amira, caseId, schoolId: world.hillRoad, teamId: world.keyWork }
    const owner = { ownerKind: 'staff', ownerStaffId: people.teacher.id, ownerName: 'Tess Teacher' } as const
    await agreeActions(write, about, [{ what: 'Seat by the door', ...owner, place: 'school', dueOn: '2026-03-09' }])
  })
})

const textFor = async (name: PersonName) => {
  const { page, status } = await service.as(name).visit(`/plans/${planId}/pack`)
  assert.equal(status, 200)
  return page.querySelector('main')!.text.replaceAll(/\s+/g, ' ')
}

describe('CSW-9: the pack for a review is gathered by itself', () => {
  test('CSW-9: it has the child’s words, hopes, contacts, strategies, actions and assessments', async () => {
    const text = await textFor('practitioner')
    assert.match(text, /Since 2 March 2026/)
    assert.match(text, /“I drew a quiet room\.”/)
    assert.match(text, /We hope: He plays with other children on most days\./)
    assert.match(text, /When the classroom gets loud: The blue card\. Nobody has looked whether it helps\./)
    assert.match(text, /Tess Teacher: Seat by the door, by 9 Mar 2026/)
    assert.match(text, /: very much \(12 Jan 2026\)\. Then: a little \(27 Feb 2026\)/)
    assert.match(text, /Contact with the family: 2/)
    assert.match(text, /Mum says that mornings are calmer\./)
    assert.match(text, /Noise keeps her away\./)
    assert.match(text, /Being at school\s*Nothing is written down that you may see\./)
  })

  test('CSW-9: nobody finds in it what they may not read, and what is for people by name is in nobody’s', async () => {
    const [mine, leads] = [await textFor('practitioner'), await textFor('lead')]
    assert.match(mine, /Talked in the team\. \(For the service only: do not read this out\)/)
    assert.doesNotMatch(leads, /Talked in the team/)
    assert.match(leads, /Contact with the family: 1/, 'nor is it counted')
    assert.match(leads, /mornings are calmer/)
    for (const text of [mine, leads]) assert.doesNotMatch(text, /Between the two of us/)
    for (const name of ['teacher', 'otherLead', 'leadElsewhere'] as const)
      assert.equal((await service.as(name).visit(`/plans/${planId}/pack`)).status, 404, name)
  })

  test('CSW-9: it costs what a page may cost, and can be kept', async () => {
    await service.as('lead').visit('/account')
    const { sent } = await service.statements(() => service.as('lead').visit(`/plans/${planId}/pack`))
    assert.ok(sent.length + 1 <= 4, `${sent.length + 1}`)
    const file = await service.as('lead').visit(`/plans/${planId}/pack/pdf`)
    assert.equal(file.status, 200)
    assert.match(file.body, /^%PDF/)
  })

  test('CSW-9: it begins at the last review', async () => {
    service.clock.advance({ days: 7 })
    await service
      .as('lead')
      .change((write) =>
        holdPlanReview(write, planId, { heldOn: write.today, whoCame: 'All', said: 'Better', nextOn: '2026-06-01' }),
      )
    await aContact(service, caseId, { content: 'A new week.', audience: 'case' })
    const text = await textFor('lead')
    assert.match(text, /Since 9 March 2026/)
    assert.match(text, /A new week/)
    assert.doesNotMatch(text, /mornings are calmer/)
    assert.match(text, /The blue card/, 'what is still tried stays in it')
  })
})
