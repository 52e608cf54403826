import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { tellFamily } from '#features/remit/tell-family.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import { aProgramme, aTraining } from '#features/training/testing/a-training.ts'
import { aService, people, world } from '#test/service.ts'
import { aGroupOfScotland, aPlace, callumsCase } from './testing/a-group.ts'

const service = aService()
const by = { by: 'supervisorElsewhere' } as const
let programmeId: string
let caseId: string

before(async () => {
  await service.ready
  programmeId = await aProgramme(service, { ...by, name: 'Anger in pictures' })
  caseId = (await callumsCase(service)).caseId
  await aTraining(service, programmeId, { ...by, of: 'colleagueElsewhere', trainedOn: '2024-04-01' })
})

const refusals = async (guard: string) => {
  const [row] = await service.sql(
    `select count(*)::int as n from audit.entry where what = 'refused by the remit' and subject ->> 'guard' = $1`,
    [guard],
  )
  return row!.n as number
}
const people_ = (groupId: string) => `/groups/${groupId}/people`
const errors = (reply: { page: { querySelector(of: string): { text: string } | null } }) =>
  reply.page.querySelector('.nhsuk-error-summary')?.text ?? ''

describe('CSW-29: a group is led only by somebody trained for it', () => {
  test('whoever is not cannot start one as its leader, and that they tried is in the log', async () => {
    const tried = await refusals('trainedToLead')
    const sent = await service.as('practitionerElsewhere').send('/groups/new', {
      where: `${world.childrensServices} ${world.lochside}`,
      ...{ name: 'Pictures', programmeId, ownIdea: '', topic: 'anger', fromTime: '10:00', minutes: '45', weeks: '6' },
      ...{ 'startsOn[day]': '2', 'startsOn[month]': '3', 'startsOn[year]': '2026', places: '8', myPart: 'lead' },
    })
    assert.equal(sent.status, 422)
    assert.match(errors(sent), /Pippa Worker has no training on record that counts for Anger in pictures/)
    assert.equal(await refusals('trainedToLead'), tried + 1)
    assert.deepEqual(await service.sql(`select 1 from help_group where name = 'Pictures'`), [])
  })

  test('nor be added as one later, by herself or by a colleague; her training on record lets her', async () => {
    const { groupId } = await aGroupOfScotland(service, { programmeId, ownIdea: null })
    const lead = (who: string, name: 'practitionerElsewhere' | 'supervisorElsewhere' | 'colleagueElsewhere') =>
      service.as(name).send(people_(groupId), { part: 'lead', staffId: who, whyUntrained: 'She will learn' })
    assert.match(errors(await lead(people.practitionerElsewhere.id, 'practitionerElsewhere')), /no training on record/)
    assert.match(errors(await lead(people.practitionerElsewhere.id, 'colleagueElsewhere')), /no training on record/)
    // The remit has no exception, and so its supervisor has none to make.
    assert.match(errors(await lead(people.practitionerElsewhere.id, 'supervisorElsewhere')), /no training on record/)
    assert.equal((await lead(people.colleagueElsewhere.id, 'practitionerElsewhere')).status, 303)
    await aTraining(service, programmeId, { ...by, of: 'practitionerElsewhere', trainedOn: '2026-02-02' })
    assert.equal((await lead(people.practitionerElsewhere.id, 'practitionerElsewhere')).status, 303)
    await service.sql(
      'update training_record set struck_out_at = now(), struck_out_by = $2, why_struck_out = $3 where staff_id = $1',
      [people.practitionerElsewhere.id, people.supervisorElsewhere.id, 'For the next test'],
    )
  })

  test('on a day after the training ran out, no register is taken', async () => {
    await anAgreedPlan(service, { works: [{ kind: 'group', topic: 'anger' }] })
    const { groupId, sessionIds } = await aGroupOfScotland(service, {
      programmeId,
      ownIdea: null,
      weeks: 8,
      partner: 'Mrs Bain',
    })
    await service
      .as('supervisorElsewhere')
      .send(people_(groupId), { part: 'lead', staffId: people.colleagueElsewhere.id })
    const { placeId } = await aPlace(service, groupId, caseId, {
      by: 'practitionerElsewhere',
      toldOf: [people.colleagueElsewhere.id],
    })
    await told()
    const at = (session: number) => `/groups/${groupId}/sessions/${sessionIds[session]}`
    assert.equal((await service.as('practitionerElsewhere').send(at(0), { here: placeId })).status, 303)
    // Two years of training from 1 April 2024: over on 1 April 2026.
    service.clock.advance({ days: 59 })
    const last = sessionIds.length - 1
    assert.match(
      errors(await service.as('practitionerElsewhere').send(at(last), { here: placeId })),
      /Nobody who may lead this group leads it on that day/,
    )
    service.clock.advance({ days: -59 })
  })

  test('an idea of her own: a supervisor says why she is ready, and nobody of themselves', async () => {
    const { groupId } = await aGroupOfScotland(service, { ownIdea: 'Kites' })
    const lead = (name: 'practitionerElsewhere' | 'supervisorElsewhere', staffId: string, whyUntrained = '') =>
      service.as(name).send(people_(groupId), { part: 'lead', staffId, whyUntrained })
    const pippa = people.practitionerElsewhere.id
    assert.match(errors(await lead('practitionerElsewhere', pippa, 'I can')), /A supervisor looks at it/)
    const typed = { part: 'lead', staffId: '', name: ` ${people.practitionerElsewhere.name.join('  ').toUpperCase()}` }
    const byName = await service.as('practitionerElsewhere').send(people_(groupId), typed)
    assert.match(errors(byName), /A supervisor looks at it/, 'nor by typing her name')
    assert.match(errors(await lead('supervisorElsewhere', pippa)), /Write why they are ready/)
    assert.match(
      errors(await lead('supervisorElsewhere', people.supervisorElsewhere.id, 'I can')),
      /A supervisor looks at it/,
    )
    assert.equal((await lead('supervisorElsewhere', pippa, 'Ran one with me last year')).status, 303)
    assert.match(
      (await service.as('practitionerElsewhere').visit(`/groups/${groupId}`)).body,
      /without training: Ran one with me last year/,
    )
  })

  test('where a service allows it, its supervisor lets somebody lead a programme, with a reason', async () => {
    const { groupId } = await aGroupOfScotland(service, { programmeId, ownIdea: null })
    const { remit, ...rest } = foundingServices['children’s services']
    const allow = (supervisorMayLetLead: boolean) =>
      service.sql('update team set definition = $2 where id = $1', [
        world.childrensServices,
        JSON.stringify({ ...rest, remit: { ...remit, supervisorMayLetLead } }),
      ])
    await allow(true)
    const lead = { part: 'lead', staffId: people.practitionerElsewhere.id, whyUntrained: 'Course booked for May' }
    assert.equal((await service.as('supervisorElsewhere').send(people_(groupId), lead)).status, 303)
    const kept = await service.sql(
      `select subject ->> 'staffId' as id from audit.entry where what = 'group led without training' and subject ->> 'groupId' = $1`,
      [groupId],
    )
    assert.deepEqual(kept, [{ id: people.practitionerElsewhere.id }])
    await allow(false)
  })

  test('a service without that remit notices nothing', async () => {
    const english = await aProgramme(service, { name: 'Calm minds' })
    const sent = await service.as('practitioner').send('/groups/new', {
      where: `${world.keyWork} ${world.hillRoad}`,
      ...{
        name: 'Calm minds',
        programmeId: english,
        ownIdea: '',
        topic: '',
        fromTime: '10:00',
        minutes: '45',
        weeks: '6',
      },
      ...{ 'startsOn[day]': '2', 'startsOn[month]': '3', 'startsOn[year]': '2026', places: '8', myPart: 'lead' },
    })
    assert.equal(sent.status, 303)
  })
})

test('CSW-28: she supports a group that somebody of the school leads, without training', async () => {
  const { groupId } = await aGroupOfScotland(service, { programmeId, ownIdea: null })
  const sent = await service
    .as('practitionerElsewhere')
    .send(people_(groupId), { part: 'lead', staffId: people.teacherElsewhere.id })
  assert.equal(sent.status, 303)
  const { page } = await service.as('teacherElsewhere').visit(`/groups/${groupId}`)
  assert.match(page.querySelector('main')!.text, /Supports: Pippa Worker/)
  assert.match(page.querySelector('main')!.text, /Leads: Tavish Teacher/)
})

async function told() {
  await service
    .as('practitionerElsewhere')
    .change((write) =>
      tellFamily(write, caseId, { toldOn: write.today, toldBy: 'Pippa', toldWhom: 'Mairi Mac Donald', how: 'phone' }),
    )
}

describe('CSW-23, CSW-5: a child of Scotland in a group', () => {
  const inScotland = aService()
  let callum: string

  before(async () => {
    await inScotland.ready
    callum = (await callumsCase(inScotland)).caseId
  })

  const add = (groupId: string) =>
    inScotland.as('practitionerElsewhere').send(`/groups/${groupId}/children/new`, {
      ...{ caseId: callum, agreedBy: 'Mairi Mac Donald' },
      ...{ 'agreedOn[day]': '2', 'agreedOn[month]': '3', 'agreedOn[year]': '2026' },
    })

  test('only where the plan names it, with a partner in the school, and once the family was told', async () => {
    const { groupId, sessionIds } = await aGroupOfScotland(inScotland)
    assert.match(errors(await add(groupId)), /Callum Mac Donald’s plan does not name work in this group/)
    await anAgreedPlan(inScotland, { works: [{ kind: 'group', topic: 'anger', until: '2026-03-10' }] })

    const other = await aGroupOfScotland(inScotland, { topic: 'friendships' })
    assert.match(errors(await add(other.groupId)), /plan does not name/)
    assert.equal((await add(groupId)).status, 303)

    const [place] = await inScotland.sql('select id, plan_work_id from group_place where group_id = $1', [groupId])
    assert.ok(place!.plan_work_id)
    const at = `/groups/${groupId}/sessions/${sessionIds[0]}`
    const here = () => inScotland.as('practitionerElsewhere').send(at, { here: place!.id })
    assert.match(errors(await here()), /Name somebody of its pupil support team/)
    await inScotland.as('practitionerElsewhere').send(people_(groupId), { part: 'partner', name: 'Mrs Bain' })
    assert.match(errors(await here()), /Nobody who may lead this group/)
    await inScotland
      .as('practitionerElsewhere')
      .send(people_(groupId), { part: 'lead', staffId: people.teacherElsewhere.id })
    assert.match(errors(await here()), /must be told who employs the worker/)
    await inScotland
      .as('practitionerElsewhere')
      .change((write) =>
        tellFamily(write, callum, { toldOn: write.today, toldBy: 'Pippa', toldWhom: 'Mairi Mac Donald', how: 'phone' }),
      )
    assert.equal((await here()).status, 303)

    // The plan names it until 10 March: the third session is after that.
    inScotland.clock.advance({ days: 14 })
    const after = `/groups/${groupId}/sessions/${sessionIds[2]}`
    const late = await inScotland.as('practitionerElsewhere').send(after, { here: place!.id })
    assert.match(errors(late), /does not name this group for that day/)
    const { page } = await inScotland.as('practitionerElsewhere').visit(after)
    assert.ok(page.querySelector('input[name=here]')!.hasAttribute('disabled'))
  })
})

describe('CSW-53, CSW-23: whoever leads a group, and what it is about', () => {
  const other = aService()
  let callum: string
  let groupId: string
  let sessionId: string

  before(async () => {
    await other.ready
    callum = (await callumsCase(other)).caseId
    await anAgreedPlan(other, { works: [{ kind: 'focussed work', topicId: 'anger', topic: 'Rheoli dicter' }] })
    const group = await aGroupOfScotland(other, { topicId: 'anger', topic: null, partner: 'Mrs Bain' })
    groupId = group.groupId
    sessionId = group.sessionIds[0]!
    await other.as('supervisorElsewhere').send(people_(groupId), {
      ...{ part: 'lead', staffId: people.colleagueElsewhere.id, whyUntrained: 'Ran one with me last year' },
    })
    await other
      .as('practitionerElsewhere')
      .change((write) =>
        tellFamily(write, callum, { toldOn: write.today, toldBy: 'Pippa', toldWhom: 'Mairi Mac Donald', how: 'phone' }),
      )
  })

  test('CSW-23: a topic of the service is compared by what it is, in whichever language it was written down', async () => {
    const elsewhere = await aGroupOfScotland(other, { topicId: 'teamwork', topic: null })
    const add = (id: string) =>
      other.as('practitionerElsewhere').send(`/groups/${id}/children/new`, {
        ...{ caseId: callum, agreedBy: 'Mairi Mac Donald' },
        ...{ 'agreedOn[day]': '2', 'agreedOn[month]': '3', 'agreedOn[year]': '2026' },
      })
    assert.match(errors(await add(elsewhere.groupId)), /plan does not name/)
    assert.equal((await add(groupId)).status, 303)
    const { page } = await other.as('practitionerElsewhere').visit(`/groups/${groupId}`)
    assert.match(page.querySelector('main')!.text, /Managing anger/)
    const none = await other.as('practitionerElsewhere').send('/groups/new', {
      where: `${world.childrensServices} ${world.lochside}`,
      ...{
        name: 'Kites',
        ownIdea: 'Kites',
        topicId: 'kites',
        fromTime: '10:00',
        minutes: '45',
        weeks: '2',
        places: '8',
      },
      ...{ 'startsOn[day]': '2', 'startsOn[month]': '3', 'startsOn[year]': '2026', myPart: 'support' },
    })
    assert.match(errors(none), /Select one of the topics of your service/)
  })

  test('CSW-53: of a leader who is not on the child’s case the family is told as well; then they take the register', async () => {
    const [place] = await other.sql('select id, version from group_place where group_id = $1', [groupId])
    const register = `/groups/${groupId}/sessions/${sessionId}`
    const take = (name: 'practitionerElsewhere' | 'colleagueElsewhere') =>
      other.as(name).send(register, { here: place!.id })
    for (const name of ['practitionerElsewhere', 'colleagueElsewhere'] as const)
      assert.match(errors(await take(name)), /family has not been told of .*, who is not on Callum Mac Donald’s case/)
    const at = `/groups/${groupId}/places/${place!.id}`
    const asked = (await other.as('practitionerElsewhere').visit(at)).page.querySelector('main')!.text
    assert.match(asked, /Which of these people has the family been told about/)
    const ofSomebodyElse = await other.as('practitionerElsewhere').send(at, {
      ...{ _button: 'agree', agreedBy: 'Mairi Mac Donald', toldOf: people.leadElsewhere.id },
      ...{ 'agreedOn[day]': '2', 'agreedOn[month]': '3', 'agreedOn[year]': '2026' },
    })
    assert.match(errors(ofSomebodyElse), /Select people who lead or support this group/, 'who is not in the group')
    const agreed = await other.as('practitionerElsewhere').send(at, {
      ...{ _button: 'agree', agreedBy: 'Mairi Mac Donald', toldOf: people.colleagueElsewhere.id },
      ...{ 'agreedOn[day]': '2', 'agreedOn[month]': '3', 'agreedOn[year]': '2026' },
    })
    assert.equal(agreed.status, 303)
    assert.equal((await take('colleagueElsewhere')).status, 303, 'who sees nothing of the case itself')
  })
})
