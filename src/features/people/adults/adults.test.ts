import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import type { Relationship } from '../relationship.ts'
import { aChild } from '../testing/a-child.ts'
import { addAdult, linkAdult } from './add-adult.ts'
import { changeAdult, endRelationship } from './change-adult.ts'

const service = aService()
let child: string
let brother: string

const adult = { fullName: 'Farah Khan', phone: null, email: null, language: null, interpreter: false }
const carer: Relationship = {
  kind: 'carer',
  parentalResponsibility: 'no',
  evidence: null,
  courtOrders: null,
  maySee: true,
  mayBeTold: true,
  safeChannel: 'phone',
  safeNote: null,
  livesWith: null,
  checkedOn: null,
}
const typed = {
  fullName: 'Farah Khan',
  phone: '07700 900456',
  email: 'farah@example.com',
  language: 'Urdu',
  interpreter: 'yes',
  kind: 'mother',
  courtOrders: 'Residence order:\nlives with mother',
  parentalResponsibility: 'yes',
  evidence: 'Birth certificate',
  rights: ['maySee', 'mayBeTold'],
  safeChannel: 'text',
  safeNote: 'Not before 9am',
  livesWith: 'yes',
  'checkedOn[day]': '1',
  'checkedOn[month]': '3',
  'checkedOn[year]': '2026',
}

before(async () => {
  await service.ready
  child = await service.as('lead').change((write) => aChild(write, { givenName: 'Yusuf', familyName: 'Farahkhan' }))
  brother = await service.as('lead').change((write) => aChild(write, { givenName: 'Idris', familyName: 'Farahkhan' }))
})

const relationships = (childId: string) =>
  service.sql('select * from relationship where child_id = $1 order by id', [childId])

suite('an adult', () => {
  test('is added with what they may see and be told, and the safe way to reach them', async () => {
    const sent = await service.as('lead').send(`/children/${child}/adults/new`, typed)
    assert.equal(sent.status, 303)
    const [row] = await relationships(child)
    assert.equal(row?.parental_responsibility, 'yes')
    assert.equal(row?.evidence, 'Birth certificate')
    assert.deepEqual([row?.may_see, row?.may_be_told, row?.safe_channel, row?.lives_with], [true, true, 'text', true])

    const { page } = await service.as('lead').visit(`/children/${child}`)
    const text = page.querySelector('main')?.structuredText ?? ''
    for (const expected of [
      'Farah Khan: Mother',
      'Yes. Seen: Birth certificate',
      'Text message: 07700 900456',
      'Not before 9am',
      'Urdu, with an interpreter',
      '1 March 2026',
    ])
      assert.ok(text.includes(expected), expected)
    assert.equal(page.querySelector('main a[href^="tel:"]'), null, 'a number for texts is not rung by mistake')
    assert.match(page.querySelector('.nhsuk-card--warning')?.text ?? '', /Court orders: Farah Khan/)
  })

  test('must have a name and what they are to the child; what was typed stays', async () => {
    const { status, page } = await service
      .as('lead')
      .send(`/children/${child}/adults/new`, { ...typed, fullName: '', kind: '', email: 'nonsense' })
    assert.equal(status, 422)
    assert.match(page.querySelector('#kind-error')?.text ?? '', /Select what this adult is/)
    assert.match(page.querySelector('#email-error')?.text ?? '', /correct format/)
    assert.equal(page.querySelector('#courtOrders')?.text, typed.courtOrders)
    assert.ok(page.querySelector('#interpreter')?.hasAttribute('checked'))
    assert.equal(page.querySelectorAll('input[name=rights][checked]').length, 2)
    assert.equal(page.querySelector('#checkedOn-year')?.getAttribute('value'), '2026')

    const nameless = await service.as('lead').send(`/children/${child}/adults/new`, { ...typed, fullName: '' })
    assert.equal(nameless.status, 422)
    assert.match(nameless.page.querySelector('#fullName-error')?.text ?? '', /Enter the adult’s full name/)
  })

  test('whom nobody may contact cannot be told what happens', async () => {
    const { status, page } = await service
      .as('lead')
      .send(`/children/${child}/adults/new`, { ...typed, safeChannel: 'none' })
    assert.equal(status, 422)
    assert.match(page.querySelector('#rights-error')?.text ?? '', /must not be contacted/)
  })

  test('whoever may be rung can be rung with one tap', async () => {
    const other = await service.as('lead').change((write) => aChild(write))
    await service.as('lead').change((write) => addAdult(write, other, { ...adult, phone: '07700 900111' }, carer))
    const { page } = await service.as('lead').visit(`/children/${other}`)
    assert.equal(page.querySelector('main a[href="tel:07700900111"]')?.text, '07700 900111')
  })

  test('who must not be contacted has no number on the page', async () => {
    const other = await service.as('lead').change((write) => aChild(write))
    await service
      .as('lead')
      .change((write) =>
        addAdult(
          write,
          other,
          { ...adult, phone: '07700 900999' },
          { ...carer, mayBeTold: false, safeChannel: 'none' },
        ),
      )
    const { body } = await service.as('lead').visit(`/children/${other}`)
    assert.match(body, /Do not contact this adult/)
    assert.ok(!body.includes('07700 900999'))
  })

  test('of a brother is offered, linked, and keeps other rights for each child', async () => {
    const { page } = await service.as('lead').visit(`/children/${brother}/adults/new`)
    const [offer] = page.querySelectorAll('input[name=adultId]')
    assert.match(page.querySelector('main')?.text ?? '', /Farah Khan \(Yusuf\)/)
    const sent = await service.as('lead').send(`/children/${brother}/adults/new`, {
      ...typed,
      fullName: '',
      adultId: offer?.getAttribute('value') ?? '',
      rights: [],
      courtOrders: '',
    })
    assert.equal(sent.status, 303)
    const [[one], [other]] = [await relationships(child), await relationships(brother)]
    assert.equal(one?.adult_id, other?.adult_id)
    assert.deepEqual([one?.may_see, other?.may_see], [true, false])
    const offered = (await service.as('lead').visit(`/children/${brother}/adults/new`)).page.querySelector(
      'input[name=adultId]',
    )
    assert.equal(offered, null)
  })

  test('of a child of another school is not there to link', async () => {
    const bea = await service.as('otherLead').change((write) => addAdult(write, world.bea, adult, carer))
    const [row] = await service.sql('select adult_id from relationship where id = $1', [bea.relationshipId])
    const sent = await service.as('lead').send(`/children/${brother}/adults/new`, { ...typed, adultId: row?.adult_id })
    assert.equal(sent.status, 404)
    await assert.rejects(service.as('lead').change((write) => linkAdult(write, child, row?.adult_id, carer)))
    await assert.rejects(service.as('teacher').change((write) => linkAdult(write, child, row?.adult_id, carer)))
  })
})

suite('what an adult is to a child', () => {
  const path = async () => `/children/${child}/adults/${(await relationships(child))[0]?.id}`

  test('is changed, and the form starts with what is known', async () => {
    const { page } = await service.as('lead').visit(await path())
    assert.equal(page.querySelector('#fullName')?.getAttribute('value'), 'Farah Khan')
    assert.equal(page.querySelector('#courtOrders')?.text, typed.courtOrders)
    const sent = await service
      .as('lead')
      .send(await path(), { ...typed, parentalResponsibility: 'not known', rights: 'mayBeTold', fullName: 'Farah Ali' })
    assert.equal(sent.status, 303)
    const [row] = await relationships(child)
    assert.deepEqual([row?.parental_responsibility, row?.may_see, row?.may_be_told], ['not known', false, true])
    assert.match((await service.as('lead').visit(`/children/${brother}`)).body, /Farah Ali/)
  })

  test('is not overwritten by somebody who opened it before, through either child', async () => {
    const stale = await service.as('lead').json(await path())
    const [ofBrother] = await relationships(brother)
    await service
      .as('lead')
      .send(`/children/${brother}/adults/${ofBrother?.id}`, { ...typed, fullName: 'Farah Changed' })
    const sent = await service
      .as('lead')
      .send(await path(), { ...typed, fullName: 'Farah Stale' }, { version: stale.form._version })
    assert.equal(sent.status, 409)
    assert.ok(!(await service.as('lead').visit(`/children/${child}`)).body.includes('Farah Stale'))
  })

  test('is a 404 through another child, for a teacher, and for another school', async () => {
    const [ofChild] = await relationships(child)
    assert.equal((await service.as('lead').visit(`/children/${brother}/adults/${ofChild?.id}`)).status, 404)
    assert.equal((await service.as('teacher').visit(await path())).status, 404)
    assert.equal((await service.as('otherLead').visit(await path())).status, 404)
    const pair = { childId: child, relationshipId: ofChild?.id }
    const change = { adult, relationship: carer }
    for (const who of ['otherLead', 'teacher', 'leadElsewhere'] as const) {
      await assert.rejects(
        service.as(who).change((write) => changeAdult(write, pair, change, 2)),
        NotFound,
      )
      await assert.rejects(
        service.as(who).change((write) => endRelationship(write, pair, '2026-03-01', 2)),
        NotFound,
      )
    }
  })

  test('ends, with what they may see and be told, and stays as history', async () => {
    const at = await path()
    const tooSoon = await service
      .as('lead')
      .send(`${at}/end`, { 'endedOn[day]': '3', 'endedOn[month]': '3', 'endedOn[year]': '2026' })
    assert.equal(tooSoon.status, 422)
    assert.match(tooSoon.page.querySelector('#endedOn-error')?.text ?? '', /still to come/)
    const sent = await service
      .as('lead')
      .send(`${at}/end`, { 'endedOn[day]': '1', 'endedOn[month]': '3', 'endedOn[year]': '2026' })
    assert.equal(sent.status, 303)
    const [row] = await relationships(child)
    assert.deepEqual([row?.may_see, row?.may_be_told], [false, false])
    const { page } = await service.as('lead').visit(`/children/${child}`)
    assert.match(page.querySelector('details')?.text ?? '', /until 1 March 2026/)
    assert.equal(page.querySelector('.nhsuk-card--warning'), null)
    assert.equal((await service.as('lead').visit(at)).status, 404)
  })

  test('each change is in the log, with ids and no words', async () => {
    const entries = await service.sql(
      `select what, subject::text from audit.entry where person_id = $1 and what like 'adult%'`,
      [people.lead.id],
    )
    assert.ok(entries.length >= 6)
    assert.ok(entries.every(({ subject }) => !subject.includes('Farah')))
  })
})
