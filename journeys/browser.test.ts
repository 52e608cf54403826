import assert from 'node:assert/strict'
import { existsSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, suite, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { expectNoAxeViolations, newVisit, openBrowser, screenshot, type VisitOptions } from './browser.ts'

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

const html = (main: string) => `<!doctype html>
<html lang="en"><head><title>A page</title><link rel="stylesheet" href="/page.css"><script src="/page.js" defer></script></head>
<body><main><h1>A page</h1>${main}</main></body></html>`

const PAGES: Record<string, { status?: number; type?: string; body: string }> = {
  '/good': {
    body: html(
      '<form method="post" action="/wrong"><label>Name <input name="name"></label><button>Save</button></form>',
    ),
  },
  '/wrong': { status: 422, body: html('<label>Name <input name="name" value="kept"></label>') },
  '/no-label': { body: html('<input name="name">') },
  '/grey': { body: html('<p class="grey">Hard to read</p>') },
  '/says-error': { body: html('<p id="says-error">Says an error</p>') },
  '/throws': { body: html('<p id="throws">Throws</p>') },
  '/inline-script': { body: html('<script>document.title = "ran"</script>') },
  '/inline-style': { body: html('<p style="color: red">Red</p>') },
  '/other-host': { body: html('<img alt="" src="/picture.png"><a href="http://elsewhere.test/">Elsewhere</a>') },
  '/broken': { status: 500, body: html('<p>Sorry</p>') },
  '/gone-picture': { body: html('<img alt="" src="/gone.png">') },
  '/page.css': { type: 'text/css', body: 'main { font-family: "Open Sans" } .grey { color: #ccc; background: #fff }' },
  '/page.js': {
    type: 'text/javascript',
    body: `document.querySelector('h1').textContent += ', enhanced'
      if (document.querySelector('#says-error')) console.error('something is wrong')
      if (document.querySelector('#throws')) throw new Error('thrown by the page')`,
  },
  '/picture.png': { type: 'image/png', body: '' },
}

const server = createServer((request, response) => {
  const {
    status = 200,
    type = 'text/html; charset=utf-8',
    body,
  } = PAGES[request.url ?? ''] ?? { status: 404, body: html('') }
  response.writeHead(status, { 'content-type': type, 'content-security-policy': CSP, 'accept-language': '' })
  response.end(body.replace('</main>', `<p>${request.headers['accept-language'] ?? ''}</p></main>`))
})

let browser: Browser
let baseUrl: string
before(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  server.close()
})

async function visitTo(path: string, options: VisitOptions = {}) {
  const visit = await newVisit(browser, { baseUrl, ...options })
  await visit.page.goto(path)
  return visit
}

suite('a visit', () => {
  test('to a good page is clean, and axe finds nothing under its strict CSP', async () => {
    await using visit = await visitTo('/good')
    assert.equal(await visit.page.getByRole('heading').innerText(), 'A page, enhanced')
    await expectNoAxeViolations(visit.page)
  })

  test('may meet a 404 or a form with errors, which are answers like any other', async () => {
    await using visit = await visitTo('/good')
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.waitForURL('**/wrong')
    await expectNoAxeViolations(visit.page)
    assert.equal((await visit.page.goto('/nowhere'))?.status(), 404)
  })

  for (const [path, fault] of [
    ['/says-error', /console: something is wrong/],
    ['/throws', /script: Error: thrown by the page/],
    ['/inline-script', /csp: .*inline script/],
    ['/inline-style', /csp: .*inline style/],
    ['/broken', /request: answered 500/],
    ['/gone-picture', /request: answered 404/],
  ] as const) {
    test(`to ${path} fails, saying why`, async () => {
      const visit = await visitTo(path)
      await assert.rejects(visit.close(), fault)
    })
  }

  test('that asks another host fails, and nothing leaves this machine', async () => {
    const visit = await visitTo('/other-host')
    await visit.page.getByRole('link', { name: 'Elsewhere' }).click()
    await visit.page.waitForURL('chrome-error://**').catch(() => {})
    await assert.rejects(visit.close(), /host: asked elsewhere\.test[^]*request: net::ERR_NAME_NOT_RESOLVED/)
  })

  test('forgives the fault a test is about, and only that', async () => {
    const visit = await visitTo('/says-error')
    await visit.forgive(/something is wrong/)
    await assert.rejects(visit.forgive(/something is wrong/), /nothing to forgive/)
    await visit.close()
  })

  test('without JavaScript runs no script, and still finds CSP and axe faults', async () => {
    await using visit = await visitTo('/good', { javascript: false })
    assert.equal(await visit.page.getByRole('heading').innerText(), 'A page')
    await expectNoAxeViolations(visit.page)
    await visit.page.getByRole('button', { name: 'Save' }).click()
    await visit.page.waitForURL('**/wrong')
    assert.equal(await visit.page.getByRole('heading').innerText(), 'A page')
    assert.equal(await visit.page.getByLabel('Name').inputValue(), 'kept')
    await visit.page.goto('/no-label')
    await assert.rejects(expectNoAxeViolations(visit.page), /label: /)

    await visit.page.goto('/inline-style')
    await visit.forgive(/inline style/)
  })

  test('is as wide, and in the language, as it was asked to be', async () => {
    await using visit = await visitTo('/good', { width: 375, language: 'cy-GB' })
    assert.equal(await visit.page.evaluate('innerWidth'), 375)
    assert.match(await visit.page.locator('main').innerText(), /cy-GB/)
  })
})

suite('axe', () => {
  test('finds a field without a label, and names it', async () => {
    await using visit = await visitTo('/no-label')
    await assert.rejects(
      expectNoAxeViolations(visit.page),
      /label: Form elements must have labels\n.*<input name="name">/,
    )
  })

  test('finds text with too little contrast', async () => {
    await using visit = await visitTo('/grey')
    await assert.rejects(expectNoAxeViolations(visit.page), /color-contrast/)
  })

  test('leaves out a rule that is named with a reason', async () => {
    await using visit = await visitTo('/no-label')
    await expectNoAxeViolations(visit.page, { except: { label: 'this test is about leaving it out' } })
  })
})

test('a picture of the page is kept, drawn with the fonts that came with the browser', async () => {
  await using visit = await visitTo('/good')
  const path = await screenshot(visit.page, 'browser self-test')
  assert.ok(existsSync(path) && statSync(path).size > 3000)
  rmSync(path)
})
