import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import type { Person } from './a-person.ts'
import { aServer, PASSWORD } from './a-server.ts'
import { expectNoAxeViolations } from './browser.ts'

const server = aServer()
const WORDS = 'She says the corridor “roars”. A quiet place, and café-time.'
const SAYS = 'What does the child say about it?'
const AIM = 'What do we want to be different?'
let path: string

before(async () => {
  await server.ready
  const { caseId } = await aCase(server.service)
  path = `/cases/${caseId}/aim`
})

const kept = () => server.service.sql<{ fields: { aim: string } }>('select fields from draft where path = $1', [path])
const forgotten = () => server.service.sql('delete from draft')

/** Until what was typed is on the server, which must be at most a second or two after the last key. */
async function isKept(text: string) {
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await kept()).some(({ fields }) => fields.aim === text)) return
    await new Promise((later) => setTimeout(later, 100))
  }
  assert.fail(`“${text}” was not kept`)
}

async function types({ page }: Person, text: string) {
  await page.getByLabel(AIM).fill('')
  await page.getByLabel(AIM).pressSequentially(text)
}

/** Time goes by on the server and in this browser alike, and nobody touches anything. */
async function isLeftAlone({ page }: Person, minutes: number) {
  server.passes(minutes)
  await page.evaluate(`(() => { const now = Date.now.bind(Date); Date.now = () => now() + ${minutes * 60_000} })()`)
}

test('P24: a tab that is killed in the middle of a sentence: it is offered back, and comes back when it is asked for', async () => {
  await using priya = await server.signsIn('practitioner')
  await priya.opens(path)
  await types(priya, WORDS)
  await isKept(WORDS)
  await priya.sees('What you typed is kept. It is not sent yet.')

  const again = await priya.page.context().newPage()
  await priya.page.close({ runBeforeUnload: false })
  await again.goto(path)
  assert.equal(await again.getByLabel(AIM).inputValue(), 'Amira can stay in her lessons.')
  await again.getByText('You have something not sent').waitFor()
  await expectNoAxeViolations(again)
  await again.getByRole('button', { name: /^Bring it back/ }).click()
  await again.getByText('It is not sent yet.').first().waitFor()
  assert.equal(await again.getByLabel(AIM).inputValue(), WORDS)
  await expectNoAxeViolations(again)
  await again.getByRole('main').getByRole('button', { name: 'Save' }).click()
  await again.waitForURL('**/cases/*')
  assert.deepEqual(await kept(), [])
})

test('P24: with the connection gone and then the tab: what is sealed on the device is sent and offered when both are back', async () => {
  await using priya = await server.signsIn('practitioner')
  const context = priya.page.context()
  await priya.opens(path)
  // The key is this person’s pages’ own by now: it came with an earlier draft.
  await types(priya, 'Before the line went')
  await isKept('Before the line went')
  await context.setOffline(true)
  await types(priya, WORDS)
  await priya.page.getByText('There is no connection.').waitFor()
  assert.ok(!(await kept()).some(({ fields }) => fields.aim === WORDS))
  await priya.page.close({ runBeforeUnload: false })
  await context.setOffline(false)

  const again = await context.newPage()
  await again.goto(path)
  await again.locator('.app-drafts').getByText('She says the corridor').waitFor()
  await isKept(WORDS)
  await forgotten()
  // The line that went is what this is about.
  await priya.forgives(/ERR_INTERNET_DISCONNECTED/)
})

test('P24: a form that comes back with an error does not offer, above itself, what it holds already', async () => {
  await using priya = await server.signsIn('practitioner')
  const { page } = priya
  await priya.opens(path)
  await page.getByLabel(AIM).fill('')
  await page.getByLabel(SAYS).fill('')
  await page.getByLabel(SAYS).pressSequentially('At school: ')
  await page.getByText('What you typed is kept. It is not sent yet.').waitFor()
  await page.route('**/drafts', (route) => route.abort())
  await page.getByLabel(SAYS).pressSequentially(WORDS)
  await page.getByText('There is no connection.').waitFor()
  await page.unroute('**/drafts')

  const arrived = page.waitForResponse('**/drafts')
  await page.getByRole('main').getByRole('button', { name: 'Save' }).click()
  await page.getByText('There is a problem').waitFor()
  assert.equal((await arrived).status(), 200, 'what the device had kept is sent')
  await page.waitForLoadState('networkidle')
  assert.equal(await page.getByLabel(SAYS).inputValue(), `At school: ${WORDS}`)
  assert.equal(await page.locator('.app-drafts').count(), 0)
  await forgotten()
  await priya.forgives(/ERR_FAILED/)
})

test('P14: left alone, a page warns, covers itself, and is as it was when it is unlocked; the other tab follows', async () => {
  await using priya = await server.signsIn('practitioner')
  await priya.opens(path)
  const other = await priya.page.context().newPage()
  await other.goto('/today')
  await types(priya, WORDS)
  await isKept(WORDS)

  await isLeftAlone(priya, 14.2)
  await priya.page.getByRole('dialog', { name: 'Are you still there?' }).waitFor()
  await expectNoAxeViolations(priya.page)
  await priya.page.getByRole('button', { name: 'Yes, I am here' }).click()
  await priya.page.getByRole('dialog').waitFor({ state: 'hidden' })

  await isLeftAlone(priya, 15)
  const locked = priya.page.getByRole('heading', { name: 'This page is locked' })
  await locked.waitFor()
  await expectNoAxeViolations(priya.page)
  const read = await priya.page
    .getByRole('document')
    .ariaSnapshot()
    .catch(() => priya.page.locator('body').ariaSnapshot())
  assert.ok(!/Amira|corridor|Hill Road/.test(read), `nothing of the page is read aloud:\n${read}`)
  assert.ok(!/Amira|corridor/.test(await priya.page.locator('body').innerText()), 'or is in sight')
  assert.match(await priya.page.title(), /^This page is locked/)
  assert.match((await other.reload())?.url() ?? '', /\/sign-in\/unlock/, 'the server has locked too')

  const password = priya.page.getByLabel('Password', { exact: true })
  await password.fill('not it at all')
  await priya.page.getByRole('button', { name: 'Unlock' }).click()
  await priya.page.getByRole('alert').getByText('This is not your password.').waitFor()
  await password.fill(PASSWORD)
  await priya.page.getByRole('button', { name: 'Unlock' }).click()
  await priya.page.getByLabel(AIM).waitFor()
  assert.equal(await priya.page.getByLabel(AIM).inputValue(), WORDS)
  await priya.presses('Save')
  assert.deepEqual(await kept(), [])
  // The wrong password is answered as what it is.
  await priya.forgives(/answered 422/)
})

test('P24: a sign-in that ended while somebody wrote: they sign in, and it is in the form', async () => {
  await using priya = await server.signsIn('practitioner', { javascript: false })
  await priya.opens(path)
  await priya.fills({ [AIM]: WORDS })
  server.passes(12 * 60)
  await priya.presses('Save')
  await priya.sees('What you typed is kept.')
  await priya.seesNothingOf('corridor')
  await priya.follows('Sign in')
  await priya.fills({ 'Email address': 'priya.practitioner.1@example.test', Password: PASSWORD })
  await priya.presses('Sign in')
  await priya.sees('This is what you typed')
  assert.equal(await priya.page.getByLabel(AIM).inputValue(), WORDS)
})
