import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aPanel } from './testing/a-panel.ts'

/** What a change at the table may cost: eight statements, all told. */
const MOST_STATEMENTS = 8
const service = aService()
let panel: Awaited<ReturnType<typeof aPanel>>
let itemId = ''

before(async () => {
  await service.ready
  panel = await aPanel(service, { weekday: 1, day: '2026-03-02' })
  await aCase(service)
  await aCase(service, { childId: world.tom })
})

type Fields = Record<string, string | readonly string[]>
const forms: readonly [what: string, who: PersonName, path: () => string, fields: () => Fields][] = [
  ['raise', 'lead', () => `/meetings/raise?child=${world.amira}`, () => ({ seriesId: panel.seriesId, why: 'Tired' })],
  ['gather', 'lead', () => `/meetings/${panel.meetingId}`, () => ({ _button: 'gather' })],
  ['start', 'lead', () => `/meetings/${panel.meetingId}`, () => ({ _button: 'start' })],
  ['move', 'lead', () => `/meetings/${panel.meetingId}`, () => ({ _button: `last ${itemId}` })],
  [
    'agree an action',
    'lead',
    () => `/meetings/items/${itemId}/action`,
    () => ({ what: 'Seat by the door', ownerId: panel.members.year7Sits, place: 'school' }),
  ],
  ['share', 'lead', () => `/meetings/items/${itemId}/sharing`, () => ({ basis: 'consent', why: 'Sara Khan, today' })],
  [
    'decide, and watch the case',
    'practitioner',
    () => `/meetings/items/${itemId}`,
    () => ({
      decision: 'watch and review',
      reason: 'Let it rest',
      ownerId: panel.members.leadSits,
      reviewOn: '2026-03-24',
    }),
  ],
  [
    'decide anew',
    'lead',
    () => `/meetings/items/${itemId}`,
    () => ({ decision: 'no action', reason: 'It has passed' }),
  ],
  ['restrict', 'practitioner', () => `/meetings/items/${itemId}/readers`, () => ({ readers: people.lead.id })],
  ['note who came', 'lead', () => `/meetings/${panel.meetingId}/attendance`, () => ({ came0: 'came' })],
  ['end', 'lead', () => `/meetings/${panel.meetingId}`, () => ({ _button: 'end' })],
  ['confirm', 'lead', () => `/meetings/${panel.meetingId}`, () => ({ _button: 'confirm' })],
  [
    'change a seat',
    'lead',
    () => `/meetings/series/${panel.seriesId}/members/${panel.members.year10Sits}`,
    () => ({ seat: 'behaviour lead' }),
  ],
]

for (const [what, who, path, fields] of forms) {
  test(`${what}: at most ${MOST_STATEMENTS} statements`, async (t) => {
    const [item] = await service.sql(`select id from meeting_item where child_id = $1`, [world.amira])
    itemId = item?.id ?? ''
    const { count, status, sql } = await statementsToSend(service, who, path(), fields())
    t.diagnostic(`${who}: ${status}, ${count} statements`)
    assert.equal(status, 303)
    assert.ok(count <= MOST_STATEMENTS, `${count}:\n${sql.map((text) => text.slice(0, 120)).join('\n')}`)
  })
}
