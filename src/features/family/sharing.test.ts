import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Browser } from '#features/access/testing/a-browser.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { type AnAdult, aCheckedAdult } from '#features/links/testing/a-link.ts'
import { aService } from '#test/service.ts'
import { endFamilyPage, wordForFamily, shareOnPage, takeOffPage } from './share-on-page.ts'
import { aFamilyPage, linkToPage, opensPage, prepared } from './testing/a-family-page.ts'

/** P08 by chance: what an adult may read is worked out beside the service, step by step, and the two are compared. */
const service = aService()
const STEPS = 250
const PATH = '/for-you/family'

let caseId: string
let sara: AnAdult
before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  sara = await aCheckedAdult(service)
})

/** Chance that is the same each time: a small generator of numbers (mulberry32). */
function chance(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

interface Known {
  readonly id: string
  words: string
  version: number
  state: 'prepared' | 'shared' | 'gone'
}

/** What may be read: what is shared, worded as it was then, while the adult may be told at all. */
const oracle = (items: readonly Known[], mayBeTold: boolean) =>
  mayBeTold ? items.filter(({ state }) => state === 'shared').map(({ words }) => words) : []

test('P08: whatever is prepared, shared, worded, taken back or forbidden, they read what is shared and nothing else', async (t) => {
  const pageId = await aFamilyPage(service, caseId, sara)
  const worker = service.as('practitioner')
  const next = chance(20_260_302)
  const items: Known[] = []
  let mayBeTold = true
  let compared = 0

  const some = (state: Known['state']) => {
    const found = items.filter((item) => item.state === state)
    return found[next(Math.max(found.length, 1))]
  }
  const prepare = async () => {
    const agreed = `Zqk${items.length}w`
    const known = new Set(items.map(({ id }) => id))
    const made = (await prepared(service, pageId, { agreed })).find(({ id }) => !known.has(id))!
    items.push({ id: made.id, words: agreed, version: made.version, state: 'prepared' })
  }
  const share = async (item: Known) => {
    const { id: itemId, version } = item
    await worker.change((write) => shareOnPage(write, { pageId, itemId, version }))
    item.state = 'shared'
  }
  const takeOff = async (item: Known) => {
    await worker.change((write) => takeOffPage(write, { pageId, itemId: item.id }))
    item.state = 'gone'
  }
  const reword = async (item: Known) => {
    item.words = `${item.words.replace(/x+w$/, 'w').slice(0, -1)}xw`
    await worker.change((write) => wordForFamily(write, { pageId, itemId: item.id }, item.words))
    item.version += 1
  }
  const tell = async (may: boolean) => {
    await service.sql('update relationship set may_be_told = $2 where id = $1', [sara.relationshipId, may])
    mayBeTold = may
  }
  const compare = async (browser: Browser) => {
    const shown = new Set((await browser.visit(PATH)).body.match(/Zqk\d+x?w/g))
    assert.deepEqual([...shown].sort(), oracle(items, mayBeTold).sort())
    compared += 1
  }

  await prepare()
  await share(items[0]!)
  const browser = await opensPage(service, await linkToPage(service, pageId, sara), sara)
  for (let step = 0; step < STEPS; step += 1) {
    const [waiting, there] = [some('prepared'), some('shared')]
    const dice = next(10)
    if (dice < 3) await prepare()
    else if (dice < 6 && waiting && mayBeTold) await share(waiting)
    else if (dice === 6 && waiting) await reword(waiting)
    else if (dice === 7 && there) await takeOff(there)
    else if (dice === 8 && waiting) await takeOff(waiting)
    else if (dice === 9) await tell(!mayBeTold)
    await compare(browser)
  }
  await tell(true)
  await worker.change((write) => endFamilyPage(write, pageId))
  assert.doesNotMatch((await browser.visit(PATH)).body, /Zqk\d+x?w/)
  t.diagnostic(`figure: ${compared} steps by chance, ${items.length} items, 0 that were not shared were read`)
})
