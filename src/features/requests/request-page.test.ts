import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeCase } from '#features/cases/changing/close-case.ts'
import { recordContact } from '#features/contacts/record-contact.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { allocateRequest } from './allocating/allocate-request.ts'
import { replyToRequest } from './deciding/reply-to-request.ts'
import { anAcceptedRequest, aRequest, aRequestToDecide, noticesOf, requestRow } from './testing/a-request.ts'
import { withdrawRequest } from './withdraw-request.ts'

const service = aService()
const mainOf = async (name: 'teacher' | 'lead' | 'supervisor', path: string) =>
  (await service.as(name).visit(path)).page.querySelector('main')!

test('the referrer always sees who has it and by when they answer', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  const text = (await mainOf('teacher', `/requests/${requestId}`)).text
  assert.match(text, /Lena Lead at the school looks at it first\./)
  assert.match(text, /You are told when there is an answer/, 'whoever asked knows that they will hear')
  assert.match(text, /An answer is promised by 5 March 2026\./)

  const decided = await aRequestToDecide(service)
  assert.match((await mainOf('teacher', `/requests/${decided}`)).text, /Sana Supervisor decides what the team can do\./)
})

test('a late answer is said to be late, in words, and only then', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  await service.sql(`update help_request set answer_due_on = '2026-03-02' where id = $1`, [requestId])
  assert.doesNotMatch((await mainOf('teacher', `/requests/${requestId}`)).text, /late/)
  await service.sql(`update help_request set answer_due_on = '2026-02-27' where id = $1`, [requestId])
  assert.match(
    (await mainOf('teacher', `/requests/${requestId}`)).text,
    /This is late: it was promised by 27 February 2026/,
  )
  assert.match((await mainOf('lead', '/requests')).text, /27 Feb 2026 Late/)
})

test('the child’s own words come before everything else that was said', async () => {
  const requestId = await aRequestToDecide(service, { childWords: 'My tummy hurts', worry: 'Misses lessons' })
  for (const path of [`/requests/${requestId}`, `/requests/${requestId}/decide`]) {
    const text = (await mainOf('supervisor', path)).text
    assert.ok(text.includes('My tummy hurts'), path)
    assert.ok(text.indexOf('My tummy hurts') < text.indexOf('Misses lessons'), path)
  }
})

test('the page has a name to use only where it is safe', async () => {
  await service.sql(`update child set known_as = 'Ami', known_as_safe_with = '{service}' where id = $1`, [world.amira])
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  assert.match((await mainOf('supervisor', `/requests/${requestId}`)).querySelector('h1')!.text, /Ami$/)
  assert.match((await mainOf('teacher', `/requests/${requestId}`)).querySelector('h1')!.text, /Amira$/)
  const data = await service.as('teacher').json(`/requests/${requestId}`)
  assert.equal(data.data.request.child.knownAs, null)
})

test('a child who moved away does not take the request with them', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write, { childId: world.tom }))
  await service.sql('update child set school_id = $2 where id = $1', [world.tom, world.millLane])
  const { status, page } = await service.as('teacher').visit(`/requests/${requestId}`)
  assert.equal(status, 200)
  assert.match(page.querySelector('main')!.text, /not on a class list that you can see any more/)
  const list = await mainOf('teacher', '/requests')
  assert.ok(list.querySelector(`a[href="/requests/${requestId}"]`))
  await service.sql('update child set school_id = $2 where id = $1', [world.tom, world.hillRoad])
})

test('nobody sees it who is not the referrer, the school’s lead or the team', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  for (const name of [
    'colleagueTeacher',
    'otherLead',
    'otherSupervisor',
    'partner',
    'commissioner',
    'officer',
    'leadElsewhere',
  ] as const) {
    for (const page of ['', '/reply', '/withdraw']) {
      assert.equal((await service.as(name).visit(`/requests/${requestId}${page}`)).status, 404, `${name} ${page}`)
    }
  }
  assert.equal((await service.as('teacher').visit('/requests/not-an-id')).status, 404)
})

test('looking at it is in the log, naming the child', async () => {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  await service.as('practitioner').visit(`/requests/${requestId}`)
  const [entry] = await service.sql(
    `select child_ids, subject from audit.entry where person_id = $1 and what = 'saw request' order by at desc, seq desc limit 1`,
    [people.practitioner.id],
  )
  assert.deepEqual(entry, { child_ids: [world.amira], subject: { requestId } })
})

test('messages go both ways, and the others hear of them', async () => {
  const requestId = await aRequestToDecide(service)
  const empty = await service.as('teacher').send(`/requests/${requestId}/reply`, {})
  assert.equal(empty.status, 422)
  await service.as('teacher').send(`/requests/${requestId}/reply`, { message: 'Is there news?' })
  await service.as('supervisor').change((write) => replyToRequest(write, requestId, 'Next week.'))

  const text = (await mainOf('teacher', `/requests/${requestId}`)).text
  assert.match(text, /Is there news\?/)
  assert.match(text, /Next week\./)
  const told = (await noticesOf(service, requestId)).slice(-4)
  assert.ok(told.some(({ to_id }) => to_id === people.supervisor.id))
  assert.equal(told.at(-2)?.to_id === people.teacher.id || told.at(-1)?.to_id === people.teacher.id, true)
  await assert.rejects(
    service.as('colleagueTeacher').change((write) => replyToRequest(write, requestId, 'Me too')),
    NotFound,
  )
  await assert.rejects(
    service.as('teacher').change((write) => replyToRequest(write, requestId, '')),
    /Write your message/,
  )
})

test('the referrer withdraws, with a reason, until somebody was found', async () => {
  const requestId = await anAcceptedRequest(service)
  const empty = await service.as('teacher').send(`/requests/${requestId}/withdraw`, {})
  assert.equal(empty.status, 422)
  await assert.rejects(
    service.as('lead').change((write) => withdrawRequest(write, requestId, { reason: 'No' })),
    /Only the person who sent this/,
  )
  await assert.rejects(
    service.as('teacher').change((write) => withdrawRequest(write, requestId, {})),
    /Say why/,
  )
  const sent = await service.as('teacher').send(`/requests/${requestId}/withdraw`, { reason: 'The family found help.' })
  assert.equal(sent.status, 303)
  assert.equal((await requestRow(service, requestId)).status, 'withdrawn')
  await assert.rejects(
    service.as('teacher').change((write) => withdrawRequest(write, requestId, { reason: 'Again' })),
    /it cannot be withdrawn/,
  )
})

test('the referrer hears when help begins and when it ends, and how to come back', async () => {
  const requestId = await anAcceptedRequest(service)
  const { caseId } = await service
    .as('supervisor')
    .change((write) => allocateRequest(write, requestId, { leadId: people.practitioner.id }))
  await service.as('practitioner').change((write) =>
    recordContact(write, caseId, {
      kind: 'parent contact',
      withWhom: ['parent or carer'],
      mode: 'phone',
      place: 'school',
      attendance: 'attended',
      content: 'Talked about mornings.',
      audience: 'service',
    }),
  )
  assert.deepEqual((await noticesOf(service, requestId)).at(-1), {
    to_id: people.teacher.id,
    kind: 'first contact made',
  })
  assert.match(
    (await mainOf('teacher', `/requests/${requestId}`)).text,
    /Help has begun: Priya Practitioner met the child or the family on 2 March 2026/,
  )

  await service
    .as('practitioner')
    .change((write) =>
      closeCase(write, caseId, { outcome: 'aim met', note: 'Better', wayBack: 'Ask again', whyActionsStay: null }),
    )
  assert.ok(
    (await noticesOf(service, requestId)).some(
      ({ to_id, kind }) => to_id === people.teacher.id && kind === 'case closed',
    ),
  )
  const text = (await mainOf('teacher', `/requests/${requestId}`)).text
  assert.match(text, /Help ended on 2 March 2026/)
  assert.match(text, /If things become difficult again, tell the school’s lead/)
  assert.doesNotMatch(text, /Talked about mornings|Better/)
})
