import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { recordAdvice } from '#features/contacts/record-advice.ts'
import { addConsent } from '#features/needs/add-consent.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { attendeesOf, consultationsOf } from '../testing/a-cycle.ts'

const service = aService()
const worker = () => service.as('practitioner')
let caseId: string
let cycleId: string

const errors = (reply: { page: { querySelectorAll(of: string): { text: string }[] } }) =>
  reply.page.querySelectorAll('.nhsuk-error-summary a').map(({ text }) => text)

suite('HACK-16: consent to consultations about a named child', () => {
  test('without an answer, whoever begins says why; nothing that was typed is lost', async () => {
    ;({ caseId } = await aCase(service))
    const sent = await worker().send(`/cases/${caseId}/consultations/new`, { why: 'Mornings.', length: '3' })
    assert.equal(sent.status, 422)
    assert.match(errors(sent)[0]!, /^Nobody has agreed to consultations about this child yet/)
    assert.match(sent.page.querySelector('textarea[name=why]')!.text, /Mornings\./)
    assert.deepEqual(await service.sql('select 1 from consultation_cycle'), [])
  })

  test('a refusal is said on the page; an answer that was given lets it begin without a reason', async () => {
    const consent = {
      purpose: 'consultation',
      givenBy: 'parent or carer',
      givenByName: 'Sara Khan',
      basis: 'parental responsibility',
      onDay: '2026-03-01',
    } as const
    await worker().change((write) => addConsent(write, world.amira, { ...consent, answer: 'refused' }))
    const refused = await worker().visit(`/cases/${caseId}/consultations/new`)
    assert.match(refused.page.text, /Sara Khan said no, or withdrew, on 1 March 2026/)
    await worker().change((write) =>
      addConsent(write, world.amira, { ...consent, answer: 'given', onDay: '2026-03-02' }),
    )
    const given = await worker().visit(`/cases/${caseId}/consultations/new`)
    assert.match(given.page.text, /Sara Khan agreed on 2 March 2026/)
  })

  test('advice about a child whom nobody names makes no child’s record, and becomes a request by its words', async () => {
    const { contactId } = await worker().change((write) =>
      recordAdvice(write, {
        schoolId: world.hillRoad,
        withWhom: 'class teacher',
        content: 'A pupil in Year 8 who is alone at every break.',
        minutes: 5,
      }),
    )
    const [row] = await service.sql('select child_id, case_id, kind from contact where id = $1', [contactId])
    assert.deepEqual(row, { child_id: null, case_id: null, kind: 'staff consultation' })
    const { page } = await worker().visit('/advice')
    const link = page
      .querySelectorAll('main a')
      .find((a) => a.getAttribute('href')?.startsWith('/requests/new?advice='))
    assert.ok(link, 'one click')
    const form = await worker().visit(`${link.getAttribute('href')}&child=${world.amira}`)
    assert.match(form.page.querySelector('textarea[name=worry]')!.text, /alone at every break/)
    const other = await service.as('otherPractitioner').visit(`/requests/new?advice=${contactId}&child=${world.bea}`)
    assert.doesNotMatch(other.body, /alone at every break/)
  })
})

suite('HACK-26: a cycle is three consultations, unless somebody says otherwise', () => {
  test('HACK-12: starting says why, and whether the difficulty has lasted without progress', async () => {
    await service.sql(
      `insert into need (area_id, id, child_id, case_id, kind, started_on, noted_by, noted_at, school_id, known_to)
       values (1, gen_random_uuid(), $1, $2, 'anxiety', '2025-09-01', $3, now(), $4, $5)`,
      [world.amira, caseId, people.practitioner.id, world.hillRoad, [world.keyWork]],
    )
    const before = await worker().visit(`/cases/${caseId}/consultations/new`)
    assert.match(before.page.text, /It is for you to judge/)
    for (const day of ['2026-01-12', '2026-02-09'])
      await service.sql(
        `insert into review (area_id, id, case_id, child_id, kind, due_on, held_on, progress, outcome, rationale, decided_by, set_by, school_id, team_id)
         values (1, gen_random_uuid(), $1, $2, 'case', $3, $3, 'none', 'more help', 'No change.', $4, $4, $5, $6)`,
        [caseId, world.amira, day, people.practitioner.id, world.hillRoad, world.keyWork],
      )
    const after = await worker().visit(`/cases/${caseId}/consultations/new`)
    assert.match(after.page.text, /This has lasted 26 weeks, and 2 reviews saw no progress/)
  })

  test('three days are foreseen, five weeks of school apart, and the young person is thought of', async () => {
    const { location } = await worker().send(`/cases/${caseId}/consultations/new`, { why: 'Mornings.', length: '3' })
    const [cycle] = await service.sql('select id, prolonged, length, why from consultation_cycle')
    assert.deepEqual([cycle?.prolonged, cycle?.length, cycle?.why], [true, 3, 'Mornings.'])
    cycleId = cycle!.id
    const consultations = await consultationsOf(service, cycleId)
    // From Monday 2 March: ten school days on, then five weeks each; Good Friday and Easter Monday are within one week each.
    assert.deepEqual(
      consultations.map(({ number, state, suggested_on }) => [number, state, suggested_on]),
      [
        [1, 'planned', '2026-03-16'],
        [2, 'planned', '2026-04-20'],
        [3, 'planned', '2026-05-26'],
      ],
    )
    assert.equal(location, `/consultations/${consultations[0]!.id}/people`)
    const people = await attendeesOf(service, consultations[0]!.id)
    assert.deepEqual(
      people.map(({ kind, name }) => [kind, name]),
      [
        ['staff', 'Priya Practitioner'],
        ['young person', 'Amira'],
      ],
    )
  })

  test('there is one cycle at a time', async () => {
    const again = await worker().send(`/cases/${caseId}/consultations/new`, { why: 'Again.', length: '3' })
    assert.equal(again.status, 422)
    assert.match(again.page.querySelector('.nhsuk-error-summary')!.text, /under way for this case already/)
  })

  test('the strip says where it stands, also to whoever hears it', async () => {
    const { page } = await worker().visit(`/cases/${caseId}/consultations`)
    const steps = page.querySelectorAll('.app-status-line li').map(({ text }) => text.replace(/\s+/g, ' ').trim())
    assert.deepEqual(
      steps.map((step) => step.slice(0, step.indexOf('about')).trim().toLowerCase()),
      ['meet now', 're-plan to come', 'evaluate to come'],
    )
  })

  test('the days that booking offers are school days; another is refused, unless it is held all the same', async () => {
    const [first] = await consultationsOf(service, cycleId)
    const path = `/consultations/${first!.id}/book`
    const saturday = await worker().send(path, { choice: 'own', day: '2026-03-14', time: '9:00', place: 'At home' })
    assert.equal(saturday.status, 422)
    assert.match(errors(saturday)[0]!, /The school is shut on that day/)
    const past = await worker().send(path, { choice: 'own', day: '2026-02-27', time: '9:00' })
    assert.match(errors(past)[0]!, /today or later/)
    const nonsense = await worker().send(path, { choice: 'own', day: '31 2 2026', time: 'soon' })
    assert.deepEqual(errors(nonsense), ['Enter a real date, like 27 3 2026', 'Enter the time, like 9:30 or 2pm'])
    const sent = await worker().send(path, { choice: 'own', day: '2026-03-14', time: '9:00', allTheSame: 'yes' })
    assert.equal(sent.status, 303)
    const [booked] = await consultationsOf(service, cycleId)
    assert.deepEqual([booked?.state, booked?.at], ['booked', new Date('2026-03-14T09:00:00Z')])
  })

  test('the second is not booked before the first is completed', async () => {
    const [, second] = await consultationsOf(service, cycleId)
    const sent = await worker().send(`/consultations/${second!.id}/book`, {
      choice: 'own',
      day: '2026-04-20',
      time: '9:00',
    })
    assert.match(sent.page.querySelector('.nhsuk-error-summary')!.text, /before this one is not completed yet/)
  })

  test('it can be stopped before its end, with a reason, and another begun', async () => {
    const sent = await worker().send(`/cycles/${cycleId}/end`, { decision: 'stopped', note: 'They have moved.' })
    assert.equal(sent.location, `/cases/${caseId}/consultations`)
    const [cycle] = await service.sql('select state, ending, ending_note from consultation_cycle where id = $1', [
      cycleId,
    ])
    assert.deepEqual(cycle, { state: 'ended', ending: 'stopped', ending_note: 'They have moved.' })
    // The item of the panel that decided it comes along.
    const item = '00000000-0000-7000-8001-0000000000aa'
    await worker().send(`/cases/${caseId}/consultations/new?item=${item}`, { why: 'Back again.', length: '1' })
    const [next] = await service.sql('select number, length, agenda_item_id from consultation_cycle where state = $1', [
      'under way',
    ])
    assert.deepEqual(next, { number: 2, length: 1, agenda_item_id: item })
  })

  test('how many is the service’s to say, and a number that is none is refused', async () => {
    const sent = await worker().send(`/cases/${caseId}/consultations/new`, { why: 'x', length: '40' })
    assert.deepEqual(errors(sent), ['Enter a number from 1 to 12'])
  })

  test('others of the team read it and change nothing; another school does not know of it', async () => {
    const [first] = await consultationsOf(service, cycleId)
    const path = `/consultations/${first!.id}`
    assert.equal((await service.as('lead').visit(path)).status, 200)
    assert.equal((await service.as('supervisor').visit(`${path}/book`)).status, 422)
    for (const name of ['otherLead', 'teacher', 'otherPractitioner', 'practitionerElsewhere'] as const)
      assert.equal((await service.as(name).visit(path)).status, 404, name)
  })
})
