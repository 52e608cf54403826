/**
 * Visits in a real browser. A visit forgives nothing by itself: a console error, a CSP violation, a script error, a
 * request that fails or that goes to any host but the service's makes `close` throw, and so the test fail.
 */
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Browser, BrowserContext, CDPSession, ConsoleMessage, Page, Request } from 'playwright-core'
import { launchChromium } from './chromium.ts'

const SCREENSHOTS = resolve(import.meta.dirname, '../test-results/screenshots')
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Starts the browser: once a test file, closed in `after`. */
export function openBrowser(): Promise<Browser> {
  return launchChromium()
}

export type Fault = { kind: 'console' | 'csp' | 'script' | 'request' | 'host'; text: string; url: string }

export type Visit = {
  context: BrowserContext
  page: Page
  /** What went wrong so far. */
  faults: readonly Fault[]
  /** Takes back the faults that the test is about; fails when there is none. */
  forgive(expected: RegExp): Promise<void>
  /** Ends the visit, and fails when it had faults. `await using visit = …` does it by itself. */
  close(): Promise<void>
  [Symbol.asyncDispose](): Promise<void>
}

export type VisitOptions = {
  /** Then `page.goto('/sign-in')` will do, and other hosts are known from the start. Else the first page's host it is. */
  baseUrl?: string
  javascript?: boolean
  width?: number
  language?: string
}

/** A person arrives: no cookies, nothing cached. */
export async function newVisit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { baseUrl, javascript = true, width = 1280, language = 'en-GB' } = options
  const context = await browser.newContext({
    ...(baseUrl === undefined ? {} : { baseURL: baseUrl }),
    viewport: { width, height: 900 },
    locale: language,
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
  })
  const faults = watch(context, baseUrl)
  if (!javascript) context.on('page', (page) => void setScripts(page, 'off').catch(() => {}))
  const page = await context.newPage()
  if (!javascript) await setScripts(page, 'off')

  const visit: Visit = {
    context,
    page,
    faults,
    async forgive(expected) {
      await settled(context)
      const others = faults.filter((fault) => !expected.test(fault.text))
      assert.notEqual(others.length, faults.length, `nothing to forgive: no fault matches ${expected}`)
      faults.splice(0, faults.length, ...others)
    },
    async close() {
      if (!unclosed.delete(visit)) return
      await settled(context)
      await context.close()
      assert.ok(faults.length === 0, `the visit was not clean:\n${faults.map(inWords).join('\n')}`)
    },
    [Symbol.asyncDispose]: () => visit.close(),
  }
  unclosed.add(visit)
  return visit
}

const unclosed = new Set<Visit>()
const inWords = ({ kind, text, url }: Fault) => `  ${kind}: ${text} (${url})`

// A visit that nobody closed has told nobody its faults: then the file fails, whatever its tests said.
process.on('exit', () => {
  const faults = [...unclosed].flatMap((visit) => visit.faults)
  if (faults.length === 0) return
  console.error(`a visit was never closed, and was not clean:\n${faults.map(inWords).join('\n')}`)
  process.exitCode = 1
})

function watch(context: BrowserContext, baseUrl: string | undefined): Fault[] {
  const faults: Fault[] = []
  let host = baseUrl === undefined ? undefined : new URL(baseUrl).host
  const report = (kind: Fault['kind'], text: string, url: string) => faults.push({ kind, text, url })

  context.on('console', (message) => {
    const url = message.location().url || (message.page()?.url() ?? '')
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) report('csp', message.text(), url)
    else if (message.type() === 'error' && !saysAStatus(message)) report('console', message.text(), url)
  })
  context.on('weberror', (error) => report('script', String(error.error()), error.page()?.url() ?? ''))
  context.on('request', (request) => {
    const { protocol, host: asked } = new URL(request.url())
    if (!/^(https?|wss?):$/.test(protocol)) return
    host ??= asked
    if (asked !== host) report('host', `asked ${asked}`, request.url())
  })
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed'
    // Going on before a page has all it asked for aborts the rest, and is no fault.
    if (why !== 'net::ERR_ABORTED') report('request', why, request.url())
  })
  context.on('response', (response) => {
    if (response.status() >= (isPage(response.request()) ? 500 : 400))
      report('request', `answered ${response.status()}`, response.url())
  })
  return faults
}

/** The browser says on the console that an answer was a 404 or a 422. Which of them are faults, `response` decides. */
const saysAStatus = (message: ConsoleMessage) =>
  message.text().startsWith('Failed to load resource: the server responded')
const isPage = (request: Request) => request.isNavigationRequest()

/** Messages come in order: once each page has answered, what it had to say before has been heard. */
async function settled(context: BrowserContext): Promise<void> {
  await Promise.allSettled(context.pages().map((page) => page.evaluate('0')))
}

const sessions = new WeakMap<Page, { session: CDPSession; scripts: 'on' | 'off' }>()

async function sessionOf(page: Page) {
  const known = sessions.get(page)
  if (known) return known
  const made = { session: await page.context().newCDPSession(page), scripts: 'on' as 'on' | 'off' }
  sessions.set(page, made)
  return made
}

async function setScripts(page: Page, scripts: 'on' | 'off'): Promise<void> {
  const known = await sessionOf(page)
  await known.session.send('Emulation.setScriptExecutionDisabled', { value: scripts === 'off' })
  known.scripts = scripts
}

/**
 * Fails with each accessibility fault of the page as it stands, naming what to mend. `except` names the rules to leave
 * out, each with its reason.
 *
 * axe runs in an isolated world, put there by the browser's own protocol: the page's CSP stays as it is and its scripts
 * see nothing. Without JavaScript axe could not wait, so scripts are let run for as long as axe does: the page was read
 * without them, so none of its own begin, and what is checked is exactly what the person has before them.
 */
export async function expectNoAxeViolations(
  page: Page,
  { except = {} }: { except?: Readonly<Record<string, string>> } = {},
): Promise<void> {
  const { session, scripts } = await sessionOf(page)
  const options: RunOptions = {
    runOnly: { type: 'tag', values: AXE_TAGS },
    resultTypes: ['violations'],
    rules: Object.fromEntries(Object.keys(except).map((rule) => [rule, { enabled: false }])),
  }
  if (scripts === 'off') await setScripts(page, 'on')
  try {
    const { frameTree } = await session.send('Page.getFrameTree')
    const world = { frameId: frameTree.frame.id, worldName: 'axe' }
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', world)
    await session.send('Runtime.evaluate', { expression: AXE, contextId })
    const answer = await session.send('Runtime.evaluate', {
      expression: `axe.run(document, ${JSON.stringify(options)})`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    })
    if (answer.exceptionDetails) throw new Error(`axe failed: ${answer.exceptionDetails.exception?.description}`)
    const { violations, passes } = answer.result.value as AxeResults
    assert.ok(passes.length > 0, 'axe found nothing to look at')
    assert.ok(violations.length === 0, `${page.url()} is not accessible:\n${violations.map(toMend).join('\n')}`)
  } finally {
    if (scripts === 'off') await setScripts(page, 'off')
  }
}

function toMend({ id, help, nodes }: AxeResults['violations'][number]) {
  return [`  ${id}: ${help}`, ...nodes.map(({ html, target }) => `    ${target.join(' ')}  ${html}`)].join('\n')
}

/** Keeps a picture of the whole page, and says where. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true })
  const path = join(SCREENSHOTS, `${name.replaceAll(/[^\w-]+/g, '-')}.png`)
  await page.screenshot({ path, fullPage: true, animations: 'disabled' })
  return path
}
