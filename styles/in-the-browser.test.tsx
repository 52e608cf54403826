import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { VNode } from 'preact'
import { launchChromium } from '../journeys/chromium.ts'
import { html } from '../src/ui/testing/drawn.tsx'
import { gallery } from '../src/ui/testing/gallery.tsx'
import { buildAssets } from './build.ts'

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"
const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }
const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 900 }

/** Every component of ours on three pages, in a real browser, under the policy that the service sends. */
describe('every component in a browser', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gallery-'))
  let browser: Browser
  let base: string
  let posts = 0
  let stop: () => void

  before(async () => {
    const { css, js } = await buildAssets(folder)
    const visit = { demo: true, message: 'Saved', assets: { css: `/assets/${css}`, js: `/assets/${js}` } }
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here')
      if (request.method === 'POST') {
        posts++
        response.writeHead(204).end()
        return
      }
      if (pathname.startsWith('/assets/')) {
        response.setHeader('content-type', TYPES[extname(pathname)] ?? '')
        response.end(readFileSync(join(folder, basename(pathname))))
        return
      }
      const page: VNode | undefined = gallery[pathname.slice(1)]
      if (!page) {
        response.writeHead(404).end()
        return
      }
      const language = searchParams.get('lang') === 'cy' ? 'cy' : 'en'
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP })
      response.end(`<!doctype html>${html(page, { ...visit, language, path: request.url })}`)
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    stop = () => server.closeAllConnections() ?? server.close()
    browser = await launchChromium()
  })
  after(async () => {
    await browser?.close()
    stop?.()
    rmSync(folder, { recursive: true })
  })

  /** Opens a page, and says afterwards what the browser complained of or asked elsewhere. */
  async function visit(
    path: string,
    viewport: typeof PHONE,
    look: (page: Page) => Promise<void>,
    javaScriptEnabled = true,
  ) {
    const context = await browser.newContext({ viewport, javaScriptEnabled })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => request.url().startsWith(base) || complaints.push(`asked for ${request.url()}`))
    page.on('requestfailed', (request) => request.method() === 'POST' || complaints.push(`failed: ${request.url()}`))
    try {
      await page.goto(`${base}${path}`)
      await look(page)
      assert.deepEqual(complaints, [])
    } finally {
      await context.close()
    }
  }

  for (const name of Object.keys(gallery)) {
    for (const viewport of [PHONE, DESK]) {
      test(`${name} at ${viewport.width} px: no fault that axe finds, and nothing to scroll sideways to`, async () => {
        await visit(`/${name}`, viewport, async (page) => {
          assert.equal(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), 0)
          await page.evaluate(AXE)
          const found = await page.evaluate(
            'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
          )
          assert.deepEqual(found, [])
        })
      })
    }

    test(`${name} in Welsh, and without a script`, async () => {
      await visit(`/${name}?lang=cy`, PHONE, async (page) =>
        assert.equal(await page.getAttribute('html', 'lang'), 'cy'),
      )
      await visit(
        `/${name}`,
        PHONE,
        async (page) => {
          for (const field of await page.locator('.nhsuk-radios__conditional').all()) assert.ok(await field.isVisible())
        },
        false,
      )
    })
  }

  test('targets of our own are 44 px high', async () => {
    await visit('/case', PHONE, async (page) => {
      for (const target of await page.locator('.app-page-links a, .app-quick-bar .nhsuk-button').all()) {
        const box = await target.boundingBox()
        assert.ok(box && box.height >= 44 && box.width >= 44, `${await target.textContent()}: ${JSON.stringify(box)}`)
      }
    })
  })

  test('the quick bar stays at the bottom of a phone, and what has the focus is not under it', async () => {
    await visit('/case', PHONE, async (page) => {
      const bar = page.locator('.app-quick-bar')
      const at = await bar.boundingBox()
      assert.equal(Math.round((at?.y ?? 0) + (at?.height ?? 0)), PHONE.height)

      for (const link of await page.locator('main a:visible').all()) {
        await link.focus()
        const box = await link.boundingBox()
        const isInBar = await link.evaluate((element) => element.closest('.app-quick-bar') !== null)
        assert.ok(
          isInBar || (box && box.y + box.height <= (at?.y ?? 0) + 1),
          `${await link.textContent()} is under the bar`,
        )
      }
    })
  })

  test('on paper there is nothing to press, no address, and all that was folded', async () => {
    await visit('/case', DESK, async (page) => {
      await page.emulateMedia({ media: 'print' })

      for (const gone of [
        '.nhsuk-header__navigation',
        '.nhsuk-footer',
        '.app-page-links',
        '.app-quick-bar',
        '.nhsuk-button',
      ]) {
        assert.equal(await page.locator(gone).first().isVisible(), false, gone)
      }
      assert.ok(await page.getByText('Printed by').isVisible())
      assert.equal(await page.evaluate(`getComputedStyle(document.querySelector('main a'), '::after').content`), 'none')
      assert.equal(
        await page.evaluate(`getComputedStyle(document.querySelector('.nhsuk-header')).backgroundColor`),
        'rgba(0, 0, 0, 0)',
      )
    })
  })

  test('an error leads to the field, also to the first of a date', async () => {
    await visit('/form', DESK, async (page) => {
      const focused = () => page.evaluate('document.activeElement.id || document.activeElement.className')
      assert.equal(await focused(), 'nhsuk-error-summary')

      for (const [href, id] of [
        ['#born-day', 'born-day'],
        ['#who', 'who'],
        ['#why', 'why'],
      ]) {
        await page.click(`.nhsuk-error-summary a[href="${href}"]`)
        await page.waitForFunction((id) => document.activeElement?.id === id, id, { timeout: 2000 })
      }
    })
  })

  test('what belongs to a choice is shown with it', async () => {
    await visit('/form', DESK, async (page) => {
      assert.equal(await page.isVisible('#phone'), false)
      await page.check('#who-2')
      assert.equal(await page.isVisible('#phone'), true)
      await page.check('#who')
      assert.equal(await page.isVisible('#phone'), false)
    })
  })

  test('a list is narrowed by typing, without accents, and keeps what is chosen', async () => {
    await visit('/form', DESK, async (page) => {
      const shown = () =>
        page
          .locator('#who, #who-2, #who-4')
          .evaluateAll((radios) => radios.map((radio) => radio.parentElement?.offsetParent !== null))
      await page.getByLabel('Find a person').fill('SIAN')
      assert.deepEqual(await shown(), [false, true, false])
      await page.getByText('1 shown').waitFor()

      await page.check('#who-2')
      await page.getByLabel('Find a person').fill('ada')
      assert.deepEqual(await shown(), [true, true, false])
      assert.equal(await page.locator('.app-filter-list [name]').count(), 0, 'it is never sent')
    })
    await visit('/list', DESK, async (page) => {
      await page.getByLabel('Find a child').fill('nobody')
      await page.getByText('Nothing in the list matches').waitFor()
      assert.equal(await page.locator('table').first().locator('tbody tr:visible').count(), 0)
    })
  })

  test('a row of a brief table is its name and a line under it on a phone, and a row of a table on a desk', async () => {
    const topsOf = async (page: Page) => {
      const cells = await page.locator('.app-table--brief tbody tr').first().locator('th, td').all()
      return Promise.all(cells.map(async (cell) => (await cell.boundingBox())!.y))
    }
    await visit('/list', PHONE, async (page) => {
      const [name, year, registration] = await topsOf(page)
      assert.ok(year! > name!)
      assert.equal(registration, year)
      assert.equal(await page.locator('.app-table--brief tbody td:visible:has-text("6A") > span').isVisible(), true)
      const ofNoClass = page.locator('.app-table--brief tbody tr').filter({ has: page.locator('td:empty') }).first()
      assert.ok((await ofNoClass.locator('td:empty').boundingBox())!.width <= 1)
      assert.equal(await ofNoClass.getByRole('cell').count(), await ofNoClass.locator('td').count(), 'and is still told of')
    })
    await visit('/list', DESK, async (page) => assert.equal(new Set(await topsOf(page)).size, 1))
  })

  test('pressing three times sends once', async () => {
    await visit('/form', DESK, async (page) => {
      const before = posts
      const button = page.getByRole('button', { name: 'Send request' })
      await button.evaluate((element: HTMLElement) => [1, 2, 3].forEach(() => element.click()))
      await page.waitForFunction(
        `document.querySelector('main form > button').getAttribute('aria-disabled') === 'true'`,
      )
      await page.waitForTimeout(200)

      assert.equal(posts - before, 1)
      assert.equal(await button.evaluate((element: HTMLButtonElement) => element.disabled), false)
    })
  })

  test('the skip link takes the keyboard to the page', async () => {
    await visit('/list', DESK, async (page) => {
      await page.evaluate('document.activeElement.blur()')
      await page.locator('.nhsuk-skip-link').focus()
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate('document.activeElement.id'), 'maincontent')
    })
  })
})
