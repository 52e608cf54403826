import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aRequestToDecide } from '#features/requests/testing/a-request.ts'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aConcern, concernRow, nameSafeguardingLeads, SEEN } from './testing/a-concern.ts'

const service = aService()
const see = async (name: PersonName, path: string) => service.as(name).visit(path)
const textOf = async (name: PersonName, path: string) => (await see(name, path)).page.querySelector('main')?.text ?? ''
const decision = {
  ...{
    action: 'I talked to Amira with the nurse.',
    decision: 'To refer her today.',
    reasons: 'She is afraid to go home.',
  },
  ...{ parents: 'not told', parentsWhy: 'It could put her at risk.', referredTo: 'Children’s services' },
  ...{
    'referredOn[day]': '2',
    'referredOn[month]': '3',
    'referredOn[year]': '2026',
    toRaiser: 'You did the right thing.',
  },
}

before(async () => {
  await service.ready
  await nameSafeguardingLeads(service)
})

describe('HACK-28: urgent risk bypasses the cycle', () => {
  test('HACK-28: from every page it is one click to the form and one to send it, and only what was seen is asked for', async () => {
    for (const [at, leads] of [
      ['/account', '/concerns/new'],
      [`/children/${world.amira}`, `/concerns/new?child=${world.amira}`],
    ] as const) {
      const { page } = await see('teacher', at)
      assert.equal(page.querySelector('.app-safety a')!.getAttribute('href'), leads)
    }
    for (const at of ['/concerns/new', '/concerns/contacts'])
      assert.ok((await see('teacher', at)).page.querySelector('main a[href="tel:999"]'), `one tap rings 999 from ${at}`)
    const sent = await service.as('teacher').send(`/concerns/new?child=${world.amira}`, { seenOrHeard: SEEN })
    assert.equal(sent.status, 303)
    assert.match(await textOf('lead', sent.location!), /Concern about Amira Khan.*A bruise on her arm/s)
  })

  test('HACK-28: everybody who has an account may say so, also of a child whom they do not see', async () => {
    for (const name of ['partner', 'networkMember', 'otherTeacher', 'commissioner'] as const) {
      const typed = { name: 'Amira K, year 7', schoolId: world.hillRoad, seenOrHeard: `${name} saw it` }
      const sent = await service.as(name).send('/concerns/new', typed)
      assert.equal(sent.status, 303, name)
      assert.match(await textOf('lead', sent.location!), new RegExp(`Amira K, year 7.*${name} saw it`, 's'))
      assert.match(await textOf(name, sent.location!), /You raised this/)
    }
  })

  test('HACK-28: a case and a request know the child, and the service’s own lead is told with the school’s', async () => {
    const { caseId } = await aCase(service)
    const sent = await service.as('practitioner').send(`/concerns/new?case=${caseId}`, { seenOrHeard: 'She is afraid' })
    const row = await concernRow(service, sent.location!.split('/').at(-1)!)
    assert.deepEqual([row.about_id, row.case_id], [world.amira, caseId])
    assert.equal((await see('supervisor', `${sent.location}/decide`)).status, 200)
    assert.equal((await see('lead', `${sent.location}/decide`)).status, 200)
    assert.equal((await see('otherSupervisor', sent.location!)).status, 404)
  })

  test('HACK-28: a request that is passed to safeguarding is a concern of its own at once', async () => {
    const requestId = await aRequestToDecide(service)
    const sent = await statementsToSend(service, 'supervisor', `/requests/${requestId}/decide`, {
      decision: 'safeguarding',
      reason: 'She is afraid to go home.',
    })
    assert.equal(sent.status, 303)
    const [row] = await service.sql('select * from concern where request_id = $1', [requestId])
    assert.deepEqual(
      [row!.about_id, row!.raised_by, row!.opinion],
      [world.amira, people.supervisor.id, 'She is afraid to go home.'],
    )
    assert.match(await textOf('lead', `/concerns/${row!.id}`), /Concern about Amira Khan/)
  })
})

describe('a concern is apart from the case', () => {
  test('who sees it: those who have the duty; whoever raised it, their own words; nobody else', async () => {
    const concernId = await aConcern(service, { opinion: 'I think somebody hit her' })
    const at = `/concerns/${concernId}`
    for (const name of ['lead', 'colleagueTeacher'] as const)
      assert.equal((await see(name, `${at}/decide`)).status, 200, name)
    const others = [
      'otherTeacher',
      'otherLead',
      'practitioner',
      'educationManager',
      'administrator',
      'officer',
      'leadElsewhere',
    ] as const
    for (const name of others) assert.equal((await see(name, at)).status, 404, name)

    // Whoever deals with it reads what was seen before what there is to do; what nobody said is one line.
    assert.match(
      await textOf('lead', at),
      /Seen or heard\s*A bruise.*Not said\s*The child’s words · When and where · Who knows already.*Write down what was done/s,
    )
    await service.as('lead').send(`${at}/decide`, decision)
    assert.match(await textOf('teacher', '/today'), /You raised (a concern|\d+ concerns)\. See how far/)
    assert.doesNotMatch(await textOf('otherLead', '/today'), /You raised/)
    const mine = await textOf('teacher', at)
    assert.match(mine, /I think somebody hit her.*/s)
    assert.match(mine, /Lena Lead opened it.*You did the right thing/s)
    assert.doesNotMatch(mine, /To refer her today|afraid to go home|Children’s services/)
    assert.doesNotMatch(JSON.stringify(await service.as('teacher').json(at)), /To refer her|afraid to go home/)
    assert.equal((await see('teacher', `${at}/decide`)).status, 404)
  })

  test('who has the duty no longer sees it no longer, and who has it next does', async () => {
    const concernId = await aConcern(service)
    await service.as('lead').visit(`/concerns/${concernId}`)
    await service.sql(`update membership set duty = null, role = 'teacher' where staff_id = $1`, [people.lead.id])
    assert.equal((await see('lead', `/concerns/${concernId}`)).status, 404)
    await service.sql(`update membership set duty = 'mental-health lead', role = 'school lead' where staff_id = $1`, [
      people.lead.id,
    ])
    await nameSafeguardingLeads(service)
    assert.equal((await see('lead', `/concerns/${concernId}`)).status, 200)
  })

  test('the story of the child says that there is one to those who may know, and to nobody else', async () => {
    const { caseId } = await aCase(service, { childId: world.tom })
    await aConcern(service, { by: 'teacher', about: { childId: world.tom } })
    assert.match(await textOf('lead', `/children/${world.tom}/chronology`), /A safeguarding concern was raised/)
    for (const name of ['practitioner', 'colleague'] as const) {
      assert.doesNotMatch(await textOf(name, `/children/${world.tom}/chronology`), /safeguarding concern/, name)
      assert.doesNotMatch(await textOf(name, `/cases/${caseId}`), /safeguarding concern/, name)
      assert.doesNotMatch(await textOf(name, `/children/${world.tom}/looked`), /concern/, name)
    }
  })

  test('about an adult who works there: to the head teacher, never to whoever it is about, whatever their duty', async () => {
    await service.sql(`insert into membership (area_id, id, staff_id, organisation_id, role, duty, starts_on)
      values (1, gen_random_uuid(), '${people.otherLead.id}', '${world.hillRoad}', 'school lead', 'head teacher', '2025-09-01')`)
    const concernId = await aConcern(service, { aboutAdult: 'Mrs Lead, who takes maths' })
    for (const name of ['lead', 'colleagueTeacher', 'supervisor'] as const)
      assert.equal((await see(name, `/concerns/${concernId}`)).status, 404, name)
    assert.match(await textOf('otherLead', `/concerns/${concernId}`), /about an adult.*LADO/s)
    const noChild = { isAboutAdult: 'yes', adultName: 'Lena', schoolId: world.hillRoad, seenOrHeard: 'She shouts.' }
    const sent = await service.as('teacher').send('/concerns/new', noChild)
    assert.match(await textOf('otherLead', sent.location!), /Concern about a child who is not named/)
    assert.equal((await see('lead', sent.location!)).status, 404)
    const unnamed = await service.as('teacher').send('/concerns/new', { ...noChild, adultName: '' })
    assert.match(unnamed.page.querySelector('#adultName-error')!.text, /Write the adult’s name/)
    service.clock.advance({ hours: 2 })
    await service.runJobs()
    assert.equal((await see('lead', `/concerns/${concernId}`)).status, 404)
    assert.doesNotMatch(await textOf('lead', `/children/${world.amira}/chronology`), new RegExp(concernId))
    await service.sql('delete from membership where staff_id = $1 and organisation_id = $2', [
      people.otherLead.id,
      world.hillRoad,
    ])
  })

  test('of a restricted child, the safeguarding lead reads what was said and whom to ask, and nothing of the record', async () => {
    await aCase(service, { childId: world.tom }).catch(() => undefined)
    await sealChild(service, { childId: world.tom })
    const concernId = await aConcern(service, { by: 'lead', about: { childId: world.tom } })
    const text = await textOf('colleagueTeacher', `/concerns/${concernId}`)
    assert.match(text, /Tom O’Brien.*This child’s record is restricted\. Ask Sana Supervisor/s)
    assert.match(text, new RegExp(SEEN))
    assert.doesNotMatch(text, /2011|Open the child’s record/)
  })
})

describe('decision, reasons and outcome', () => {
  test('all of it is asked for, and closing wants an outcome', async () => {
    const concernId = await aConcern(service)
    const at = `/concerns/${concernId}/decide`
    const empty = await service.as('lead').send(at, {})
    assert.equal(empty.status, 422)
    assert.deepEqual(
      empty.page.querySelectorAll('.nhsuk-error-summary a').map(({ text }) => text),
      [
        'Write what was done',
        'Write what was decided',
        'Write the reasons for the decision',
        'Say whether the parents or carers know',
      ],
    )
    const why = await service.as('lead').send(at, { ...decision, parentsWhy: '' })
    assert.match(why.page.querySelector('#parentsWhy-error')!.text, /why the parents or carers are not told/)
    const open = await service.as('lead').send(at, { ...decision, closes: 'yes' })
    assert.match(open.page.querySelector('#outcome-error')!.text, /closed once its outcome is known/)
    assert.equal((await concernRow(service, concernId)).status, 'open')
    await assert.rejects(
      service.sql(
        `insert into concern_decision (area_id, id, concern_id, decided_by, decided_at, action, decision, reasons, parents, closes, circles, hidden_from)
         values (1, gen_random_uuid(), $1, $2, now(), 'a', 'd', 'r', 'told', true, '{}', '{}')`,
        [concernId, people.lead.id],
      ),
      /nothing_is_closed_without_an_outcome/,
    )
  })

  test('each version stays as it was, a second pair of eyes is told of the end, and new information opens it again', async () => {
    const concernId = await aConcern(service)
    const at = `/concerns/${concernId}`
    assert.equal((await service.as('lead').send(`${at}/decide`, decision)).status, 303)
    assert.equal(
      (await service.as('lead').send(`${at}/decide`, { ...decision, outcome: 'A plan is in place.', closes: 'yes' }))
        .status,
      303,
    )
    const versions = await service.sql(
      'select outcome from concern_decision where concern_id = $1 order by decided_at, id',
      [concernId],
    )
    assert.deepEqual(
      versions.map(({ outcome }) => outcome),
      [null, 'A plan is in place.'],
    )
    const told = await service.sql('select to_id, kind from notice where concern_id = $1 order by kind, to_id desc', [
      concernId,
    ])
    assert.deepEqual(
      [...new Set(told.map(({ to_id, kind }) => `${kind} ${to_id}`))],
      ['answered teacher', 'closed supervisor', 'closed colleagueTeacher'].map((line) => {
        const [what, who] = line.split(' ') as [string, PersonName]
        return `concern ${what} ${people[who].id}`
      }),
    )
    await service.as('colleagueTeacher').send(`${at}/add`, { what: 'Her aunt rang.' })
    assert.equal((await concernRow(service, concernId)).status, 'open')
  })

  test('P23: two who write at once: the second sees that there is something newer', async () => {
    const concernId = await aConcern(service)
    const { version } = await concernRow(service, concernId)
    assert.equal((await service.as('lead').send(`/concerns/${concernId}/decide`, decision, { version })).status, 303)
    const late = await service.as('colleagueTeacher').send(`/concerns/${concernId}/decide`, decision, { version })
    assert.equal(late.status, 409)
  })
})

test('whoever raised what is for them too reads that nobody opened it, and whom to ring', async () => {
  const typed = { name: 'Dan Reed', schoolId: world.hillRoad, seenOrHeard: 'He is afraid to go home.' }
  const sent = await service.as('supervisor').send('/concerns/new', typed)
  const mine = await textOf('supervisor', sent.location!)
  assert.match(
    mine,
    /You raised this .*Nobody has opened it yet\..*It went to Lena Lead.*Ring .*Write down what was done/s,
  )
  assert.doesNotMatch(mine, /Who has opened it/)
})

test('a concern by name is linked to the child by whoever deals with it, and the child’s school is told', async () => {
  const sent = await service.as('partner').send('/concerns/new', {
    ...{ name: 'Bea', schoolId: world.hillRoad, seenOrHeard: 'She slept in the bus stop.' },
  })
  const concernId = sent.location!.split('/').at(-1)!
  await service.as('lead').visit(sent.location!)
  // Bea is at another school, which this lead does not see: nobody is offered, and it can be dealt with as it is.
  assert.match(await textOf('lead', `${sent.location}/child`), /None of the children whom you can see/)
  await service.sql('update child set known_to = array[$1::uuid] where id = $2', [people.lead.id, world.bea])
  await service.sql('update child_name_token set known_to = array[$1::uuid] where child_id = $2', [
    people.lead.id,
    world.bea,
  ])
  const linked = await service.as('lead').send(`${sent.location}/child`, { childId: world.bea })
  assert.equal(linked.status, 303)
  const row = await concernRow(service, concernId)
  assert.deepEqual([row.about_id, row.school_id, row.seen_at], [world.bea, world.millLane, null])
  await service.runJobs()
  assert.equal((await see('otherLead', sent.location!)).status, 200)
})

test('raising and deciding cost at most eight statements each', async (t) => {
  const concernId = await aConcern(service)
  const forms = [
    ['teacher', `/concerns/new?child=${world.amira}`, { seenOrHeard: SEEN }],
    ['partner', '/concerns/new', { name: 'Bea', schoolId: world.millLane, seenOrHeard: SEEN }],
    ['lead', `/concerns/${concernId}/decide`, { ...decision, outcome: 'A plan', closes: 'yes' }],
    ['teacher', `/concerns/${concernId}/add`, { what: 'Another' }],
  ] as const
  for (const [name, path, fields] of forms) {
    const { count, status, sql } = await statementsToSend(service, name, path, fields)
    t.diagnostic(`${name}: ${path.replace(concernId, '…')}: ${count} statements`)
    assert.equal(status, 303)
    assert.ok(count <= 8, `${count}:\n${sql.map((text) => text.slice(0, 100)).join('\n')}`)
  }
})

test('the list has the longest wait first, a page at a time', async () => {
  for (let nth = 0; nth < 30; nth += 1) {
    service.clock.advance({ minutes: 1 })
    await aConcern(service, { seenOrHeard: `Nth ${nth}` })
  }
  const first = await see('lead', '/concerns')
  const times = (await service.as('lead').json('/concerns')).data.concerns.map(
    ({ status, raisedAt }: { status: string; raisedAt: string }) => `${status === 'open' ? 0 : 1} ${raisedAt}`,
  )
  assert.deepEqual(times, times.toSorted())
  assert.equal(times.length, 25)
  const next = first.page.querySelector('.nhsuk-pagination a')!.getAttribute('href')!
  const more = (await service.as('lead').json(next.replaceAll('&amp;', '&'))).data.concerns
  assert.ok(more.length > 0 && `${more[0].status === 'open' ? 0 : 1} ${more[0].raisedAt}` >= times.at(-1))
})
