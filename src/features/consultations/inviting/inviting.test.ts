import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { type Relationship } from '#features/people/relationship.ts'
import { aService, type Reply } from '#test/service.ts'
import { aCycle, anAdultOfAmira, attendeesOf, consultationsOf } from '../testing/a-cycle.ts'

const service = aService()
const worker = () => service.as('practitioner')
let cycleId: string
let first: string

const errors = ({ page }: Reply) => page.querySelectorAll('.nhsuk-error-summary a').map(({ text }) => text)
const theTimes = {
  day1: '2026-03-16',
  time1: '9:00',
  day2: '2026-03-17',
  time2: '15:30',
  day3: '2026-03-18',
  time3: '9am',
}

before(async () => {
  await service.ready
  ;({ cycleId } = await aCycle(service))
  first = (await consultationsOf(service, cycleId))[0]!.id
})

/** An adult who takes part, and the page that invites them. */
async function somebody(fullName: string, about: Partial<Relationship> & { language?: string } = {}) {
  const { relationshipId } = await anAdultOfAmira(service, { fullName, ...about })
  await worker().send(`/consultations/${first}/people`, { family: [relationshipId] })
  const { id } = (await attendeesOf(service, first)).find(({ name }) => name === fullName)!
  return `/consultations/${first}/people/${id}/invite`
}

const invitations = () =>
  service.sql(
    `select to_name, how, language, interpreter, cardinality(offered) as times, answer, chosen, answered_by, answered_how, remind_on::text, without_responsibility, taken_back_at is not null as taken_back
     from consultation_invitation order by sent_at, id`,
  )

suite('HACK-14: nobody of the family is asked before it is looked at whether they may be', () => {
  const refusals: [string, Partial<Relationship>, RegExp][] = [
    ['Dan Order', { courtOrders: 'Non-molestation order' }, /There is a court order about this adult and this child/],
    ['Nora Nottold', { mayBeTold: false }, /may not be told about this child/],
    ['Sam Silent', { safeChannel: 'none', mayBeTold: false }, /may not be told about this child/],
    ['Ada Asknot', { safeChannel: 'not known' }, /No safe way to reach this adult/],
    ['Rae Unknown', { parentalResponsibility: 'not known' }, /whether this adult has parental responsibility/],
  ]
  for (const [name, about, sentence] of refusals)
    test(`a restricted contact is refused with the rule’s sentence: ${name}`, async () => {
      const path = await somebody(name, about)
      const { page } = await worker().visit(path)
      assert.match(page.text, sentence)
      assert.equal(page.querySelector('input[name=how]'), null, 'no form to fill')
      const sent = await worker().send(path, { how: 'in person', ...theTimes })
      assert.equal(sent.status, 422)
      assert.match(sent.page.text, sentence)
      assert.deepEqual(await invitations(), [])
    })

  test('somebody without parental responsibility is asked with a reason', async () => {
    const path = await somebody('Gran Khan', { kind: 'grandparent', parentalResponsibility: 'no' })
    const without = await worker().send(path, { how: 'phone', ...theTimes })
    assert.match(errors(without)[0]!, /no parental responsibility. Write why/)
    const sent = await worker().send(path, {
      how: 'phone',
      withoutResponsibility: 'She cares daily; Sara agreed.',
      ...theTimes,
    })
    assert.equal(sent.status, 303)
    assert.equal((await invitations())[0]?.without_responsibility, 'She cares daily; Sara agreed.')
  })

  test('only the way that is safe, or face to face', async () => {
    const path = await somebody('Sara Khan', { safeChannel: 'letter' })
    const { page } = await worker().visit(path)
    assert.deepEqual(
      page.querySelectorAll('input[name=how]').map((input) => input.getAttribute('value')),
      ['in person', 'letter'],
    )
    const sent = await worker().send(path, { how: 'phone', ...theTimes })
    assert.match(errors(sent)[0]!, /not the way that is safe/)
  })

  test('times that are past, or half a time, are asked for again', async () => {
    const path = await somebody('Omar Khan', { kind: 'father' })
    assert.deepEqual(errors(await worker().send(path, { how: 'phone' })), ['Offer at least one time'])
    assert.deepEqual(errors(await worker().send(path, { how: 'phone', day1: '2026-03-16' })), [
      'Enter both the day and the time',
    ])
    assert.deepEqual(errors(await worker().send(path, { how: 'phone', day1: '2025-03-16', time1: '9:00' })), [
      'Offer times that are still to come',
    ])
  })
})

suite('HACK-14: an invitation and its answer', () => {
  let path: string
  let invitationPath: string

  test('it keeps to whom, how, when, in which language and with which interpreter, and when to ask again', async () => {
    path = await somebody('Carys Khan', { kind: 'carer', language: 'Welsh' } as never)
    const sent = await worker().send(path, { how: 'phone', interpreter: 'Sylheti', ...theTimes })
    invitationPath = sent.location!
    const { to_name, how, language, interpreter, times, remind_on } = (await invitations()).at(-1)!
    // Five school days after Monday 2 March.
    assert.deepEqual(
      [to_name, how, language, interpreter, times, remind_on],
      ['Carys Khan', 'phone', 'cy', 'Sylheti', 3, '2026-03-09'],
    )
  })

  test('the letter is in the language of whoever it is for; words for a message name nobody', async () => {
    const { page } = await worker().visit(invitationPath)
    const letter = page.querySelector('.app-letter')!
    assert.equal(letter.getAttribute('lang'), 'cy')
    assert.match(letter.text, /Annwyl Carys Khan/)
    assert.match(letter.text, /16 Mawrth 2026 am 9am/)
    assert.match(letter.text, /cyfieithydd Sylheti/)
    const short = page.querySelectorAll('p[lang=cy]').find(({ text }) => text.startsWith('Helo'))!.text
    assert.doesNotMatch(short, /Amira|Khan|Hill Road|Key work|ysgol|plentyn/i)
  })

  test('the letter is a PDF too, whose title and name of file name nobody', async () => {
    assert.ok((await worker().visit(invitationPath)).page.querySelector(`a[href="${invitationPath}/letter/pdf"]`))
    const { status, headers, body } = await worker().visit(`${invitationPath}/letter/pdf`)
    assert.equal(status, 200)
    assert.equal(headers['content-type'], 'application/pdf')
    assert.match(body, /\/Title \(Llythyr\)/)
    assert.match(body, /\/Lang \(cy/)
    assert.doesNotMatch(String(headers['content-disposition']), /khan|amira/i)
    assert.equal((await service.as('lead').visit(`${invitationPath}/letter/pdf`)).status, 404)
  })

  test('whoever sent it is reminded once, in the morning, while nobody has answered', async () => {
    service.clock.advance({ days: 7 })
    const morning = async () => {
      await service.runSchedules()
      await service.runJobs()
      return service.sql(`select kind from notice where kind = 'invitation not answered'`)
    }
    assert.ok((await morning()).length >= 1)
    const once = (await morning()).length
    service.clock.advance({ days: 1 })
    assert.equal((await morning()).length, once)
  })

  test('its answer is kept: which time, who answered and how; and it is booked with one click', async () => {
    const none = await worker().send(invitationPath, { answer: 'yes', answeredBy: 'Carys Khan', answeredHow: 'phone' })
    assert.deepEqual(errors(none), ['Select which of the times they chose'])
    const sent = await worker().send(invitationPath, {
      answer: 'yes',
      chosen: '1',
      answeredBy: 'Her sister',
      answeredHow: 'phone',
      note: 'After work is best.',
    })
    assert.equal(sent.status, 303)
    const { answer, chosen, answered_by, answered_how } = (await invitations()).find(
      ({ to_name }) => to_name === 'Carys Khan',
    )!
    assert.deepEqual(
      [answer, chosen, answered_by, answered_how],
      ['yes', new Date('2026-03-17T15:30:00Z'), 'Her sister', 'phone'],
    )

    const { page } = await worker().visit(invitationPath)
    const book = page.querySelector('a[href*="/book"]')!.getAttribute('href')!
    const form = await worker().visit(book)
    assert.equal(form.page.querySelector('input[name=time]')!.getAttribute('value'), '15:30')
    assert.equal(form.page.querySelector('input[name="day[day]"]')!.getAttribute('value'), '17')
    const again = await worker().send(invitationPath, { answer: 'no', answeredBy: 'x', answeredHow: 'phone' })
    assert.match(again.page.text, /has an answer already/)
  })

  test('a later invitation to the same person takes the place of one that has no answer', async () => {
    const other = await somebody('Zed Khan')
    await worker().send(other, { how: 'phone', ...theTimes })
    await worker().send(other, { how: 'in person', ...theTimes })
    const both = (await invitations()).filter(({ to_name }) => to_name === 'Zed Khan')
    assert.deepEqual(Object.fromEntries(both.map(({ how, taken_back }) => [how, taken_back])), {
      phone: true,
      'in person': false,
    })
  })

  test('the school reads who takes part; invitations are for those who work on the case', async () => {
    assert.equal((await service.as('lead').visit(`/consultations/${first}`)).status, 200)
    assert.equal((await service.as('lead').visit(invitationPath)).status, 404)
    assert.equal((await service.as('supervisor').visit(invitationPath)).status, 200)
  })

  test('P07: a letter to one parent names no other of the family who was not there', async () => {
    const people = await attendeesOf(service, first)
    await worker().send(`/consultations/${first}/book`, { choice: 'own', day: '2026-03-16', time: '9:00' })
    const sara = people.find(({ name }) => name === 'Sara Khan')!
    const omar = people.find(({ name }) => name === 'Omar Khan')!
    const ahead = await worker().visit(`/consultations/${first}/letters?to=${sara.id}`)
    assert.match(ahead.page.querySelector('.app-letter')!.text, /we will meet to talk/)
    assert.doesNotMatch(ahead.page.querySelector('.app-letter')!.text, /What we agreed|no next meeting/)
    service.clock.advance({ days: 7 })
    const priya = people.find(({ kind }) => kind === 'staff')!
    await worker().send(`/consultations/${first}/register`, {
      came: [sara.id, priya.id],
      whyNot: 'At football.',
      viewsHow: 'We talked.',
      fedBack: 'Sara.',
    })
    await service.sql(
      `insert into action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_name, place, due_on, agreed_by, agreed_at, consultation_id)
       select 1, gen_random_uuid(), child_id, case_id, school_id, team_id, 'Read on Sundays', 'parent or carer', 'Omar Khan', 'home', '2026-04-13', facilitator_id, now(), id
       from consultation where id = $1`,
      [first],
    )
    const letter = await worker().visit(`/consultations/${first}/letters?to=${sara.id}`)
    assert.match(letter.page.querySelector('.app-letter')!.text, /Dear Sara Khan/)
    assert.doesNotMatch(letter.page.querySelector('.app-letter')!.text, /Omar|Sundays|Dan Order|Carys/)
    const list = await worker().visit(`/consultations/${first}/letters`)
    assert.match(list.page.text, /No letter to Dan Order\. There is a court order/)
    const refused = people.find(({ name }) => name === 'Dan Order')!
    const none = await worker().visit(`/consultations/${first}/letters?to=${refused.id}`)
    assert.equal(none.page.querySelector('.app-letter'), null)
    assert.equal((await worker().visit(`/consultations/${first}/letters?to=${omar.id}`)).status, 200)
    const pdf = (to: string) => worker().visit(`/consultations/${first}/letters/pdf?to=${to}`)
    for (const to of [sara.id, 'school']) assert.equal((await pdf(to)).headers['content-type'], 'application/pdf')
    const noPdf = await pdf(refused.id)
    assert.equal(noPdf.status, 422)
    assert.match(noPdf.page.text, /There is a court order/)
    assert.equal((await pdf(people.find(({ kind }) => kind === 'staff')!.id)).status, 422)
    assert.equal((await pdf('00000000-0000-7000-8001-00000000dead')).status, 404)
  })

  test('whoever is no longer around the child gets no letter, in whatever form', async () => {
    const sara = (await attendeesOf(service, first)).find(({ name }) => name === 'Sara Khan')!
    const ends = (on: string | null) =>
      service.sql(
        `update relationship r set ended_on = $2 from consultation_attendee a where a.area_id = 1 and a.id = $1 and r.id = a.relationship_id`,
        [sara.id, on],
      )
    await ends('2026-03-01')
    const page = await worker().visit(`/consultations/${first}/letters?to=${sara.id}`)
    assert.equal(page.page.querySelector('.app-letter'), null)
    assert.equal((await worker().visit(`/consultations/${first}/letters/pdf?to=${sara.id}`)).status, 422)
    await ends(null)
  })
})
