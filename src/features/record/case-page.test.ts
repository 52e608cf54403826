import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { noteNeeds } from '#features/needs/note-needs.ts'
import { recordConsent } from '#features/needs/record-consent.ts'
import { aService, people, world } from '#test/service.ts'
import type { PersonName } from '#test/standard-world.ts'

const service = aService()
let caseId: string
let requestId: string

const visit = (name: PersonName) => service.as(name).visit(`/cases/${caseId}`)
const main = async (name: PersonName) => (await visit(name)).page.querySelector('main')!
const textOf = async (name: PersonName) => (await main(name)).text.replaceAll(/\s+/g, ' ')

async function aFullCase() {
  ;({ caseId, requestId } = await aCase(service, { childWords: 'It is too loud.' }))
  await service.as('practitioner').change(async (write) => {
    write.audit('needs noted', { children: [world.amira], caseId })
    const about = { childId: world.amira, caseId, schoolId: world.hillRoad, knownTo: [world.keyWork, caseId] }
    await noteNeeds(write, about, [
      { kind: 'anxiety', startedOn: '2025-11-03' },
      { kind: 'other', other: 'Loud rooms' },
    ])
    await recordConsent(write, about, {
      purpose: 'support',
      answer: 'given',
      givenBy: 'parent or carer',
      basis: 'parental responsibility',
      onDay: '2026-02-27',
    })
  })
  await anAction(service, caseId, { dueOn: '2026-03-09' })
  await aContact(service, caseId, {
    ...aSession,
    at: new Date('2026-02-26T10:00Z'),
    childVoice: 'The hall echoes.',
    audience: 'case',
  })
  await aContact(service, caseId, {
    at: new Date('2026-02-24T10:00Z'),
    content: 'Mum is worried about money.',
    audience: 'service',
  })
  await service.as('practitioner').send(`/cases/${caseId}/watch`, { why: 'Settling.', reviewOn: '2026-03-05' })
}

test('one page answers who, why, what now and what next', async () => {
  await aFullCase()
  const { page, status } = await visit('practitioner')
  assert.equal(status, 200)
  assert.equal(page.querySelectorAll('h1').length, 1)
  assert.equal(page.querySelector('h1')?.text, 'Amira Khan, Key work')
  assert.match(page.querySelector('title')!.text, /^Case - /)
  assert.deepEqual(
    page.querySelectorAll('main h2, main caption').map(({ text }) => text),
    [
      'What Amira says',
      'Why',
      'What now',
      'What next',
      'Open actions',
      'Contacts',
      'People on the case',
      'Shared with the family',
      'More about this case',
    ],
  )
  const text = await textOf('practitioner')
  assert.match(text, /Anxiety, since 3 November 2025 \(3 months\)|Gorbryder/)
  assert.match(text, /Loud rooms, since when is not known/)
  assert.match(text, /Amira leaves the room when it gets loud\. ?Tess Teacher, 2 March 2026/)
  assert.match(text, /Watchful waiting looked at again on 5 March 2026/)
  assert.match(text, /Support: given by a parent or carer, 27 February 2026/)
  assert.match(text, /Lead worker, since 2 March 2026/)
  assert.match(text, /Sit Amira by the door/)
})

test('the child’s own words come first, the latest at the top', async () => {
  const words = (await main('practitioner')).querySelectorAll('blockquote').map(({ text }) => text)
  assert.deepEqual(words, [
    '“The hall echoes.”in a contact on 26 February 2026',
    '“It is too loud.”when help was asked for',
  ])
  const text = await textOf('practitioner')
  assert.ok(text.indexOf('The hall echoes') < text.indexOf('Amira leaves the room'))
})

test('the next due thing is at the very top', async () => {
  const first = async () =>
    (await main('practitioner')).querySelector('.nhsuk-inset-text')!.text.replaceAll(/\s+/g, ' ')
  assert.match(await first(), /Next: Look again: review of watchful waiting\. Due Thursday 5 March\./)
  assert.doesNotMatch(await first(), /Overdue/)
  await anAction(service, caseId, { dueOn: '2026-03-03', what: 'Ask the music teacher' })
  assert.match(await first(), /Next: Ask the music teacher: Tess Teacher\. Due Tuesday 3 March/)
})

test('a contact that is only for the service is absent for the school’s lead, as text and as count', async () => {
  assert.match(await textOf('practitioner'), /Mum is worried about money/)
  const { body, page } = await visit('lead')
  assert.doesNotMatch(body, /money|24 Feb/)
  assert.match(body, /We drew a map of the loud places/)
  assert.equal(page.querySelectorAll('caption').find(({ text }) => /ontacts/.test(text))?.text, 'Contacts')
  const json = await service.as('lead').json(`/cases/${caseId}`)
  assert.equal(json.data.contactCount, 1)
  assert.equal(json.data.contacts.length, 1)
  assert.doesNotMatch(JSON.stringify(json), /money|2026-02-24/)
})

test('a named contact is there for those it names, and for nobody else', async () => {
  await service.as('supervisor').send(`/cases/${caseId}/people/add`, {
    staffId: people.partner.id,
    caseRole: 'social worker',
    why: 'Family support',
    startsOn: '2026-03-02',
  })
  await aContact(service, caseId, {
    content: 'A secret of the family.',
    audience: 'named',
    readers: [people.partner.id],
  })
  assert.match(await textOf('partner'), /A secret of the family/)
  assert.match(await textOf('practitioner'), /A secret of the family/)
  for (const name of ['supervisor', 'lead', 'colleague', 'educationManager'] as const) {
    assert.doesNotMatch((await visit(name)).body, /A secret/, name)
  }
})

test('somebody from outside the team sees what is for everybody on the case, and the child’s needs', async () => {
  const text = await textOf('partner')
  assert.match(text, /We drew a map of the loud places/)
  assert.match(text, /Anxiety/)
  assert.doesNotMatch(text, /money|Amira leaves the room/)
})

test('only what this person may do is offered', async () => {
  const offered = async (name: PersonName) =>
    (await main(name))
      .querySelectorAll('.app-quick-bar a')
      .map((link) => link.getAttribute('href')!.split(`${caseId}/`)[1])
  const all = ['contacts/new', 'actions/new', 'review', 'consultations/new', 'onward/new', 'pause', 'close']
  assert.deepEqual(await offered('practitioner'), all)
  assert.deepEqual(await offered('supervisor'), all)
  assert.deepEqual(await offered('colleague'), [])
  assert.deepEqual(await offered('lead'), ['actions/new'])
  assert.deepEqual(await offered('partner'), [])
})

test('nobody from elsewhere finds it', async () => {
  for (const name of [
    'teacher',
    'otherLead',
    'otherPractitioner',
    'otherSupervisor',
    'leadElsewhere',
    'commissioner',
    'administrator',
  ] as const) {
    assert.equal((await visit(name)).status, 404, name)
  }
  assert.equal((await service.as('practitioner').visit('/cases/00000000-0000-7000-8000-000000000000')).status, 404)
  assert.equal((await service.as('practitioner').visit(`/cases/${requestId}`)).status, 404)
})

test('HACK-12: what lasts and does not get better is flagged, with the numbers', async () => {
  service.clock.advance({ days: 1 })
  const review = (day: string) =>
    service.as('practitioner').send(`/cases/${caseId}/review`, {
      progress: 'none',
      outcome: 'keep watching',
      rationale: 'As before.',
      nextReviewOn: day,
    })
  await review('2026-03-20')
  assert.doesNotMatch(await textOf('practitioner'), /Prolonged/)
  await review('2026-03-27')
  const text = await textOf('practitioner')
  assert.match(text, /Prolonged, and no progress/)
  assert.match(text, /This has lasted 17 weeks, and 2 reviews found no progress/)
  assert.match(text, /No progress · Keep watching · decided by Priya Practitioner ?As before\./)
})

test('a page is at most four statements and 100 kB, also when something is late', async () => {
  await visit('practitioner') // signs in
  const { result, sent } = await service.statements(() => visit('practitioner'))
  assert.ok(sent.length + 1 <= 4, `${sent.length + 1} statements`)
  assert.ok(result.body.length < 100_000, `${result.body.length} characters`)
  service.clock.advance({ days: 13 })
  await visit('practitioner')
  const late = await service.statements(() => visit('practitioner'))
  assert.ok(late.sent.length + 1 <= 4, `${late.sent.length + 1} statements`)
  assert.match(late.result.body, /Overdue/)
  service.clock.advance({ days: -14 })
})

test('a closed case says how it ended, how to come back, and that more help is a new request', async () => {
  await service.as('practitioner').send(`/cases/${caseId}/close`, {
    outcome: 'some progress',
    note: 'Quieter days.',
    wayBack: 'Tell Ms Lead.',
    whyActionsStay: 'The seat stays.',
  })
  const text = await textOf('lead')
  assert.match(text, /Some progress was made, \d+ March 2026 ?Quieter days\./)
  assert.match(text, /Tell Ms Lead\./)
  assert.match(text, /The seat stays\./)
  assert.match(text, /a new request starts a new case/)
  assert.equal((await main('practitioner')).querySelectorAll('.app-quick-bar').length, 0)
})

test('P28: looking is in the log, naming the child', async () => {
  const [entry] = await service.sql(
    `select child_ids from audit.entry where what = 'saw case' and person_id = $1 order by seq desc limit 1`,
    [people.lead.id],
  )
  assert.deepEqual(entry?.child_ids, [world.amira])
})

test('it is there in Welsh', async () => {
  const { page } = await service.as('practitioner').visit(`/cases/${caseId}?lang=cy`)
  assert.match(page.querySelector('main')!.text, /Beth mae Amira yn ei ddweud/)
})

test('two contacts that say the same are told apart where links are listed alone', async () => {
  const { caseId: another } = await aCase(service, { childId: world.tom })
  for (const [day, content] of [
    ['2026-02-17', 'Coloured the week.'],
    ['2026-02-24', 'Coloured the week.'],
    ['2026-02-25', 'Drew a map.'],
  ])
    await aContact(service, another, { at: new Date(`${day}T10:00Z`), content: content! })
  const { page } = await service.as('practitioner').visit(`/cases/${another}`)
  assert.deepEqual(
    page.querySelectorAll('main td a[href^="/contacts/"]').map(({ text }) => text),
    [
      'Contact with the family: Drew a map.',
      'Contact with the family: Coloured the week. (24 Feb 2026)',
      'Contact with the family: Coloured the week. (17 Feb 2026)',
    ],
  )
})
