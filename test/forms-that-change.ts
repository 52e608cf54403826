import { anAction } from '#features/actions/testing/an-action.ts'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { aDirectoryService } from '#features/directory/testing/a-service.ts'
import { sendLink } from '#features/links/send-link.ts'
import { aCheckedAdult, anActionFor } from '#features/links/testing/a-link.ts'
import { agreesToShare, aReferral, aSentReferral } from '#features/onward/testing/a-referral.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { type PersonName, people, type Service, world } from './service.ts'

/** A record of each kind that the forms are about, in the state in which sending them costs most. By the name in a path. */
export async function recordsToChange(service: Service): Promise<Record<string, string>> {
  const at: Record<string, string> = {}
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
  await agreesToShare(service)
  at.service = (await aDirectoryService(service)).serviceId
  at.draft = (await aReferral(service, at.case!)).referralId
  at.sent = (await aSentReferral(service, at.case!, { where: { serviceId: at.service } })).referralId
  return at
}

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

const today = { 'onDay[day]': '2', 'onDay[month]': '3', 'onDay[year]': '2026' }

export type Fields = Record<string, string | readonly string[]>
/** Forms that change something, in an order in which each can be sent. */
export const formsThatChange: readonly [PersonName, path: string, Fields][] = [
  ['practitioner', '/cases/:case/aim', { aim: 'To stay in lessons.', childWords: 'It is loud.' }],
  ['practitioner', '/cases/:case/watch', { why: 'Settling.', reviewOn: '2026-03-16' }],
  ['practitioner', '/cases/:case/review-date', { reviewOn: '2026-03-23' }],
  ['practitioner', '/cases/:case/review', review],
  [
    'practitioner',
    `/children/${world.amira}/social-worker`,
    { name: 'Dana Reid', teamName: 'North', staffId: '', fromDay: '2026-03-02' },
  ],
  [
    'practitioner',
    '/cases/:case/liaison/new',
    {
      ...{ whom: 'allocated', onDay: '2026-03-02', nextOn: '2026-04-13', mode: 'phone', audience: 'case' },
      ...{
        purposes: 'aim of the involvement',
        said: 'Mondays',
        told: 'Sleep',
        heard: 'A move',
        basis: 'consent',
        why: 'Sara',
      },
    },
  ],
  [
    'lead',
    '/cases/:case/messages',
    {
      ...{ direction: 'home to school', atHome: 'Sara Khan', atSchool: 'Tess', how: 'phone', onDay: '2026-03-02' },
      ...{ words: 'She slept.', wantsAnswer: 'yes' },
    },
  ],
  [
    'practitioner',
    '/raised/new?case=:case',
    { about: 'a child', words: 'What now?', teamId: world.keyWork, toId: people.supervisor.id },
  ],
  [
    'practitioner',
    '/cases/:case/visits/new',
    {
      ...{ place: 'home', whatFor: 'To meet', day: '2026-03-03', out: '2pm', back: '4pm', reach: '07700 900123' },
      toldId: people.supervisor.id,
    },
  ],
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
  ['practitioner', '/directory/:service/check', { state: 'closed', toldBy: 'Duty worker', checkedOn: '2026-03-02' }],
  [
    'practitioner',
    '/cases/:case/onward/new',
    {
      ...{ to: 'elsewhere', toName: 'Young minds', why: 'More help', audience: 'service' },
      ...{ agreed: 'parent or carer', agreedName: 'Sara Khan' },
    },
  ],
  ['practitioner', '/onward/:draft/lines', { lines: 'why', shown: ['why', 'aim'] }],
  ['practitioner', '/onward/:draft/write', { content: 'More help', _button: 'ready' }],
  ['practitioner', '/onward/:draft/send', { sentHow: 'post', ...today }],
  ['practitioner', '/onward/:draft/correct', { why: 'The year', content: 'She is in Year 8' }],
  ['practitioner', '/onward/:draft', {}],
  ['practitioner', '/onward/:sent/answer', { what: 'not accepted', note: 'Full', ...today }],
  ['practitioner', '/onward/:sent/what-now', { whatNow: 'watch and wait' }],
  ['supervisor', '/cases/:case/lead', { leadId: people.colleague.id, why: 'On leave' }],
  ['practitioner', '/cases/:other/close', { outcome: 'no longer needed', note: 'Better.', wayBack: 'Ask.' }],
  [
    'supervisor',
    `/rota/${people.practitioner.id}/new`,
    {
      ...{
        schoolId: world.hillRoad,
        weekday: '2',
        weeks: 'every',
        fromTime: '8:30',
        untilTime: '12:30',
        room: 'Room 4',
      },
      ...{ 'startsOn[day]': '3', 'startsOn[month]': '3', 'startsOn[year]': '2026' },
    },
  ],
  ['practitioner', '/account/calendar', { _button: 'make' }],
  ['lead', '/children/:child/address', address],
  ['lead', '/children/:child/protect-address', { ...address, reason: 'Order', readers: people.lead.id }],
  ['lead', '/children/:child/details', { priorityGroups: 'young carer' }],
  ['administrator', '/staff/:staff/memberships/:membership', { lastDay: '2026-03-02' }],
  ['administrator', '/staff/:leaver/off-board', {}],
]
