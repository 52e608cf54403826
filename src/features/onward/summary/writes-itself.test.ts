import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { answerAction } from '#features/actions/answer-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { addNeed } from '#features/needs/add-need.ts'
import { rateNeed } from '#features/needs/rate-need.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { aService, people, world } from '#test/service.ts'
import { agreesToShare, aReferral } from '../testing/a-referral.ts'
import { sectionsOf } from './sections.ts'

const service = aService()
let caseId: string
let referralId: string
let siblingId: string

/** A word that is nowhere else, for each thing that must not leave. */
const SECRETS = ['Zqnamed', 'Zqservice', 'Zqaction', 'Zqstreet', 'Zain', 'Tom', 'Brien', 'Zqcourt']

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service, {
    ...{ worry: 'She runs out when Tom O’Brien shouts.', childWords: 'The bell is too loud.' },
    aim: 'Amira can stay in her lessons.',
  }))
  await service.sql(
    `update help_request set what_was_tried = 'A pass to leave early.', parent_view = 'At home she does not sleep.', hoped_for = 'A calm morning.'`,
  )
  await theFamily()
  const worker = service.as('practitioner')
  const { needId } = await worker.change((write) =>
    addNeed(write, caseId, { kind: 'anxiety', startedOn: '2025-03-02', severity: 3 }),
  )
  await worker.change((write) =>
    rateNeed(write, caseId, needId, { onDay: write.today, severity: 2, progress: 'little', note: 'Zqservice' }),
  )
  await aContact(service, caseId, { ...aSession, audience: 'case', childVoice: 'I like the library, not like Zain.' })
  await aContact(service, caseId, { ...aSession, audience: 'service', childVoice: 'Zqservice', content: 'Zqservice' })
  await aContact(service, caseId, {
    ...aSession,
    ...{ audience: 'named', readers: [people.practitioner.id], childVoice: 'Zqnamed', content: 'Zqnamed' },
  })
  const tried = await anAction(service, caseId, { what: 'A seat by the door' })
  await worker.change((write) =>
    answerAction(
      write,
      tried,
      { answer: 'partly', whatHappened: 'In maths she stayed.\nIn music she did not.', helpful: 'a little' },
      1,
    ),
  )
  const hidden = await anAction(service, caseId, { what: 'Zqaction', audience: 'service' })
  await worker.change((write) =>
    answerAction(write, hidden, { answer: 'yes', whatHappened: 'Zqaction', helpful: 'yes' }, 1),
  )
  await anAction(service, caseId, { what: 'Not answered yet' })
  ;({ referralId } = await aReferral(service, caseId))
})

/** Her mother, whom a court has said nothing of; her father, of whom it has; and a brother at the same school. */
async function theFamily() {
  siblingId = await service.as('lead').change((write) => aChild(write, { givenName: 'Zain', familyName: 'Khan' }))
  await service.sql(
    `insert into adult (area_id, id, full_name, school_ids, known_to) values
      (1, '00000000-0000-7000-8001-0000000000d1', 'Sara Khan', $1, $2), (1, '00000000-0000-7000-8001-0000000000d2', 'Zqcourt Khan', $1, $2)`,
    [[world.hillRoad], [world.keyWork]],
  )
  await service.sql(
    `insert into relationship (area_id, id, child_id, adult_id, kind, parental_responsibility, court_orders, school_id, known_to) values
      (1, gen_random_uuid(), $1, '00000000-0000-7000-8001-0000000000d1', 'mother', 'yes', null, $3, $4),
      (1, gen_random_uuid(), $2, '00000000-0000-7000-8001-0000000000d1', 'mother', 'yes', null, $3, $4),
      (1, gen_random_uuid(), $1, '00000000-0000-7000-8001-0000000000d2', 'father', 'yes', 'No contact', $3, $4)`,
    [world.amira, siblingId, world.hillRoad, [world.keyWork]],
  )
}

const textNow = async () =>
  (await service.as('practitioner').json(`/onward/${referralId}/write`)).data.draft.content as string
const linesNow = async () =>
  (await service.as('practitioner').json(`/onward/${referralId}/lines`)).data.lines as { key: string; text: string }[]

describe('HACK-27: the referral writes itself from the record', () => {
  test('the child’s own words come first, then why, needs with how long, and what was tried with what came of it', async () => {
    const sections = sectionsOf(await textNow())
    assert.deepEqual(
      sections.map(({ heading }) => heading),
      [
        'About the child',
        'In the child’s own words',
        'Why we refer',
        'What is difficult, and since when',
        'What is hoped for',
        'What was tried, and what came of it',
        'What the people around the child say',
        'How often we met',
        'Who has parental responsibility',
        'Who refers, and whom to ask',
      ],
    )
    const of = (heading: string) => sections.find((one) => one.heading === heading)!.lines
    assert.deepEqual(of('About the child'), ['Amira Khan, born 3 November 2013 (12); Year 7, Hill Road School'])
    assert.deepEqual(of('In the child’s own words'), [
      '“I like the library, not like [another child].” (2 March 2026)',
      '“The bell is too loud.” (when help was asked for)',
    ])
    assert.deepEqual(of('What is difficult, and since when'), [
      'Anxiety, since 2 March 2025 (11 months). At first: very much. Last: quite a lot (a little better).',
    ])
    assert.deepEqual(of('What was tried, and what came of it'), [
      'Before we came: A pass to leave early.',
      'A seat by the door (at school, by staff). Partly tried, 2 March 2026. In maths she stayed. In music she did not. It helped a little.',
    ])
    assert.deepEqual(of('What the people around the child say'), [
      'Parents or carers: At home she does not sleep.',
      'The school, when it asked for help: She runs out when [another child] shouts.',
    ])
    // The session for people by name is not counted.
    assert.deepEqual(of('How often we met'), ['2 sessions with the child, on 2 March 2026'])
    assert.deepEqual(of('Who has parental responsibility'), ['Sara Khan (mother)'])
  })

  test('a line that is left out is not in it, and the text before is kept when it was changed by hand', async () => {
    const lines = await linesNow()
    const changed = `${await textNow()}\nWritten by hand.`
    await service.as('practitioner').send(`/onward/${referralId}/write`, { content: changed })
    const keys = lines.map(({ key }) => key)
    const kept = lines.filter(({ text }) => !/sleep|library/.test(text)).map(({ key }) => key)
    const sent = await service.as('practitioner').send(`/onward/${referralId}/lines`, { lines: kept, shown: keys })
    assert.equal(sent.location, `/onward/${referralId}/write`)
    const text = await textNow()
    assert.doesNotMatch(text, /sleep|library|by hand/)
    assert.match(text, /The bell is too loud/)
    const { page } = await service.as('practitioner').visit(`/onward/${referralId}/write`)
    assert.match(page.querySelector('details .app-as-written')!.text, /Written by hand/)
    // What was left out stays left out, and can come back.
    const ticked = (await service.as('practitioner').visit(`/onward/${referralId}/lines`)).page
    assert.equal(ticked.querySelectorAll('input[name=lines][checked]').length, kept.length - 3)
    await service.as('practitioner').send(`/onward/${referralId}/lines`, { lines: keys, shown: keys })
    assert.match(await textNow(), /library/)
  })

  test('keys that mean nothing leave nothing out and nothing in', async () => {
    const sent = await service
      .as('practitioner')
      .send(`/onward/${referralId}/lines`, { lines: ['why', 'x'], shown: ['why', 'child', 'from', 'nonsense'] })
    assert.equal(sent.status, 303)
    const text = await textNow()
    assert.match(text, /Amira Khan/)
    assert.match(text, /Worry keeps her out of school/)
  })

  test('canary: what is restricted, another child’s name and an order of a court leave by no page', async () => {
    const pages = ['', '/write', '/lines', '/print']
    for (const page of pages) {
      const { body } = await service.as('practitioner').visit(`/onward/${referralId}${page}`)
      const json = JSON.stringify((await service.as('practitioner').json(`/onward/${referralId}${page}`)).data)
      for (const secret of SECRETS) assert.ok(!`${body}${json}`.includes(secret), `${secret} on ${page || 'its page'}`)
    }
  })

  test('what is typed is held to the same: another child’s name is not sent, nor a postcode of a protected address', async () => {
    await agreesToShare(service)
    const ready = (content: string) =>
      service.as('practitioner').send(`/onward/${referralId}/write`, { content, _button: 'ready' })
    const says = async (content: string) => (await ready(content)).page.querySelector('.nhsuk-error-summary')!.text
    assert.match(await says('It began when O’Brien, Tom moved.'), /names another child: Tom O’Brien/)
    assert.match(await says('Her brother Zain too.'), /names another child: Zain Khan/)
    await service.sql('update child set has_protected_address = true where id = $1', [world.amira])
    try {
      assert.match(await says('She lives at 1 Zqstreet, NS1 4AB.'), /protected, and this text has a postcode: NS1 4AB/)
    } finally {
      await service.sql('update child set has_protected_address = false where id = $1', [world.amira])
    }
    assert.equal((await ready('Amira Khan needs more help. She is a tomboy.')).status, 303)
  })

  test('of a child whose address is protected no postcode is taken from the record either, and it says whom to ask', async () => {
    await service.sql('update child set has_protected_address = true where id = $1', [world.amira])
    await service.sql(`update help_request set parent_view = 'We moved to 1 High Street, NS1 4AB.'`)
    const { referralId: other } = await aReferral(service, caseId, { where: { name: 'Another', provider: null } })
    const { data } = await service.as('practitioner').json(`/onward/${other}/write`)
    assert.doesNotMatch(data.draft.content, /NS1/)
    assert.match(data.draft.content, /\[address left out\]/)
    assert.match(data.draft.content, /Ask the person above how to reach the family/)
    await service.sql('update child set has_protected_address = false where id = $1', [world.amira])
  })

  test('it is written in the language of whoever writes it', async () => {
    await service.sql(`update staff_member set language = 'cy' where id = $1`, [people.supervisor.id])
    const referral = await service.as('supervisor').change(async (write) => {
      const { startReferral } = await import('../start-referral.ts')
      return startReferral(write, caseId, {
        ...{ where: { name: 'Lle tawel', provider: null }, why: 'Mae angen mwy.', audience: 'service', agreed: null },
        from: { is: 'case', id: undefined },
      })
    })
    const { data } = await service.as('supervisor').json(`/onward/${referral.referralId}/write`)
    assert.match(data.draft.content, /^Am y plentyn\n/)
    assert.match(data.draft.content, /Gorbryder, ers 2 Mawrth 2025/)
  })

  test('the PDF is the print, drawn', async () => {
    const { status, headers, body } = await service.as('practitioner').visit(`/onward/${referralId}/pdf`)
    assert.equal(status, 200)
    assert.equal(headers['content-type'], 'application/pdf')
    assert.match(body, /^%PDF-/)
  })
})
