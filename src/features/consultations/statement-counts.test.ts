import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, people } from '#test/service.ts'
import { anAdultOfAmira, attendeesOf, consultationsOf } from './testing/a-cycle.ts'

const service = aService()
const MOST = 8

/** Sends a form as the practitioner and answers where it led; at most eight statements, all told. */
async function costs(path: string, fields: Record<string, string | readonly string[]>) {
  const { count, status, sql } = await statementsToSend(service, 'practitioner', path, fields)
  assert.equal(status, 303, path)
  assert.ok(count <= MOST, `${path} takes ${count}:\n${sql.map((text) => text.slice(0, 100)).join('\n')}`)
}
const goTo = (at: string) =>
  service.clock.advance({ milliseconds: new Date(at).getTime() - service.clock.now().getTime() })

test('each form of a consultation is at most eight statements, with people to tell', async () => {
  const { caseId } = await aCase(service)
  const sara = await anAdultOfAmira(service)
  await costs(`/cases/${caseId}/consultations/new`, { why: 'Mornings.', length: '2', withoutConsent: 'Asked.' })
  const [cycle] = await service.sql<{ id: string }>('select id from consultation_cycle')
  const [first, second] = (await consultationsOf(service, cycle!.id)).map(({ id }) => id)
  const one = `/consultations/${first}`
  await costs(`${one}/people`, { staff: [people.teacher.id, people.lead.id], family: [sara.relationshipId] })
  const idOf = async (consultation: string, name: string) =>
    (await attendeesOf(service, consultation)).find((attendee) => attendee.name === name)!.id
  const times = { day1: '2026-03-09', time1: '9:00', day2: '2026-03-10', time2: '9:00' }
  await costs(`${one}/people/${await idOf(first!, 'Sara Khan')}/invite`, { how: 'phone', ...times })
  const [invitation] = await service.sql<{ id: string }>('select id from consultation_invitation')
  await costs(`/invitations/${invitation!.id}`, {
    ...{ answer: 'yes', chosen: '0', answeredBy: 'Sara Khan', answeredHow: 'phone' },
  })
  await costs(`${one}/book`, { choice: 'own', day: '2026-03-09', time: '9:00', place: 'Small room' })

  goTo('2026-03-09T10:00:00Z')
  const came = (await attendeesOf(service, first!)).map(({ id }) => id)
  await costs(`${one}/register`, { came })
  await costs(`${one}/tasks`, {
    ...{ who1: await idOf(first!, 'Tess Teacher'), what1: 'Greet her' },
    ...{ who2: await idOf(first!, 'Sara Khan'), what2: 'Pack the bag' },
    ...{ who3: await idOf(first!, 'Lena Lead'), what3: 'Find a room' },
    ...{ due: 'own', day: '2026-04-13' },
  })
  await costs(`${one}/complete`, { note: 'We listened.', minutes: '45' })

  const two = `/consultations/${second}`
  await costs(`${two}/book`, { choice: 'own', day: '2026-04-13', time: '9:00', place: 'Small room' })
  goTo('2026-04-13T10:00:00Z')
  await costs(`${two}/register`, { came: (await attendeesOf(service, second!)).map(({ id }) => id) })
  const open = await service.sql<{ id: string; version: number }>(
    `select id, version from action where status = 'open'`,
  )
  const asked = open.flatMap(({ id, version }, index) => [
    [`action${index + 1}`, id],
    [`version${index + 1}`, String(version)],
    [`tried${index + 1}`, 'yes'],
  ])
  await costs(`${two}/look-back`, { ...Object.fromEntries(asked), overall: 'yes' })
  await costs(`${two}/answers`, {
    ...{ better: 'yes', solved: 'yes', nothingMore: 'yes' },
    ...{ betterView0: 'Good.', betterView1: 'Good.', betterView2: 'Good.', betterView3: 'Good.' },
  })
  await costs(`${two}/complete`, { note: 'It is good.', minutes: '30' })
  await costs(`/cycles/${cycle!.id}/end`, { decision: 'resolved', note: 'It is good.' })
})
