import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { closeCase } from '#features/cases/changing/close-case.ts'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aClassList, read } from '#features/people/imports/testing/a-class-list.ts'
import { moveSchool } from '#features/people/move-school.ts'
import { aService, people, world } from '#test/service.ts'
import { anAssessment, anObservation, aStrategy } from './testing/papers.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  await service.as('supervisor').change((write) =>
    addCaseMember(write, caseId, {
      ...{ staffId: people.partner.id, caseRole: 'partner', startsOn: write.today, endsOn: null },
      why: 'Runs the youth club',
    }),
  )
})

const observation = {
  ...{ day: '2026-03-02', time: '8:30', place: 'Maths', happening: 'Work in pairs', seen: 'Left the room' },
  ...{ childVoice: '', whyNoVoice: '', meaning: '', audience: 'service' },
}
const rows = (table: string) => service.sql(`select * from ${table} where case_id = $1`, [caseId])

const ending = { outcome: 'aim met', note: 'Done', wayBack: 'Ask again', whyActionsStay: null } as const

describe('CSW-3: what a worker sees of a child, and makes of it', () => {
  test('CSW-3: an observation holds the child’s own words, or says why not', async () => {
    const sender = service.as('practitioner')
    const at = `/cases/${caseId}/observations/new`
    const refused = await sender.send(at, observation)
    assert.equal(refused.status, 422)
    assert.match(refused.page.querySelector('.nhsuk-error-summary')!.text, /Write what the child says/)
    assert.match(refused.body, /Work in pairs/, 'what was typed comes back')
    assert.equal((await rows('observation')).length, 0)

    const kept = await sender.send(at, { ...observation, whyNoVoice: 'Amira went home before I could ask.' })
    assert.equal(kept.status, 303)
    const shown = await sender.visit(kept.location!)
    assert.match(shown.page.querySelector('main')!.text, /Why the child’s words are not here\s*Amira went home/)
    const [story] = await service.sql(`select * from chronology_entry where kind = 'observation' and case_id = $1`, [
      caseId,
    ])
    assert.equal(story!.headline, 'Left the room')
    assert.equal(story!.audience, 'service')
    assert.equal(`/observations/${story!.source_id}`, kept.location)
  })

  test('CSW-3: an assessment holds the child’s own words too, and looks at something', async () => {
    const sender = service.as('practitioner')
    const at = `/cases/${caseId}/assessments/new`
    const nothing = await sender.send(at, { summary: 'Fine', childVoice: 'I am fine', audience: 'case' })
    assert.equal(nothing.status, 422)
    assert.match(nothing.body, /at least one part of the child’s wellbeing/)
    const silent = await sender.send(at, { summary: 'Fine', safe: 'At school', audience: 'case' })
    assert.equal(silent.status, 422)
    assert.match(silent.body, /Write what the child says/)

    const { observationId } = await anObservation(service, caseId)
    const fields = { summary: 'Noise keeps her away', childVoice: 'Too loud', audience: 'case', restsOn: observationId }
    const kept = await sender.send(at, { ...fields, safe: 'At school, yes', world: 'A loud classroom' })
    assert.equal(kept.status, 303)
    const { page } = await sender.visit(kept.location!)
    const main = page.querySelector('main')!
    assert.match(main.text, /Safe\s*At school, yes/)
    assert.match(main.text, /My wider world\s*A loud classroom/)
    assert.ok(main.querySelector(`a[href="/observations/${observationId}"]`))
  })

  test('CSW-3: whoever reads an assessment reads no observation that is not for them', async () => {
    const { observationId } = await anObservation(service, caseId)
    const { assessmentId } = await anAssessment(service, caseId, { restsOn: [observationId] })
    const { page, status } = await service.as('lead').visit(`/assessments/${assessmentId}`)
    assert.equal(status, 200)
    assert.equal(page.querySelector(`a[href="/observations/${observationId}"]`), null)
    assert.equal((await service.as('lead').visit(`/observations/${observationId}`)).status, 404)
    const listed = await service.as('lead').json(`/cases/${caseId}/observations`)
    assert.deepEqual(listed.data?.observations ?? listed.observations, [])
  })

  test('CSW-3: it rests on no observation of another case', async () => {
    const other = await aCase(service, { childId: world.tom })
    const { observationId } = await anObservation(service, other.caseId)
    await assert.rejects(anAssessment(service, caseId, { restsOn: [observationId] }), /Observation/)
  })

  test('what is for people by name is read by them and its writer alone', async () => {
    const readers = [people.partner.id]
    const { observationId } = await anObservation(service, caseId, { audience: 'named', readers })
    const statusFor = async (name: 'practitioner' | 'partner' | 'supervisor' | 'lead') =>
      (await service.as(name).visit(`/observations/${observationId}`)).status
    assert.deepEqual(
      [
        await statusFor('practitioner'),
        await statusFor('partner'),
        await statusFor('supervisor'),
        await statusFor('lead'),
      ],
      [200, 200, 404, 404],
    )
    await assert.rejects(
      anObservation(service, caseId, { audience: 'named', readers: [people.otherTeacher.id] }),
      /Person/,
    )
    await assert.rejects(anObservation(service, caseId, { audience: 'named' }), /Select who may read it/)
  })

  test('an amendment keeps the original, says why, and keeps the child in it', async () => {
    const { observationId } = await anObservation(service, caseId, { seen: 'She left at ten' })
    const at = `/observations/${observationId}/amend`
    const now = { happening: 'Work in pairs.', seen: 'She left at eleven', childVoice: 'It was too loud.' }
    const sender = service.as('practitioner')
    assert.match((await sender.send(at, now)).body, /Write why you are changing it/)
    assert.match(
      (await sender.send(at, { ...now, childVoice: '', why: 'Wrong hour' })).body,
      /Write what the child says/,
    )
    assert.equal((await sender.send(at, { ...now, why: 'Wrong hour' })).status, 303)
    const { page } = await sender.visit(`/observations/${observationId}`)
    const main = page.querySelector('main')!.text
    assert.match(main, /She left at eleven[\s\S]*Changed because: Wrong hour[\s\S]*Version 1[\s\S]*She left at ten/)
    const stale = await sender.send(at, { ...now, seen: 'She left at noon', why: 'Again' }, { version: 1 })
    assert.equal(stale.status, 409)
  })

  test('an assessment is amended in the same way', async () => {
    const { assessmentId } = await anAssessment(service, caseId)
    const at = `/assessments/${assessmentId}/amend`
    const now = {
      summary: 'He is settling in',
      childVoice: 'I like it when it is quiet.',
      included: 'With three others',
    }
    assert.equal((await service.as('practitioner').send(at, { ...now, why: 'Seen again' })).status, 303)
    const texts = await service.sql('select * from assessment_text where assessment_id = $1 order by text_version', [
      assessmentId,
    ])
    assert.deepEqual(
      texts.map(({ summary }) => summary),
      ['He wants to be with the others, and noise keeps him away.', 'He is settling in'],
    )
    assert.deepEqual(texts[1]!.by_indicator, { included: 'With three others' })
  })

  test('only those who work on the case write, and not in the future', async () => {
    for (const by of ['lead', 'colleague', 'partner'] as const)
      await assert.rejects(anObservation(service, caseId, { by }), /./, by)
    const tomorrow = new Date('2026-03-03T09:00:00Z')
    await assert.rejects(anObservation(service, caseId, { at: tomorrow }), /not in the future/)
  })

  test('it moves along with the child and an open case, and the school that was reads it no more', async () => {
    const { caseId: toms } = await aCase(service, {
      childId: world.tom,
      teamId: world.linkWork,
      by: 'otherSupervisor',
      leadId: people.otherPractitioner.id,
    })
    const { assessmentId } = await anAssessment(service, toms, { by: 'otherPractitioner' })
    assert.equal((await service.as('lead').visit(`/assessments/${assessmentId}`)).status, 200)
    const [tom] = await service.sql('select version from child where id = $1', [world.tom])
    const placing = { yearGroup: 6, registration: null }
    await service.as('lead').change((write) => moveSchool(write, world.tom, world.millLane, placing, tom!.version))
    assert.equal((await service.as('lead').visit(`/assessments/${assessmentId}`)).status, 404)
    assert.equal((await service.as('otherLead').visit(`/assessments/${assessmentId}`)).status, 200)
  })

  test('a class list that moved a child by mistake is undone, and it goes back to the right school with the child', async () => {
    const { caseId: beas } = await aCase(service, {
      ...{ childId: world.bea, schoolId: world.millLane, teamId: world.linkWork },
      ...{ by: 'otherSupervisor', leadId: people.otherPractitioner.id },
    })
    const { assessmentId } = await anAssessment(service, beas, { by: 'otherPractitioner' })
    const upn = 'B801200005001'
    await service.sql(
      `insert into child_identifier (area_id, id, child_id, scheme, value, source, school_id)
       values (1, gen_random_uuid(), $1, 'UPN', $2, 'by hand', $3)`,
      [world.bea, upn, world.millLane],
    )
    const named = { givenName: 'Bea', familyName: 'Łukaszewska', bornOn: '2016-06-30', yearGroup: '4' }
    const { batchId } = await read(service, aClassList([{ ...named, registration: '4X', upn }]))
    const seenBy = async (who: 'lead' | 'otherLead') =>
      (await service.as(who).visit(`/assessments/${assessmentId}`)).status

    await service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
    assert.deepEqual([await seenBy('lead'), await seenBy('otherLead')], [200, 404])
    await service.as('lead').send(`/imports/${batchId}`, { _button: 'undo' })
    assert.deepEqual([await seenBy('lead'), await seenBy('otherLead')], [404, 200])
    await service.as('otherPractitioner').change((write) => closeCase(write, beas, ending))
  })
})

describe('CSW-7: what helps in situations that are difficult', () => {
  const strategy = { situation: 'Loud rooms', what: 'The blue card', ideaOf: 'child', lookOn: '2026-03-16' }

  test('CSW-7: it is written down with the situation, whose idea it was and when to look again', async () => {
    const at = `/cases/${caseId}/strategies`
    const incomplete = await service.as('lead').send(at, { ...strategy, situation: '', ideaOf: '', lookOn: '' })
    assert.equal(incomplete.page.querySelectorAll('.nhsuk-error-summary li').length, 3)
    assert.equal((await service.as('lead').send(at, strategy)).status, 303)
    const { page } = await service.as('practitioner').visit(at)
    assert.match(
      page.querySelector('table')!.text,
      /Loud rooms[\s\S]*The blue card[\s\S]*The child or young person[\s\S]*Not asked yet/,
    )
  })

  test('CSW-7: each answer stays, and the strategy is never written over', async () => {
    const { strategyId } = await aStrategy(service, caseId, { what: 'Count to ten' })
    const at = `/strategies/${strategyId}`
    const sender = service.as('practitioner')
    const first = { answer: 'not yet', saidBy: 'child', note: 'I forgot', lookOn: '2026-03-09' }
    assert.match((await sender.send(at, { ...first, lookOn: '' })).body, /Enter the day on which to look at it again/)
    assert.equal((await sender.send(at, first)).status, 303)
    assert.equal((await service.as('lead').send(at, { answer: 'helps', saidBy: 'school', ends: 'yes' })).status, 303)
    const { page } = await sender.visit(at)
    assert.match(page.querySelector('main')!.text, /It helps[\s\S]*It does not help yet[\s\S]*I forgot/)
    assert.equal(page.querySelector('form input[name=answer]'), null, 'it is no longer used')
    const [kept] = await service.sql('select what, ended_on::text from strategy where id = $1', [strategyId])
    assert.deepEqual(kept, { what: 'Count to ten', ended_on: '2026-03-02' })
    const said = await service.as('practitioner').visit(`/cases/${caseId}/chronology`)
    assert.match(said.body, /This helps: Count to ten/)
  })

  test('CSW-7: it is on the page of the case, with what is used alone', async () => {
    await aStrategy(service, caseId, { what: 'Sit by the door' })
    const { page } = await service.as('lead').visit(`/cases/${caseId}`)
    const text = page.querySelector('main')!.text
    assert.match(text, /Sit by the door/)
    assert.doesNotMatch(text, /Count to ten/)
  })

  test('whoever only looks writes none, and none is added to a case that is closed', async () => {
    for (const by of ['colleague', 'educationManager', 'partner'] as const)
      await assert.rejects(aStrategy(service, caseId, { by }), /./, by)
    const { caseId: closed } = await aCase(service, {
      childId: world.bea,
      schoolId: world.millLane,
      teamId: world.linkWork,
      by: 'otherSupervisor',
      leadId: people.otherPractitioner.id,
    })
    await service.as('otherPractitioner').change((write) => closeCase(write, closed, ending))
    await assert.rejects(aStrategy(service, closed, { by: 'otherPractitioner' }), /closed/)
  })
})
