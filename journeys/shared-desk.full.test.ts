import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aServer, emailOf, PASSWORD } from './a-server.ts'
import { launchWithProfile } from './chromium.ts'

const server = aServer()
const profile = mkdtempSync(path.join(os.tmpdir(), 'shared-desk-'))
after(() => rmSync(profile, { recursive: true, force: true }))

/** Words that are nowhere else: each is typed, sent or read in a different way. */
const TYPED = ['zwielichtig-kept', 'zwielichtig-offline', 'zwielichtig-wrong', 'zwielichtig-sent']
const READ = 'Khan'
/** The name of what is kept on the device, which is no secret: whoever looks for words here does find them. */
const STORE = 'unsent'
const AIM = 'What do we want to be different?'
let form: string

before(async () => {
  await server.ready
  const { caseId } = await aCase(server.service)
  form = `${server.baseUrl}/cases/${caseId}/aim`
})

/** As it is (UTF-8), and as browsers also write text (UTF-16). */
function bytesOf(word: string): number {
  const looked = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
    .reduce((sum, file) => sum + looked.filter((word) => file.includes(word)).length * word.length, 0)
}

const PLAIN = 'zwielichtig-plain'

/** As the store must not do it. */
const keepPlainly = (word: string) =>
  new Promise<void>((done, failed) => {
    const opening = indexedDB.open('plain', 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('plain'))
    opening.addEventListener('error', () => failed(opening.error ?? new Error('Not opened')))
    opening.addEventListener('success', () => {
      const put = opening.result.transaction('plain', 'readwrite').objectStore('plain').put(word, 1)
      put.transaction?.addEventListener('complete', () => {
        opening.result.close()
        done()
      })
    })
  })

async function signsIn(page: Page) {
  await page.goto(`${server.baseUrl}/sign-in`)
  await page.getByLabel('Email address').fill(emailOf('practitioner'))
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('**/today')
}

test('P14: after signing out, 0 bytes of what was typed or read are in the browser profile, also while it was offline', async (t) => {
  await server.ready
  const context = await launchWithProfile(profile)
  const page = await context.newPage()
  await signsIn(page)
  await page.goto(form)
  await page.getByLabel(AIM).pressSequentially(TYPED[0]!)
  await page.getByText('What you typed is kept.').waitFor()
  await context.setOffline(true)
  await page.getByLabel(AIM).pressSequentially(TYPED[1]!)
  await page.getByText('There is no connection.').waitFor()
  await page.close()
  await context.setOffline(false)
  // Sealed on the device now, and nowhere to be read; a crash of the machine would leave it so.
  assert.ok(bytesOf(STORE) > 0, 'something is kept on the device')
  for (const word of TYPED) assert.equal(bytesOf(word), 0, `${word}, while it waits on the device`)

  const again = await context.newPage()
  await again.goto(form)
  await again.evaluate(keepPlainly, PLAIN)
  assert.ok(bytesOf(PLAIN) > 0, 'words that are not sealed would be found')
  await again.locator('.app-drafts').waitFor()
  await again.getByLabel(AIM).fill('')
  await again.locator('textarea').first().pressSequentially(TYPED[2]!)
  await again.getByRole('button', { name: 'Save', exact: true }).click()
  await again.locator('.nhsuk-error-summary').waitFor()
  await again.getByLabel(AIM).fill(TYPED[3]!)
  await again.getByRole('button', { name: 'Save', exact: true }).click()
  await again.waitForURL('**/cases/*')
  await again.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await again.waitForURL('**/sign-in')
  const left = await again.evaluate(`indexedDB.databases().then((all) => all.length)`)
  assert.equal(left, 0, 'nor is anything sealed left')
  await again.goBack()
  assert.match(again.url(), /\/sign-in/)
  await context.close()

  const bytes = [...TYPED, READ].map((word) => bytesOf(word))
  t.diagnostic(`figure: P14 ${bytes.reduce((sum, each) => sum + each, 0)} bytes in the profile after signing out`)
  assert.deepEqual(bytes, [0, 0, 0, 0, 0])
})
