import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aDirectoryService } from '#features/directory/testing/a-service.ts'
import { addNeed } from '#features/needs/add-need.ts'
import { withdrawConsent } from '#features/needs/withdraw-consent.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { recordAnswer } from './record-answer.ts'
import { agreesToShare, aReferral, aSentReferral } from './testing/a-referral.ts'

const service = aService()
let caseId: string
let serviceId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  ;({ serviceId } = await aDirectoryService(service))
})

const today = { 'onDay[day]': '2', 'onDay[month]': '3', 'onDay[year]': '2026' }
const textOf = async (path: string, by: PersonName = 'practitioner') =>
  (await service.as(by).visit(path)).page.querySelector('main')!.text
const row = async (referralId: string) =>
  (
    await service.sql(`select *, sent_on::text, decided_on::text, chase_on::text from onward_referral where id = $1`, [
      referralId,
    ])
  )[0]!

describe('HACK-25: a child is referred on', () => {
  const at: Record<string, string> = {}

  test('the form offers services for this child, and begins a referral that is written from the record', async () => {
    await service.as('practitioner').change((write) => addNeed(write, caseId, { kind: 'anxiety', severity: 2 }))
    await aDirectoryService(service, { name: 'For little ones', maximumAge: 6 })
    await aDirectoryService(service, { name: 'Closed one', state: 'closed' })
    const { page } = await service.as('practitioner').visit(`/cases/${caseId}/onward/new`)
    const offered = page.querySelectorAll('input[name=to]').map((radio) => radio.getAttribute('value'))
    assert.deepEqual(offered, [serviceId, 'in the directory', 'elsewhere'])
    const sent = await service.as('practitioner').send(`/cases/${caseId}/onward/new`, {
      ...{ to: serviceId, why: 'Worry keeps her out of lessons.', audience: 'service' },
      ...{ agreed: 'parent or carer', agreedName: 'Sara Khan', agreedScope: 'What was tried' },
    })
    assert.equal(sent.status, 303)
    at.id = /onward\/([^/]+)\/write/.exec(sent.location!)![1]!
    const referral = await row(at.id)
    assert.deepEqual(
      [referral.state, referral.service_id, referral.to_name, referral.acknowledges_within, referral.chase_on],
      ['draft', serviceId, 'Calm Minds', 5, null],
    )
    assert.match(await textOf(`/children/${world.amira}/consents`), /Sharing with another agency/)
  })

  test('it is looked through, marked as ready, and its supervisor is told', async () => {
    const { draft } = (await service.as('practitioner').json(`/onward/${at.id}/write`)).data
    const sent = await service
      .as('practitioner')
      .send(`/onward/${at.id}/write`, { content: `${draft.content}\nShe asks for a quiet room.`, _button: 'ready' })
    assert.equal(sent.location, `/onward/${at.id}`)
    assert.equal((await row(at.id!)).state, 'ready')
    const { page } = await service.as('supervisor').visit('/notices')
    const told = page.querySelectorAll('main li a').find((link) => /ready to be sent/.test(link.text))
    assert.equal(told?.getAttribute('href'), `/onward/${at.id}`)
  })

  test('that it was sent is written down, with how: nothing leaves by itself, and the page says so', async () => {
    assert.match(await textOf(`/onward/${at.id}/send`), /Nothing with a child’s name is mailed by itself/)
    const mails = service.mails.length
    const sent = await service
      .as('practitioner')
      .send(`/onward/${at.id}/send`, { sentHow: 'secure mail', note: 'referrals@example.test', ...today })
    assert.equal(sent.status, 303)
    await service.runJobs()
    assert.ok(service.mails.slice(mails).every(({ text }) => !/Amira|quiet room/.test(text)))
    const referral = await row(at.id!)
    assert.deepEqual(
      [referral.state, referral.sent_how, referral.sent_by],
      ['sent', 'secure mail', people.practitioner.id],
    )
    // Five working days after Monday 2 March.
    assert.equal(referral.chase_on, '2026-03-09')
    assert.match(await textOf(`/cases/${caseId}/chronology`), /Referred on to Calm Minds/)
  })

  test('what was sent is frozen, and a correction stands beside it', async () => {
    const said = await textOf(`/onward/${at.id}`)
    assert.match(said, /word for word what was sent/)
    assert.match(said, /She asks for a quiet room\./)
    assert.equal((await service.as('practitioner').visit(`/onward/${at.id}/write`)).status, 422)
    await assert.rejects(
      service
        .as('practitioner')
        .change((write) =>
          write.db.updateTable('onwardLetter').set({ content: 'Other' }).where('areaId', '=', 1).execute(),
        ),
      /permission denied/,
    )
    const sent = await service
      .as('practitioner')
      .send(`/onward/${at.id}/correct`, { why: 'The year was wrong', content: 'She is in Year 8.' })
    assert.equal(sent.status, 303)
    const now = await textOf(`/onward/${at.id}`)
    assert.match(now, /Correction of 2 March 2026, by Priya Practitioner/)
    assert.match(now, /She asks for a quiet room\./)
  })

  test('acknowledged, accepted and ended: each step with its day, who said so and who wrote it down', async () => {
    const answer = (fields: Record<string, string>) =>
      service.as('practitioner').send(`/onward/${at.id}/answer`, { ...today, ...fields })
    await answer({ what: 'acknowledged', toldBy: 'Duty worker' })
    // Twenty working days after it was sent.
    assert.equal((await row(at.id!)).chase_on, '2026-03-30')
    await answer({ what: 'accepted', note: 'First meeting in April' })
    assert.deepEqual([(await row(at.id!)).state, (await row(at.id!)).decided_on], ['accepted', '2026-03-02'])
    const ended = await answer({ what: 'ended', outcome: '' })
    assert.match(ended.page.querySelector('.nhsuk-error-summary')!.text, /how it went/)
    await answer({ what: 'ended', outcome: 'helped' })
    assert.deepEqual([(await row(at.id!)).state, (await row(at.id!)).chase_on], ['ended', null])
    const steps = (await service.as('practitioner').visit(`/onward/${at.id}`)).page
      .querySelectorAll('tbody tr')
      .map((one) => one.text)
    assert.deepEqual(
      steps.map((text) => /Begun|Ready to be sent|Sent|correction|They have it|Accepted|ended/.exec(text)?.[0]),
      ['ended', 'Accepted', 'They have it', 'correction', 'Sent', 'Ready to be sent', 'Begun'],
    )
    assert.match(steps[2]!, /told by Duty worker.*Priya Practitioner/s)
    const story = await textOf(`/cases/${caseId}/chronology`)
    for (const said of ['has the referral', 'accepted the referral', 'has ended']) assert.ok(story.includes(said), said)
  })

  test('one that is not accepted asks what now, until somebody says', async () => {
    const { referralId } = await aSentReferral(service, caseId, { where: { serviceId } })
    const without = await service
      .as('practitioner')
      .send(`/onward/${referralId}/answer`, { what: 'not accepted', note: '', ...today })
    assert.match(without.page.querySelector('.nhsuk-error-summary')!.text, /reason they gave/)
    const sent = await service
      .as('practitioner')
      .send(`/onward/${referralId}/answer`, { what: 'not accepted', note: 'Below their threshold', ...today })
    assert.equal(sent.location, `/onward/${referralId}/what-now`)
    assert.match(await textOf(sent.location!), /Below their threshold/)
    assert.match(await textOf(`/onward/${referralId}`), /did not accept the referral\. What now\?/)
    const now = await service
      .as('practitioner')
      .send(`/onward/${referralId}/what-now`, { whatNow: 'another service', note: 'Tess tells her mother' })
    assert.equal(now.location, `/cases/${caseId}/onward/new?from=referral&id=${referralId}`)
    assert.equal((await row(referralId)).chase_on, null)
    // The next begins with why the first was needed.
    const { page } = await service.as('practitioner').visit(now.location!)
    assert.equal(page.querySelector('textarea[name=why]')!.text, 'Worry keeps her out of school.')
  })
})

describe('HACK-25: nothing leaves that should not', () => {
  const ready = (referralId: string, content = 'What was tried.') =>
    service.as('practitioner').send(`/onward/${referralId}/write`, { content, _button: 'ready' })
  const said = (reply: Awaited<ReturnType<typeof ready>>) => reply.page.querySelector('.nhsuk-error-summary')!.text

  test('without consent nothing is ready; a no or a withdrawal after a yes stops it, and says how to go on', async () => {
    const other = await aCase(service, { childId: world.tom })
    const { referralId } = await aReferral(service, other.caseId)
    const asked = await ready(referralId)
    assert.equal(asked.status, 422)
    assert.match(said(asked), /Nobody has agreed yet.*safeguarding concern: that needs no consent/)

    const { consentId } = await agreesToShare(service, world.tom, 'lead')
    assert.equal((await ready(referralId)).status, 303)
    await service
      .as('lead')
      .change((write) => withdrawConsent(write, world.tom, consentId, { onDay: write.today, scope: null }))
    const sent = await service.as('practitioner').send(`/onward/${referralId}/send`, { sentHow: 'post', ...today })
    assert.match(said(sent), /Consent to share with another service was withdrawn/)
    assert.deepEqual([(await row(referralId)).state, (await row(referralId)).sent_on], ['ready', null])
  })

  test('withdrawn after it was sent: the page says what must stop', async () => {
    const other = await aCase(service, {
      childId: world.tom,
      teamId: world.linkWork,
      by: 'otherSupervisor',
      leadId: people.otherPractitioner.id,
    })
    assert.ok(other.caseId)
    const { caseId: toms } = (
      await service.sql(`select id as "caseId" from help_case where child_id = $1 and team_id = $2`, [
        world.tom,
        world.keyWork,
      ])
    )[0] as { caseId: string }
    const { consentId } = await agreesToShare(service, world.tom, 'lead')
    const { referralId } = await aSentReferral(service, toms, { where: { name: 'Somewhere', provider: null } })
    await service
      .as('lead')
      .change((write) => withdrawConsent(write, world.tom, consentId, { onDay: write.today, scope: null }))
    assert.match(await textOf(`/onward/${referralId}`), /Consent was withdrawn after this was sent/)
  })

  test('a service that is closed is not referred to, by the form or by hand-made input', async () => {
    const { serviceId: closed } = await aDirectoryService(service, { name: 'Shut now', state: 'closed' })
    const sent = await service.as('practitioner').send(`/cases/${caseId}/onward/new`, {
      ...{ to: 'in the directory', serviceId: closed, why: 'x', audience: 'service' },
    })
    assert.match(said(sent), /Shut now is closed to new referrals/)
    // One that closed since it was written is not sent to either.
    const { serviceId: closing } = await aDirectoryService(service, { name: 'Closing' })
    const { referralId } = await aReferral(service, caseId, { where: { serviceId: closing } })
    await service.sql(`update directory_service set state = 'closed' where id = $1`, [closing])
    assert.match(said(await ready(referralId)), /Closing is closed to new referrals/)
  })

  for (const [what, wrong, says] of [
    ['no place', { to: '' }, /where to refer/],
    ['a place that is none', { to: 'nowhere' }, /where to refer/],
    ['an entry of no directory', { to: '00000000-0000-7000-8001-00000000dead' }, /not in the directory/],
    ['by hand and without a name', { to: 'elsewhere', toName: '' }, /where to refer/],
    ['no reason', { why: '' }, /why this is needed/],
    ['an audience there is not', { audience: 'named' }, /read what the referral says/],
    ['an answer to consent that is none', { agreed: 'the dog' }, /who has agreed/],
    ['a parent without a name', { agreed: 'parent or carer', agreedName: '' }, /name of the person who agreed/],
  ] as const)
    test(`bad input: ${what}`, async () => {
      const before = await service.sql('select count(*) from onward_referral')
      const sent = await service.as('practitioner').send(`/cases/${caseId}/onward/new`, {
        ...{ to: 'elsewhere', toName: 'Bad one', why: 'Because', audience: 'service' },
        ...wrong,
      })
      assert.equal(sent.status, 422)
      assert.match(said(sent), says)
      assert.deepEqual(await service.sql('select count(*) from onward_referral'), before)
    })

  for (const [what, day, says] of [
    ['tomorrow', { 'onDay[day]': '3' }, /still to come/],
    ['before it was written', { 'onDay[day]': '1' }, /before the referral was written/],
    ['31 February', { 'onDay[day]': '31', 'onDay[month]': '2' }, /real date/],
    ['nonsense', { 'onDay[year]': 'soon' }, /real date/],
  ] as const)
    test(`bad input: sent on ${what}`, async () => {
      const { caseId: toms } = (
        await service.sql(`select id as "caseId" from help_case where child_id = $1 and team_id = $2`, [
          world.tom,
          world.keyWork,
        ])
      )[0] as { caseId: string }
      await agreesToShare(service, world.tom, 'lead')
      const { referralId } = await aReferral(service, toms, { where: { name: `For ${what}`, provider: null } })
      assert.equal((await ready(referralId)).status, 303)
      const sent = await service
        .as('practitioner')
        .send(`/onward/${referralId}/send`, { sentHow: 'post', ...today, ...day })
      assert.equal(sent.status, 422)
      assert.match(said(sent), says)
    })

  test('what is over is not answered again, and of two answers at once one is told', async () => {
    const { referralId, version } = await aSentReferral(service, caseId, { where: { name: 'Twice', provider: null } })
    const answer = (what: string, at: number) =>
      service.as('practitioner').send(`/onward/${referralId}/answer`, { what, note: 'x', ...today }, { version: at })
    assert.equal((await answer('acknowledged', version)).status, 303)
    assert.equal((await answer('accepted', version)).status, 409)
    assert.equal((await answer('withdrawn', version + 1)).status, 303)
    assert.equal((await service.as('practitioner').visit(`/onward/${referralId}/answer`)).status, 422)
    await assert.rejects(
      service
        .as('practitioner')
        .change((write) =>
          recordAnswer(
            write,
            referralId,
            { what: 'accepted', onDay: write.today, toldBy: null, note: null, outcome: null },
            version + 2,
          ),
        ),
      /cannot follow/,
    )
    assert.equal((await row(referralId)).state, 'withdrawn')
  })
})

describe('HACK-25: who sees what', () => {
  test('the school’s lead and the others on the case see that there is one and where to; what it says, only once it is shared', async () => {
    await service.as('supervisor').change((write) =>
      addCaseMember(write, caseId, {
        ...{ staffId: people.partner.id, caseRole: 'partner', startsOn: write.today, endsOn: null, why: 'Youth club' },
      }),
    )
    const { referralId } = await aReferral(service, caseId, {
      where: { name: 'Quiet place', provider: null },
      why: 'Something confidential.',
    })
    for (const name of ['lead', 'partner'] as const) {
      const said = await textOf(`/onward/${referralId}`, name)
      assert.match(said, /Referral to Quiet place/)
      assert.doesNotMatch(said, /confidential/)
      assert.doesNotMatch(JSON.stringify(await service.as(name).json(`/onward/${referralId}`)), /confidential/)
      assert.equal((await service.as(name).visit(`/onward/${referralId}/print`)).status, 404)
    }
    for (const name of ['teacher', 'colleague', 'otherLead', 'otherPractitioner', 'commissioner'] as const)
      assert.equal((await service.as(name).visit(`/onward/${referralId}`)).status, 404, name)

    assert.equal((await service.as('practitioner').send(`/onward/${referralId}`)).status, 303)
    for (const name of ['lead', 'partner'] as const) {
      assert.match(await textOf(`/onward/${referralId}`, name), /Something confidential\./)
      assert.equal((await service.as(name).visit(`/onward/${referralId}/print`)).status, 200)
    }
    assert.equal((await service.as('lead').send(`/onward/${referralId}/answer`, { what: 'withdrawn' })).status, 404)
  })
})

test('HACK-25: a referral goes with the child to another school, and the old one no longer sees it', async () => {
  const { caseId: toms } = (
    await service.sql<{ caseId: string }>(`select id as "caseId" from help_case where child_id = $1 and team_id = $2`, [
      world.tom,
      world.keyWork,
    ])
  )[0]!
  await agreesToShare(service, world.tom, 'lead')
  const { referralId } = await aSentReferral(service, toms, { where: { name: 'Goes along', provider: null } })
  const sees = async (name: PersonName) => (await service.as(name).visit(`/onward/${referralId}`)).status
  assert.deepEqual([await sees('lead'), await sees('otherLead')], [200, 404])
  const [child] = await service.sql<{ version: number }>('select version from child where id = $1', [world.tom])
  await service
    .as('lead')
    .change((write) =>
      moveSchool(write, world.tom, world.millLane, { yearGroup: 6, registration: null }, child!.version),
    )
  assert.deepEqual([await sees('lead'), await sees('otherLead'), await sees('practitioner')], [404, 200, 200])
})

test('HACK-25: begun from the last consultation, it says what was answered there and knows which it was', async () => {
  const { caseId: beas } = await aCase(service, {
    ...{ by: 'otherSupervisor', childId: world.bea, schoolId: world.millLane, teamId: world.linkWork },
    ...{ leadId: people.otherPractitioner.id, raisedBy: people.otherTeacher.id },
  })
  const ids = ['00000000-0000-7000-8001-0000000000f7', '00000000-0000-7000-8001-0000000000f8']
  const of = [beas, world.bea, world.millLane, world.linkWork, people.otherPractitioner.id]
  await service.sql(
    `insert into consultation_cycle (area_id, id, case_id, child_id, school_id, team_id, number, length, why, prolonged, started_by, started_at)
     values (1, $6, $1, $2, $3, $4, 1, 3, 'x', true, $5, now())`,
    [...of, ids[0]],
  )
  await service.sql(
    `insert into consultation (area_id, id, cycle_id, case_id, child_id, school_id, team_id, number, facilitator_id, state, suggested_on, book_by, at, better, solved, agency, completed_by, completed_at)
     values (1, $7, $6, $1, $2, $3, $4, 3, $5, 'completed', '2026-03-01', '2026-03-01', now(), 'partly', 'no', 'calm minds', $5, now())`,
    [...of, ...ids],
  )
  const path = `/cases/${beas}/onward/new?from=consultation`
  const { page } = await service.as('otherPractitioner').visit(path)
  assert.match(page.querySelector('textarea[name=why]')!.text, /It is partly better\. The problem is not solved\./)
  const sent = await service
    .as('otherPractitioner')
    .send(path, { to: serviceId, why: 'It goes on.', audience: 'service' })
  assert.equal(sent.status, 303)
  const referral = await row(/onward\/([^/]+)/.exec(sent.location!)![1]!)
  assert.deepEqual([referral.began_with, referral.began_with_id], ['consultation', ids[1]])
  // Of another case it knows nothing.
  const forged = await service.as('practitioner').send(`/cases/${caseId}/onward/new?from=consultation&id=${ids[1]}`, {
    ...{ to: 'elsewhere', toName: 'Forged', why: 'x', audience: 'service' },
  })
  const other = await row(/onward\/([^/]+)/.exec(forged.location!)![1]!)
  assert.deepEqual([other.began_with, other.began_with_id], ['case', null])
})
