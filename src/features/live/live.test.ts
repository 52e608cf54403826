import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { agreesToShare, aSentReferral } from '#features/onward/testing/a-referral.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { aLivePanel } from './testing/a-live-panel.ts'

const service = aService({ at: '2026-03-03T08:30:00Z' })
let panel: Awaited<ReturnType<typeof aLivePanel>>
before(async () => {
  await service.ready
  panel = await aLivePanel(service)
})
const live = (rest = '') => `/meetings/${panel.meetingId}/live${rest}`
const act = (name: string, item: string) => live(`/${name}?item=${item}`)
const onTable = async (who: PersonName, path: string) => {
  const { page } = await service.as(who).visit(path)
  const shown = page.querySelectorAll('article').filter((article) => !article.hasAttribute('hidden'))
  assert.equal(shown.length, 1)
  return shown[0]!.text.replaceAll(/\s+/gu, ' ').trim()
}

test('the page has the child on the table, why, the agenda, and what is left of the time', async () => {
  const { page, status, body } = await service.as('practitioner').visit(live())
  assert.equal(status, 200, body)
  assert.match(await onTable('practitioner', live()), /^Amira Khan year 7 · 1 of 3 WhyRaised: Late every Monday/)
  assert.match(page.querySelector('#live-clock')!.text, /40 min each for 3 children until 10:30am/)
  assert.match(await onTable('practitioner', live(`?item=${panel.items.tom}`)), /^Tom .*2 of 3 WhyRaised: Sits alone/)
})

test('HACK-3: whoever sits for one year sees that year alone, and no gap where others are', async () => {
  const seen = async (who: PersonName) => (await service.as(who).visit(live())).page.querySelector('#live-agenda')!.text
  assert.match(await seen('teacher'), /Amira/)
  assert.doesNotMatch(await seen('teacher'), /Tom/)
  assert.match(await onTable('colleagueTeacher', live()), /^Tom .*1 of 1/)
})

test('P06: a restricted item is on the screen of its readers, and of theirs only when others cannot see it', async () => {
  const shared = await service.as('practitioner').visit(live())
  assert.match(shared.body, /Restricted item/)
  assert.doesNotMatch(shared.body, /What his father said/)
  assert.match((await service.as('practitioner').visit(live('?screen=mine'))).body, /What his father said/)
  for (const name of ['colleagueTeacher', 'teacher', 'partner'] as const) {
    const { body } = await service.as(name).visit(live('?screen=mine'))
    assert.doesNotMatch(body, /Restricted item|What his father said/, name)
    assert.doesNotMatch(JSON.stringify(await service.as(name).json(live('?screen=mine'))), /father|isRestricted":true/)
  }
})

test('P28: the log says who had which child on the screen, and a restricted one under no child’s name', async () => {
  await service.as('lead').visit(live('?screen=mine'))
  const [line] = await service.sql(
    `select child_ids, subject from audit.entry where person_id = $1 and what = 'saw meeting, live' order by seq desc limit 1`,
    [people.lead.id],
  )
  assert.equal(line?.child_ids.length, 2)
  assert.deepEqual(line?.subject.itemIds, [panel.items.restricted])
})

test('HACK-4: one line is an action with an owner and a day, and is said as it was read', async () => {
  const sent = await service
    .as('practitioner')
    .send(act('line', panel.items.amira), { line: 'SEN: check seating – Fri' })
  assert.equal(sent.status, 303, sent.body)
  assert.equal(sent.location, live(`?item=${panel.items.amira}`))
  assert.match(await onTable('practitioner', sent.location!), /Lena Lead · check seating · 6 Mar 2026/)
  const [kept] = await service.sql(
    `select owner_staff_id, due_on::text, meeting_item_id from action where what = 'check seating'`,
  )
  assert.deepEqual(kept, { owner_staff_id: people.lead.id, due_on: '2026-03-06', meeting_item_id: panel.items.amira })
})

test('without a script a line can be looked at first: what it was understood as, and nothing is kept', async () => {
  const line = 'SEN: look first – Fri'
  const form = (await service.as('practitioner').visit(live())).page.querySelector('form#live-line')!
  // Enter presses the first button of a form.
  assert.equal(form.querySelector('button')!.getAttribute('value'), 'check')
  const looked = await service.as('practitioner').send(act('line', panel.items.amira), { line, _button: 'check' })
  assert.equal(looked.status, 200)
  assert.equal(looked.page.querySelector('.nhsuk-error-summary'), null)
  const value = (name: string) => looked.page.querySelector(`input[name=${name}]`)!.getAttribute('value')
  assert.deepEqual([value('line'), value('what'), value('due')], [line, 'look first', '6/3/2026'])
  assert.match(looked.page.querySelector('select[name=ownerId] option[selected]')!.text, /Lena Lead/)
  assert.deepEqual(await service.sql(`select 1 from action where what = 'look first'`), [])
  const odd = await service.as('practitioner').send(act('line', panel.items.amira), { line: 'SEN:', _button: 'check' })
  assert.match(odd.body, /Write what is to be done/)
})

test('a line that could be two people comes back with both, and is kept once it says which', async () => {
  const sent = await service
    .as('practitioner')
    .send(act('line', panel.items.amira), { line: 'learning lead: ring home – tomorrow' })
  assert.equal(sent.status, 422)
  assert.match(sent.body, /It could be more than one person/)
  const offered = sent.page.querySelectorAll('select[name=ownerId] option').map((option) => option.text)
  assert.deepEqual(offered, ['Select', 'Cora Colleague (CC)', 'Tess Teacher (TT)'])
  assert.equal(sent.page.querySelector('input[name=what]')!.getAttribute('value'), 'ring home')
  const again = await service.as('practitioner').send(act('line', panel.items.amira), {
    line: 'learning lead: ring home – tomorrow',
    ownerId: panel.members.year10Sits,
    what: 'ring home',
    due: '2026-03-04',
  })
  assert.equal(again.status, 303, again.body)
})

test('a line that cannot be read stays as it was typed, with the reason', async () => {
  for (const [line, reason] of [
    ['check seating – Fri', /Begin with who does it/],
    ['XQ: check seating', /Nobody at this table is called that/],
    ['SEN:', /Write what is to be done/],
    ['SEN: x – 31/2', /There is no such day/],
  ] as const) {
    const sent = await service.as('practitioner').send(act('line', panel.items.amira), { line })
    assert.equal(sent.status, 422, line)
    assert.match(sent.body, reason)
    assert.equal(sent.page.querySelector('input[name=line]')!.getAttribute('value'), line)
  }
})

test('what two people write at once of one child is shown to the second, and neither is lost', async () => {
  const path = act('said', panel.items.tom)
  const first = await service.as('practitioner').send(path, { said: 'Eats with nobody', was: '' })
  assert.equal(first.status, 303, first.body)
  const second = await service.as('lead').send(path, { said: 'Was in a fight', was: '' })
  assert.equal(second.status, 409)
  assert.match(second.body, /Eats with nobody/)
  assert.match(second.body, /Was in a fight/)
  const [{ discussion }] = (await service.sql('select discussion from meeting_item where id = $1', [
    panel.items.tom,
  ])) as [{ discussion: string }]
  assert.equal(discussion, 'Eats with nobody')
  const both = await service
    .as('lead')
    .send(path, { said: 'Eats with nobody\nWas in a fight', was: 'Eats with nobody' })
  assert.equal(both.status, 303)
})

test('HACK-4: a child is not done without a decision, an owner and a day to look again, or a reason', async () => {
  const path = act('decide', panel.items.tom)
  const decide = (fields: Record<string, string>) =>
    service.as('practitioner').send(path, { was: 'waiting', ...fields })
  const owner = { ownerId: panel.members.leadSits }
  assert.match((await decide({ ...owner, review: 'in 4 weeks' })).body, /Select what is decided/)
  assert.match((await decide({ decision: 'group', review: 'in 4 weeks' })).body, /Select whose it is/)
  assert.match((await decide({ decision: 'group', ...owner })).body, /Enter the day on which you look at it again/)
  assert.match((await decide({ decision: 'group', ...owner, review: 'soon' })).body, /Write a day to come/)
  assert.match((await decide({ decision: 'no action' })).body, /Write why nothing is done/)
  const [before] = await service.sql('select state from meeting_item where id = $1', [panel.items.tom])
  assert.equal(before?.state, 'waiting')

  const done = await decide({ decision: 'group', ...owner, review: 'in 4 weeks' })
  assert.equal(done.status, 303, done.body)
  const [after] = await service.sql(
    'select state, decision, review_on::text, owner_name from meeting_item where id = $1',
    [panel.items.tom],
  )
  assert.deepEqual(after, { state: 'decided', decision: 'group', review_on: '2026-03-31', owner_name: 'Lena Lead' })
})

test('nobody decides over somebody else who has decided meanwhile', async () => {
  const sent = await service.as('lead').send(act('decide', panel.items.tom), {
    decision: 'consultation',
    ownerId: panel.members.leadSits,
    review: '12/5',
    was: 'waiting',
  })
  assert.equal(sent.status, 409)
  const [row] = await service.sql('select decision from meeting_item where id = $1', [panel.items.tom])
  assert.equal(row?.decision, 'group')
})

test('a child comes back next time', async () => {
  const sent = await service.as('practitioner').send(act('decide', panel.items.amira), { _button: 'put off' })
  assert.equal(sent.status, 303, sent.body)
  const [row] = await service.sql('select state from meeting_item where id = $1', [panel.items.amira])
  assert.equal(row?.state, 'put off')
})

test('a screen learns of a change by a few bytes, and of nothing that it may not see', async () => {
  const mark = async (who: PersonName) =>
    ((await service.as(who).json(live('/changes'))) as { data: { mark: string } }).data.mark
  const [before, teachers] = [await mark('lead'), await mark('teacher')]
  assert.equal(await mark('lead'), before)
  await service.as('lead').send(act('said', panel.items.restricted), { said: 'Only for us', was: '' })
  assert.notEqual(await mark('lead'), before)
  assert.equal(await mark('teacher'), teachers)
})

test('an agency reads, and writes nothing; who does not sit there is told so', async () => {
  const { page, status } = await service.as('partner').visit(live())
  assert.equal(status, 200)
  assert.equal(page.querySelector('#live-line'), null)
  const { status: notTheirs, body } = await service.as('supervisor').visit(live())
  assert.equal(notTheirs, 422)
  assert.match(body, /You do not sit at this table today/)
})

test('HACK-25: the table sees how far a referral has got, and nothing of one that is for the service alone', async () => {
  const { caseId } = await aCase(service, { childId: world.tom })
  await agreesToShare(service, world.tom)
  await aSentReferral(service, caseId, { audience: 'service' })
  const shown = () => onTable('practitioner', live(`?item=${panel.items.tom}`))
  assert.doesNotMatch(await shown(), /Calm Minds/)
  await aSentReferral(service, caseId, {
    audience: 'case',
    where: { name: 'Bright Days', provider: 'Northshire NHS Trust' },
  })
  assert.match(await shown(), /Referral ?Referred to Bright Days/)
})
