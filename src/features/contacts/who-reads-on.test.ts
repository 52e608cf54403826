import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, people, world } from '#test/service.ts'
import { recordContact } from './record-contact.ts'

const service = aService()

test('Who led the school that a child has left no longer reads what is written of them', async () => {
  const { caseId } = await aCase(service)
  const [child] = await service.sql('select version from child where id = $1', [world.amira])
  const placing = { yearGroup: 5, registration: null }
  await service
    .as('practitioner')
    .change((write) => moveSchool(write, world.amira, world.millLane, placing, child!.version))
  const { contactId } = await service.as('practitioner').change((write) =>
    recordContact(write, caseId, {
      ...({ kind: 'parent contact', withWhom: ['parent or carer'], mode: 'phone', place: 'school' } as const),
      ...({ attendance: 'attended', content: 'At the new school.', audience: 'case' } as const),
    }),
  )
  assert.equal((await service.as('lead').visit(`/contacts/${contactId}`)).status, 404)
  assert.equal((await service.as('practitioner').visit(`/contacts/${contactId}`)).status, 200)
})

test('Whoever left the team no longer sees the cases they worked on in it', async () => {
  const [{ id: caseId } = { id: '' }] = await service.sql('select id from help_case where lead_id = $1', [
    people.practitioner.id,
  ])
  await service.sql(`update membership set organisation_id = $2 where staff_id = $1`, [
    people.practitioner.id,
    world.linkWork,
  ])
  await service.sql('delete from auth.rights where staff_id = $1', [people.practitioner.id])
  assert.equal((await service.as('practitioner').visit(`/cases/${caseId}`)).status, 404)
  assert.equal((await service.as('practitioner').visit(`/cases/${caseId}/contacts/new`)).status, 404)
})
