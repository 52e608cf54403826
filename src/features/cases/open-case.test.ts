import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { firstContactMade, noteContact } from './case-contact.ts'
import { peopleOfCase } from './case-people.ts'
import { holdCase, mustSupervise, mustWorkOn } from './held-case.ts'
import { aCase } from './testing/a-case.ts'

const service = aService()
let caseId: string

test('a case opens with its lead worker, who is told and sees it from then on', async () => {
  // Before it, the worker's rights were worked out without the case.
  await service.as('practitioner').visit('/notices')
  ;({ caseId } = await aCase(service))

  const seen = await service.as('practitioner').look((read) => peopleOfCase(read, caseId))
  assert.deepEqual(seen, [{ staffId: people.practitioner.id, name: 'Priya Practitioner', caseRole: 'lead worker' }])
  const { page } = await service.as('practitioner').visit('/notices')
  assert.match(page.querySelector('main li')!.text, /A case was given to you: Amira Khan/)
  const story = await service.sql(
    'select kind, headline, significant, audience from chronology_entry where case_id = $1',
    [caseId],
  )
  assert.deepEqual(story, [
    { kind: 'case opened', headline: 'Amira can stay in her lessons.', significant: true, audience: 'case' },
  ])
})

test('a child has one open case in a team', async () => {
  await assert.rejects(aCase(service), /already has an open case/)
})

test('a case is held by who may see it, and is not there for others', async () => {
  const hold = (
    name:
      | 'practitioner'
      | 'colleague'
      | 'supervisor'
      | 'lead'
      | 'otherSupervisor'
      | 'otherLead'
      | 'practitionerElsewhere',
  ) =>
    service.as(name).change(async (write) => {
      write.audit('held', {})
      const helpCase = await holdCase(write, caseId)
      mustWorkOn(write, helpCase)
      mustSupervise(helpCase)
    })
  await assert.rejects(hold('practitioner'), /Only a supervisor/)
  await assert.rejects(hold('colleague'), /only its workers/)
  await assert.rejects(hold('lead'), /only its workers/)
  await hold('supervisor')
  for (const name of ['otherSupervisor', 'otherLead', 'practitionerElsewhere'] as const)
    await assert.rejects(hold(name), /^Error: Case$/)
})

test('a contact counts, the first one with child or family begins the help', async () => {
  const announced: Date[] = []
  firstContactMade.isFollowedBy(async (_write, { contact }) => void announced.push(contact.at))
  const contact = (day: string, about: { attended?: boolean; withChild?: boolean; withParent?: boolean }) =>
    service.as('practitioner').change(async (write) => {
      write.audit('contact recorded', { children: [world.amira], caseId })
      const helpCase = await holdCase(write, caseId)
      await noteContact(write, helpCase, {
        at: new Date(day),
        attended: true,
        withChild: false,
        withParent: false,
        ...about,
      })
    })
  const theCase = async () =>
    (
      await service.sql(
        'select status, contact_count, first_child_contact_at, first_parent_contact_at, last_contact_at from help_case where id = $1',
        [caseId],
      )
    )[0]

  await contact('2026-02-20', { attended: false, withChild: true })
  assert.deepEqual(await theCase(), {
    status: 'open',
    contact_count: 1,
    first_child_contact_at: null,
    first_parent_contact_at: null,
    last_contact_at: null,
  })
  await contact('2026-02-24', { withParent: true })
  await contact('2026-02-27', { withChild: true })
  await contact('2026-02-25', { withChild: true })
  assert.deepEqual(await theCase(), {
    status: 'active',
    contact_count: 4,
    first_child_contact_at: new Date('2026-02-25'),
    first_parent_contact_at: new Date('2026-02-24'),
    last_contact_at: new Date('2026-02-27'),
  })
  assert.deepEqual(announced, [new Date('2026-02-24')])
})
