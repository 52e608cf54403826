import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newKey } from '#platform/ids.ts'
import { aService, people, world } from '#test/service.ts'
import { raiseForm } from './request-form.ts'

const service = aService()
const path = `/requests/new?child=${world.amira}`
const filled = { worry: 'Cries before maths.', needs: ['anxiety'], parentTold: 'not yet' }
const count = async () => (await service.sql('select count(*)::int as n from help_request'))[0]!.n

test('HAST-6: the form is one short page: three answers are required, and no more than 17 questions are asked', async () => {
  const required = raiseForm.read('en', {}).errors.map(({ name }) => name)
  assert.deepEqual(required, ['worry', 'needs', 'parentTold'])

  const { status, page } = await service.as('teacher').visit(path)
  assert.equal(status, 200)
  const names = page.querySelectorAll('main form [name]').map((field) => field.getAttribute('name')!)
  const questions = new Set(names.filter((name) => !name.startsWith('_')))
  assert.ok(questions.size <= 17, [...questions].join(', '))
  assert.ok(!questions.has('teamId'), 'one team works in this school: it is not asked for')
  assert.equal(page.querySelectorAll('h1').length, 1)
  assert.match(page.querySelector('main')!.text, /Tell your designated safeguarding lead now/)
  const tell = page.querySelector(`main a[href="/concerns/new?child=${world.amira}"]`)
  assert.equal(tell?.text, 'Tell the safeguarding lead here', 'the form for a concern knows whom it is about')
})

test('whom to tell of a danger is called as the nation of the school calls them', async () => {
  const isIn = (nation: string) =>
    service.sql('update organisation set nation = $1 where id = $2', [nation, world.hillRoad])
  await isIn('Scotland')
  const { page } = await service.as('teacher').visit(path)
  assert.match(
    page.querySelector('main')!.text,
    /Tell your child protection co-ordinator now\. In an emergency call 999/,
  )
  await isIn('England')
})

test('HACK-9: the ten difficulties come first, and the list is open', async () => {
  const { page } = await service.as('teacher').visit(path)
  const offered = page.querySelectorAll('input[name=needs]').map((box) => box.getAttribute('value'))
  assert.deepEqual(offered.slice(0, 10), [
    'low mood',
    'poor attendance',
    'angry outbursts',
    'anxiety',
    'underachievement',
    'poor concentration',
    'hyperactivity',
    'irrational fears',
    'procrastination',
    'family difficulties',
  ])
  assert.equal(offered.at(-1), 'other')
})

test('HAST-5: being anxious, bullying, confidence and self-esteem can be ticked', async () => {
  const { page } = await service.as('teacher').visit(path)
  const offered = page.querySelectorAll('input[name=needs]').map((box) => box.getAttribute('value'))
  for (const need of ['anxiety', 'bullying', 'confidence', 'self-esteem']) assert.ok(offered.includes(need), need)
})

test('a form that is not complete keeps what was typed and says what is missing beside it', async () => {
  const { status, page } = await service
    .as('teacher')
    .send(path, { worry: 'Cries\nbefore maths.', consentBy: 'Mrs Khan' })

  assert.equal(status, 422)
  const links = page.querySelectorAll('.nhsuk-error-summary a').map((link) => link.getAttribute('href'))
  assert.deepEqual(links, ['#needs', '#parentTold'])
  assert.equal(page.querySelector('textarea[name=worry]')?.text.trim(), 'Cries\nbefore maths.')
  assert.equal(page.querySelector('input[name=consentBy]')?.getAttribute('value'), 'Mrs Khan')
  assert.equal(await count(), 0)
})

test('HAST-4: a high level of need comes back with where else to ask, and goes on with a reason', async () => {
  const before = await count()
  const first = await service.as('teacher').send(path, { ...filled, levelOfNeed: 'high' })
  assert.equal(first.status, 422)
  assert.match(first.page.querySelector('main')!.text, /A better place to ask may be: CAMHS/)
  assert.equal(first.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#inSpiteOfWarnings')
  assert.equal(await count(), before)

  const second = await service
    .as('teacher')
    .send(path, { ...filled, levelOfNeed: 'high', inSpiteOfWarnings: 'CAMHS asked us to.' })
  assert.equal(second.status, 303)
  const id = second.location!.split('/').at(-1)
  const [row] = await service.sql('select warnings, in_spite_of_warnings from help_request where id = $1', [id])
  assert.deepEqual(row, { warnings: [{ kind: 'level', level: 'high' }], in_spite_of_warnings: 'CAMHS asked us to.' })
})

test('sending the form twice makes one request', async () => {
  const before = await count()
  const key = newKey()
  const answers = { ...filled, inSpiteOfWarnings: 'Again' }
  const first = await service.as('teacher').send(path, answers, { key })
  const second = await service.as('teacher').send(path, answers, { key })

  assert.equal(first.status, 303)
  assert.equal(second.location, first.location)
  assert.equal(await count(), before + 1)
})

test('a teacher can ask in Welsh', async () => {
  const { page } = await service.as('teacher').visit(`${path}&lang=cy`)
  assert.equal(page.querySelector('h1')?.text, 'Anfon cais am gymorth ar gyfer Amira')
})

test('without a child, one is found by name', async () => {
  const { page } = await service.as('teacher').visit('/requests/new?name=ami')
  assert.equal(page.querySelector('main a[href^="/requests/new?child="]')?.getAttribute('href'), path)
})

test('somebody from elsewhere gets a 404, on the page and when sending', async () => {
  for (const name of ['otherTeacher', 'teacherElsewhere', 'partner', 'commissioner'] as const) {
    assert.equal((await service.as(name).visit(path)).status, 404, name)
  }
  assert.equal((await service.as('otherTeacher').visit('/requests/new?child=nonsense')).status, 200)
  const before = await count()
  const sent = await service.as('otherTeacher').send('/requests/new', filled)
  assert.equal(sent.status, 404)
  assert.equal(await count(), before)
})

test('where a school works with several teams, one is chosen, and each has its say in what can be ticked', async () => {
  await service.sql(
    `insert into agreement (area_id, id, team_id, school_id, starts_on) values (1, gen_random_uuid(), $1, $2, '2026-01-01')`,
    [world.linkWork, world.hillRoad],
  )
  const { page } = await service.as('teacher').visit(path)
  assert.equal(page.querySelectorAll('input[name=teamId]').length, 2)
  const without = await service.as('teacher').send(path, { ...filled, inSpiteOfWarnings: 'x' })
  assert.equal(without.page.querySelector('.nhsuk-error-summary a')?.getAttribute('href'), '#teamId')

  const sent = await service.as('teacher').send(path, { ...filled, inSpiteOfWarnings: 'x', teamId: world.linkWork })
  assert.equal(sent.status, 303)
  assert.deepEqual(
    await service.sql('select team_id, raised_by from help_request where id = $1', [sent.location!.split('/').at(-1)]),
    [{ team_id: world.linkWork, raised_by: people.teacher.id }],
  )
})

test('whoever does not find the child is told who can ask instead, and that a worry about safety needs no record', async () => {
  const { page } = await service.as('teacher').visit('/requests/new?name=nobody%20here')
  assert.match(page.querySelector('main')!.text, /Nobody found.*the school’s lead can ask/s)
  assert.ok(page.querySelector('main a[href="/concerns/new"]'))
})
