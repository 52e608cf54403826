/**
 * A person before a browser, in the words of what they do. Each page they come to is looked at by axe; the visit itself
 * fails with any console error, any breach of the CSP and any request to another host. Clicks are counted as in the
 * budgets of the product: a tap or a choice is one, typing is none.
 */
import assert from 'node:assert/strict'
import type { Browser, Locator, Page } from 'playwright-core'
import { expectNoAxeViolations, newVisit, screenshot, type Visit, type VisitOptions } from './browser.ts'

export type Person = Awaited<ReturnType<typeof arrive>>

const PHONE = 375
/** The narrowest at which nobody should have to scroll sideways (WCAG 1.4.10). */
const NARROWEST = 320

export async function arrive(browser: Browser, options: VisitOptions) {
  const visit: Visit = await newVisit(browser, options)
  const { page } = visit
  page.setDefaultTimeout(10_000)
  let clicks = 0
  let pages = 0

  const main = page.locator('main')
  /** After something that leads to another page: it has come, and everybody can use it. */
  async function arrived() {
    await page.waitForLoadState('load')
    await expectNoAxeViolations(page)
    pages += 1
  }

  async function click(what: Locator) {
    await what.click().catch(async (error: Error) => {
      throw new Error(`${error.message}\nthe page is ${page.url()}: ${await textOf(page)}`)
    })
    clicks += 1
    await arrived()
  }

  const person = {
    page,
    get clicks() {
      return clicks
    },
    get pages() {
      return pages
    },
    /** How many clicks this took. */
    async counts(work: () => Promise<void>): Promise<number> {
      const before = clicks
      await work()
      return clicks - before
    },

    /** Types an address. Answers with the status. */
    async opens(path: string): Promise<number> {
      const answer = await page.goto(path)
      await arrived()
      return answer?.status() ?? 0
    },
    /** A link, also one that looks like a button. */
    follows: (link: string | RegExp) =>
      click(
        page
          .getByRole('link', { name: link })
          .or(page.locator('a[role=button]').filter({ hasText: link }))
          .first(),
      ),
    presses: (button: string) => click(main.getByRole('button', { name: button, exact: true }).first()),
    async signsOut() {
      await click(page.getByRole('banner').getByRole('button', { name: 'Sign out' }))
    },

    /** Fills fields by their labels. A list to choose from counts as a click. */
    async fills(fields: Record<string, string>, within: Locator = main) {
      for (const [label, value] of Object.entries(fields)) {
        const field = within.getByLabel(label, { exact: true }).first()
        if ((await field.evaluate((element) => element.tagName)) === 'SELECT') {
          await field.selectOption({ label: value })
          clicks += 1
        } else await field.fill(value)
      }
    },
    /** Chooses an answer of a question, by its legend. */
    async chooses(question: string, ...answers: string[]) {
      const group = page.getByRole('group', { name: question }).first()
      for (const answer of answers) {
        await group.getByLabel(answer, { exact: true }).first().check()
        clicks += 1
      }
    },
    async unfolds(summary: string) {
      await page.locator('summary').filter({ hasText: summary }).first().click()
      clicks += 1
    },
    /** A date is asked for in three parts. */
    async fillsDate(question: string, [day, month, year]: readonly [string, string, string]) {
      await person.fills({ Day: day, Month: month, Year: year }, page.getByRole('group', { name: question }))
    },
    async sendsFile(label: string, path: string) {
      await main.getByLabel(label).setInputFiles(path)
      clicks += 1
    },

    async sees(...texts: (string | RegExp)[]) {
      const shown = await textOf(page)
      for (const text of texts)
        assert.ok(typeof text === 'string' ? shown.includes(text) : text.test(shown), `“${text}” is not on\n${shown}`)
    },
    /** At the top of the page and beside its field. */
    async seesProblem(problem: string) {
      await page.getByRole('alert').getByRole('link', { name: problem }).waitFor()
      await page.locator('.nhsuk-error-message').filter({ hasText: problem }).first().waitFor()
      assert.match(await page.title(), /^(Error|Gwall): /)
    },
    async seesNothingOf(...texts: string[]) {
      const shown = await textOf(page)
      for (const text of texts) assert.ok(!shown.includes(text), `“${text}” is on\n${shown}`)
    },
    async seesHeading(text: string | RegExp) {
      const heading = (await page.locator('h1').innerText()).trim()
      assert.ok(typeof text === 'string' ? heading === text : text.test(heading), `the page is “${heading}”`)
    },

    /** Keeps pictures of the page, wide and on a phone, where nothing may be cut off or scroll sideways. */
    async keepsPicture(name: string) {
      const { width = 1280 } = options
      await screenshot(page, name)
      await page.setViewportSize({ width: NARROWEST, height: 900 })
      await fitsInWidth(page)
      await page.setViewportSize({ width: PHONE, height: 800 })
      await fitsInWidth(page)
      await screenshot(page, `${name}-phone`)
      await page.setViewportSize({ width, height: 900 })
    },

    /** Takes back the faults that the test is about. */
    forgives: (expected: RegExp) => visit.forgive(expected),
    leaves: () => visit.close(),
    [Symbol.asyncDispose]: () => visit.close(),
  }
  return person
}

/** What is written on the page, also what is folded away or hidden from sight. */
const textOf = (page: Page) =>
  page.evaluate(() => {
    const body = document.body.cloneNode(true) as HTMLElement
    for (const script of body.querySelectorAll('script')) script.remove()
    const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value)
    return [document.title, body.textContent, ...typed].join('\n').replaceAll(/\s+/g, ' ')
  })

async function fitsInWidth(page: Page) {
  // The header folds its menu when it hears that the window has changed.
  await page.waitForTimeout(150)
  const { wide, room, widest } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
    widest: [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .filter((element, _, all) => !all.some((other) => other !== element && element.contains(other)))
      .map((element) => `${element.tagName}.${element.className} ${element.textContent}`)
      .slice(0, 5),
  }))
  assert.ok(wide <= room + 1, `${page.url()} scrolls sideways at ${room} px: ${wide} px wide, because of ${widest}`)
}
