import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { tell } from './tell.ts'

const service = aService()

const tellTheLead = (by: 'teacher' | 'lead') =>
  service.as(by).change(async (write) => {
    await tell(write, 'request to screen', [people.lead.id, people.lead.id], { childId: world.amira })
    write.audit('told', {})
  })

test('somebody is told once, and sees it until they have read it', async () => {
  await tellTheLead('teacher')

  const { page } = await service.as('lead').visit('/notices')
  assert.equal(page.querySelectorAll('main li a').length, 1)
  assert.match(page.querySelector('main li')!.text, /waits for your school to look at it: Amira Khan/)

  assert.equal(page.querySelector('main li .nhsuk-tag')?.text, 'New')

  const sent = await service.as('lead').send('/notices')
  assert.equal(sent.status, 303)
  const read = (await service.as('lead').visit('/notices')).page
  assert.equal(read.querySelector('main li .nhsuk-tag'), null, 'what was read is not new any more')
  const [row] = await service.sql('select read_at from notice where to_id = $1', [people.lead.id])
  assert.ok(row?.read_at)
})

test('nobody is told of what they did themselves', async () => {
  const before = await service.sql('select count(*) from notice')
  await tellTheLead('lead')
  assert.deepEqual(await service.sql('select count(*) from notice'), before)
})

test('others do not see it', async () => {
  const { page } = await service.as('teacher').visit('/notices')
  assert.equal(page.querySelectorAll('main li a').length, 0)
})

test('P28: looking at them is in the log, naming the child', async () => {
  const [entry] = await service.sql(
    `select child_ids from audit.entry where person_id = $1 and what = 'saw notices' order by seq limit 1`,
    [people.lead.id],
  )
  assert.deepEqual(entry?.child_ids, [world.amira])
})

test('whoever is on a case no more reads what they were told, and is sent to no page that they cannot open', async () => {
  const { caseId, childId } = await aCase(service)
  await service.as('supervisor').change(async (write) => {
    const about = { childId, caseId }
    await tell(write, 'case paused', [people.teacher.id, people.practitioner.id], about)
    await tell(write, 'plan returned', [people.teacher.id], { childId: world.bea })
    write.audit('told', {})
  })
  const told = async (name: 'teacher' | 'practitioner') => {
    const lines = (await service.as(name).visit('/notices')).page.querySelectorAll('main li')
    return (words: RegExp) => lines.find(({ text }) => words.test(text))!
  }
  const theirs = (await told('practitioner'))(/Work on a case is paused/)
  assert.equal(theirs.querySelector('a')?.getAttribute('href'), `/cases/${caseId}`)
  assert.doesNotMatch(theirs.text, /cannot open/)

  const asTeacher = await told('teacher')
  const paused = asTeacher(/Work on a case is paused: Amira Khan/)
  assert.equal(paused.querySelector('a'), null)
  assert.match(paused.text, /You cannot open this any more/)
  const elsewhere = asTeacher(/A plan that you wrote came back/)
  assert.equal(elsewhere.querySelector('a'), null)
  assert.doesNotMatch(elsewhere.text, /Bea/)
})

test('nor to a request, a referral, a report or a meeting that is not theirs to open any more', async () => {
  const ids = { requestId: crypto.randomUUID(), onwardId: crypto.randomUUID() }
  const ofReports = { reportId: crypto.randomUUID(), callId: crypto.randomUUID() }
  const to = [people.colleague.id]
  await service.as('supervisor').change(async (write) => {
    const { childId } = { childId: world.amira }
    await tell(write, 'request changed', to, { childId, requestId: ids.requestId })
    await tell(write, 'referral answered', to, { childId, onwardId: ids.onwardId })
    await tell(write, 'report given to you', to, { childId, reportId: ofReports.reportId })
    await tell(write, 'report seen', to, { childId, reportId: ofReports.reportId })
    await tell(write, 'meeting moved', to, { childId, callId: ofReports.callId })
    write.audit('told', {})
  })
  const lines = (await service.as('colleague').visit('/notices')).page.querySelectorAll('main li')
  assert.equal(lines.length, 5)
  for (const line of lines) {
    assert.equal(line.querySelector('a'), null, line.text)
    assert.match(line.text, /You cannot open this any more/)
  }
})
