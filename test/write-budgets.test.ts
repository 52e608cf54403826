import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { addCaseMember } from '#features/cases/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aCheckedAdult, anActionFor } from '#features/links/testing/a-link.ts'
import { sendLink } from '#features/links/send-link.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * What a change may cost: eight statements, all told (entering is one, the log with the jobs it wakes is one). Each form is
 * sent once, in the state that costs most: with people to tell, from outside the team too. Forms about requests are counted
 * in requests/statement-counts.test.ts.
 */
const MOST_STATEMENTS = 8
const service = aService()
const at: Record<string, string> = {}

before(async () => {
  await service.ready
  ;({ caseId: at.case } = (await aCase(service)) as { caseId: string })
  ;({ caseId: at.other } = (await aCase(service, { childId: world.tom })) as { caseId: string })
  const outside = { caseRole: 'partner', startsOn: '2026-03-02', endsOn: null, why: 'Knows the family' } as const
  for (const caseId of [at.case!, at.other!])
    await service
      .as('supervisor')
      .change((write) => addCaseMember(write, caseId, { ...outside, staffId: people.partner.id }))
  at.action = await anAction(service, at.case!)
  at.moved = await anAction(service, at.case!, { what: 'Another' })
  const { relationshipId } = await aCheckedAdult(service)
  at.adult = relationshipId
  at.ofSara = await anActionFor(service, at.case!)
  at.share = (
    await service
      .as('practitioner')
      .change((write) => sendLink(write, at.ofSara!, { relationshipId, words: 'Read together' }))
  ).shareId
  at.contact = (await aContact(service, at.case!)).contactId
  at.child = await service.as('lead').change((write) => aChild(write))
  const [place] = await service.sql(`select id from case_member where staff_id = $1 and case_id = $2`, [
    people.partner.id,
    at.case,
  ])
  at.member = place!.id
  const [post] = await service.sql(`select id from membership where staff_id = $1`, [people.otherPractitioner.id])
  at.membership = post!.id
  at.staff = people.otherPractitioner.id
  at.leaver = people.colleague.id
})

const address = { lines: '1 New Road', town: '', postcode: '' }
const session = {
  ...{ attendance: 'attended', content: 'We talked.', kind: 'child session', withWhom: 'child', audience: 'service' },
  ...{ worker: people.practitioner.id, 'day[day]': '2', 'day[month]': '3', 'day[year]': '2026', time: '9am' },
  ...{ mode: 'face to face', place: 'school', inSpiteOf: 'Asked for it' },
}
const review = {
  progress: 'little',
  outcome: 'keep watching',
  rationale: 'It gets better.',
  nextReviewOn: '2026-04-20',
}

type Fields = Record<string, string | readonly string[]>
const forms: [PersonName, path: string, Fields][] = [
  ['practitioner', '/cases/:case/aim', { aim: 'To stay in lessons.', childWords: 'It is loud.' }],
  ['practitioner', '/cases/:case/watch', { why: 'Settling.', reviewOn: '2026-03-16' }],
  ['practitioner', '/cases/:case/review-date', { reviewOn: '2026-03-23' }],
  ['practitioner', '/cases/:case/review', review],
  ['practitioner', '/cases/:case/pause', { until: '2026-04-13', why: 'Holiday' }],
  ['practitioner', '/cases/:case/resume', {}],
  [
    'practitioner',
    '/cases/:case/people/add',
    { staffId: people.colleague.id, caseRole: 'co-worker', startsOn: '2026-03-02', why: 'Groups' },
  ],
  ['practitioner', '/cases/:case/people/:member/end', { why: 'Done' }],
  ['practitioner', '/cases/:case/contacts/new', session],
  ['practitioner', '/contacts/:contact/amend', { content: 'She said Thursday.', why: 'I misheard' }],
  ['practitioner', '/contacts/:contact/error', { why: 'Another child' }],
  [
    'practitioner',
    '/cases/:case/actions/new',
    { action1What: 'Ask', action1Owner: `staff ${people.teacher.id}`, action1Due: '2026-03-09', audience: 'case' },
  ],
  ['practitioner', '/actions/:moved/change', { actionOwner: `staff ${people.colleague.id}`, dueOn: '2026-03-10' }],
  ['practitioner', '/links/:share', {}],
  ['practitioner', `/children/${world.amira}/adults/:adult/address-check`, { _button: 'send' }],
  ['teacher', '/actions/:action', { answer: 'yes', whatHappened: 'It went well.' }],
  ['supervisor', '/cases/:case/lead', { leadId: people.colleague.id, why: 'On leave' }],
  ['practitioner', '/cases/:other/close', { outcome: 'no longer needed', note: 'Better.', wayBack: 'Ask.' }],
  ['lead', '/children/:child/address', address],
  ['lead', '/children/:child/protect-address', { ...address, reason: 'Order', readers: people.lead.id }],
  ['lead', '/children/:child/details', { priorityGroups: 'young carer' }],
  ['administrator', '/staff/:staff/memberships/:membership', { lastDay: '2026-03-02' }],
  ['administrator', '/staff/:leaver/off-board', {}],
]

test('sending a link is at most 8 statements too', async () => {
  const { count, status } = await statementsToSend(service, 'practitioner', `/actions/${at.ofSara}/link`, {
    ...{ to: at.adult!, words: 'Read together' },
  })
  assert.equal(status, 303)
  assert.ok(count <= MOST_STATEMENTS, String(count))
})

describe('what sending a form costs', () => {
  for (const [name, path, fields] of forms) {
    test(`${path}: at most ${MOST_STATEMENTS} statements`, async (t) => {
      const url = path.replaceAll(/:(\w+)/g, (_, param: string) => at[param]!)
      const { count, status, sql } = await statementsToSend(service, name, url, fields)
      t.diagnostic(`${name}: ${status}, ${count} statements`)
      assert.equal(status, 303)
      assert.ok(count <= MOST_STATEMENTS, `${count}:\n${sql.map((text) => text.slice(0, 120)).join('\n')}`)
    })
  }
})
