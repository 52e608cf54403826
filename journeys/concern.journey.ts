import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { nameSafeguardingLeads } from '#features/concerns/testing/a-concern.ts'
import { world } from '#test/service.ts'
import { aServer } from './a-server.ts'

const server = aServer()
const SEEN = 'A bruise on her arm. She would not say how.'
let path: string

before(async () => {
  await server.ready
  await nameSafeguardingLeads(server.service)
})

test('HACK-28: a teacher passes a worry on in two clicks from the child’s page, and sees that nobody has opened it yet', async () => {
  await using tess = await server.signsIn('teacher')
  await tess.opens(`/children/${world.amira}`)
  const clicks = await tess.counts(async () => {
    await tess.follows('Worried about somebody’s safety?')
    await tess.sees('Is somebody in danger now? Call 999', 'About Amira Khan, Hill Road School')
    await tess.keepsPicture('concern-new')
    await tess.fills({ 'What did you see or hear?': SEEN })
    await tess.presses('Send it now')
  })
  assert.equal(clicks, 2)
  path = new URL(tess.page.url()).pathname
  await tess.sees('Sent. The safeguarding leads have it now.', 'Nobody has opened it yet.', 'It went to Lena Lead.')
  await tess.keepsPicture('concern-sent')
})

test('P27: it is on the safeguarding lead’s screen within five seconds, on whichever page they are', async (t) => {
  await using lena = await server.signsIn('lead')
  await lena.sees('1 safeguarding concern: nobody has opened it')
  await lena.keepsPicture('concern-today')
  await lena.opens('/schools')
  await using otto = await server.signsIn('otherTeacher')
  await otto.opens('/concerns/new')
  await otto.fills({ 'Who is it about?': 'Tom, year 10', 'What did you see or hear?': 'He slept at the bus stop.' })
  await otto.page.getByLabel('Which school do they go to?').selectOption({ label: 'Hill Road School' })
  const sent = performance.now()
  await otto.presses('Send it now')
  await lena.page.getByText('2 safeguarding concerns: nobody has opened them').waitFor({ timeout: 10_000 })
  const took = performance.now() - sent
  t.diagnostic(
    `figure: P27 on another’s screen ${(took / 1000).toFixed(1)} s after it was sent, its own page looked at by axe in between`,
  )
})

test('P27: half an hour unopened, the deputy has it too, and whoever raised it is told whom to ring', async () => {
  // The work in the background has a clock of its own, which stands still.
  server.service.clock.advance({ minutes: 5 })
  await server.service.runJobs()
  server.passes(40)
  server.service.clock.advance({ minutes: 35 })
  await server.service.runJobs()
  await using tess = await server.signsIn('teacher')
  await tess.sees('Nobody has opened it yet.', 'Nobody has opened the concern that you raised.')
  await tess.follows('Concerns you raised')
  await tess.follows('Amira Khan')
  await tess.sees('Do not wait for it.', 'Cora Colleague')
  await tess.keepsPicture('concern-unopened')
})

test('the lead decides with reasons, cannot close without an outcome, and the teacher sees what she is told', async () => {
  await using lena = await server.signsIn('lead')
  await lena.follows('Read it now')
  await lena.keepsPicture('concern-list')
  await lena.follows('Amira Khan')
  await lena.keepsPicture('concern-to-deal')
  await lena.follows('Write down what was done and decided')
  await lena.fills({
    'What was done': 'I talked to Amira, with the nurse.',
    'What was decided': 'To refer her to children’s services today.',
    Why: 'She is afraid to go home.',
    'What whoever raised it was told': 'You did the right thing. She is safe tonight.',
  })
  await lena.chooses('Do the parents or carers know?', 'Not yet')
  await lena.page.getByLabel('It is dealt with, and its outcome is written above').check()
  await lena.presses('Save')
  await lena.seesProblem('A concern is closed once its outcome is known. Write what came of it')
  await lena.keepsPicture('concern-decide')
  await lena.fills({ Outcome: 'A plan is in place. Her aunt looks after her.' })
  await lena.presses('Save')
  await lena.sees('the concern is closed', 'A plan is in place.')
  await lena.keepsPicture('concern-closed')

  await using tess = await server.signsIn('teacher')
  await tess.opens(path)
  await tess.sees('Lena Lead opened it', 'You did the right thing.')
  await tess.seesNothingOf('children’s services today', 'A plan is in place')
  await tess.keepsPicture('concern-answered')
})

test('by keyboard alone: from any page to the form, and sent', async () => {
  await using tess = await server.signsIn('colleagueTeacher')
  await tess.opens('/schools')
  const { page } = tess
  for (let tabs = 0; tabs < 40; tabs += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent?.trim())) === 'Worried about somebody’s safety?')
      break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL('**/concerns/new')
  await page.getByLabel('Who is it about?').focus()
  await page.keyboard.type('Tom')
  await page.getByLabel('What did you see or hear?').focus()
  await page.keyboard.type('He cries.')
  await page.getByRole('button', { name: 'Send it now' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Sent. The safeguarding leads have it now.').first().waitFor()
})
