import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aLivePanel } from '#features/live/testing/a-live-panel.ts'
import { aServer } from './a-server.ts'
import { expectNoAxeViolations } from './browser.ts'

const server = aServer()
let panel: Awaited<ReturnType<typeof aLivePanel>>
let live: string

before(async () => {
  await server.ready
  server.service.clock.advance({ hours: 23, minutes: 30 })
  server.passes(23.5 * 60)
  panel = await aLivePanel(server.service)
  live = `/meetings/${panel.meetingId}/live`
})

const isKept = async (what: string) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const [row] = await server.service.sql('select 1 from action where what = $1', [what])
    if (row) return
    await new Promise((later) => setTimeout(later, 100))
  }
  assert.fail(`“${what}” was not kept`)
}

test('P24: a connection that is away for ten minutes: what was typed waits, is sent in order, and writes over nobody', async () => {
  const { service } = server
  await using priya = await server.signsIn('practitioner')
  const item = panel.items.amira
  await priya.opens(`${live}?item=${item}`)
  const { page } = priya
  await page.context().setOffline(true)
  const saidBox = page.getByLabel('What is said')
  await saidBox.fill('Her mother rang on Monday')
  await page.locator('#line').fill('SEN: seat by the door – Fri')
  await page.keyboard.press('Enter')
  await page.locator('#line').fill('YW: club on Wednesday – next Tue')
  await page.keyboard.press('Enter')
  await page.getByText('No connection. What you type waits on this screen').waitFor()
  assert.deepEqual(await page.locator('.app-live__waiting').allInnerTexts(), [
    'Lena Lead · seat by the door · Fri 6 March (waits)',
    'Pat Partner · club on Wednesday · Tue 10 March (waits)',
  ])
  assert.deepEqual(await service.sql(`select 1 from action where what = 'seat by the door'`), [])

  // Meanwhile somebody else writes of the same child, and ten minutes go by.
  server.service.clock.advance({ minutes: 10 })
  server.passes(10)
  const sent = await service.as('lead').send(`${live}/said?item=${item}`, { said: 'Has a new tutor', was: '' })
  assert.equal(sent.status, 303, sent.body)
  await page.context().setOffline(false)
  await isKept('club on Wednesday')
  const kept = await service.sql(
    `select what from action where what in ('seat by the door', 'club on Wednesday') order by agreed_at, id`,
  )
  assert.deepEqual(
    kept.map(({ what }) => what),
    ['seat by the door', 'club on Wednesday'],
  )
  await page.getByText('The connection is back').waitFor()

  await page.getByText('Somebody else changed this meanwhile. There it says:').waitFor()
  await expectNoAxeViolations(page)
  await priya.keepsPicture('meeting-live-both')
  await page.getByRole('button', { name: 'Keep both' }).click()
  for (let tries = 0; tries < 50; tries += 1) {
    const [row] = await service.sql('select discussion from meeting_item where id = $1', [item])
    if (row?.discussion === 'Has a new tutor\nHer mother rang on Monday') break
    await new Promise((later) => setTimeout(later, 100))
  }
  const [row] = await service.sql('select discussion from meeting_item where id = $1', [item])
  assert.equal(row?.discussion, 'Has a new tutor\nHer mother rang on Monday')
  await priya.forgives(/ERR_INTERNET_DISCONNECTED|answered 409/)
})

test('P24: a tab that is killed while the connection is away: the next one sends what waited', async () => {
  await using priya = await server.signsIn('practitioner')
  await priya.opens(live)
  const { page } = priya
  await page.context().setOffline(true)
  await page.locator('#line').fill('SEN: after the kill – Fri')
  await page.keyboard.press('Enter')
  await page.getByText('after the kill').first().waitFor()
  await page.waitForTimeout(500)
  const next = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await page.context().setOffline(false)
  await next.goto(live)
  await isKept('after the kill')
  await priya.forgives(/ERR_INTERNET_DISCONNECTED/)
})

test('two people have it open: what one keeps is on the other’s screen by itself', async () => {
  await using lena = await server.signsIn('lead')
  await lena.opens(live)
  await using priya = await server.signsIn('practitioner')
  await priya.opens(live)
  await lena.page.locator('#live-agenda a').nth(1).click()
  await priya.page.locator('#live-agenda a').nth(1).click()
  await priya.page.locator('#line').fill('SEN: seen by both – Fri')
  await priya.page.keyboard.press('Enter')
  await lena.page.getByText('Lena Lead · seen by both').waitFor({ timeout: 15_000 })
})

test('without a script, each act is a form, and what cannot be read comes back to be put right', async () => {
  const { service } = server
  await using lena = await server.signsIn('lead', { javascript: false })
  await lena.opens(live)
  await lena.follows('Tom O’Brien')
  await lena.fills({ 'Who does what, by when': 'XQ: ring his aunt – tomorrow' })
  await lena.presses('Keep action')
  await lena.sees('Nobody at this table is called that. Select who does it')
  await lena.keepsPicture('meeting-live-line')
  await lena.fills({ 'Who does it': 'Lena Lead (LL)', 'What is to be done': 'ring his aunt' })
  await lena.presses('Keep action')
  await lena.sees('Kept: Lena Lead · ring his aunt · 4 Mar 2026')
  await lena.fills({ 'What is said': 'Lives with his aunt' })
  await lena.presses('Keep what is said')
  await lena.chooses('Decision', '2 Watch and review')
  await lena.presses('Decide, next child')
  await lena.sees('Decided: Watch and review')
  const [row] = await service.sql(
    `select decision, discussion from meeting_item where meeting_id = $1 and said_name = 'Tom O’Brien' and readers = '{}'`,
    [panel.meetingId],
  )
  assert.deepEqual(row, { decision: 'watch and review', discussion: 'Lives with his aunt' })
})

test('a child on the agenda is dragged to another place; dropped elsewhere, it is where it was', async () => {
  await using priya = await server.signsIn('practitioner')
  await priya.opens(`/meetings/${panel.meetingId}`)
  const { page } = priya
  const handles = page.locator('[data-drag-order] [data-item]')
  const inOrder = () => handles.evaluateAll((items) => items.map((item) => item.getAttribute('data-item')))
  const before = await inOrder()
  assert.ok(before.length > 1)
  await handles.last().dragTo(page.locator('h1'))
  assert.deepEqual(await inOrder(), before)
  await handles.last().dragTo(handles.first(), { targetPosition: { x: 5, y: 1 } })
  await page.locator('.nhsuk-notification-banner').waitFor()
  assert.deepEqual(await inOrder(), [before.at(-1), ...before.slice(0, -1)])
  await page.reload()
  assert.deepEqual(await inOrder(), [before.at(-1), ...before.slice(0, -1)], 'it is kept')
})
