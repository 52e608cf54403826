import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { type AnAdult, aCheckedAdult, anActionFor } from '#features/links/testing/a-link.ts'
import type { RelationshipKind } from '#features/people/relationship.ts'
import { aService } from '#test/service.ts'
import { aFamilyPage, linkToPage, opensPage, shared } from './testing/a-family-page.ts'

/** P07: of two adults around one child, neither learns anything of the other, not even that there is one. */
const service = aService()
const PATH = '/for-you/family'
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

interface Window {
  readonly adult: AnAdult
  readonly pageId: string
  readonly itemId: string
  readonly browser: Awaited<ReturnType<typeof opensPage>>
  /** Words that are nowhere but with this adult. */
  readonly own: RegExp
}

const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')
let made = 0

/** An adult with a page, an action that they answered, and a message: each with a word that is nowhere else. */
async function aWindow(kind: RelationshipKind): Promise<Window> {
  made += 1
  const word = (what: string) => `Zq${letters(made)}${what}w`
  const email = `${word('m').toLowerCase()}@${word('h').toLowerCase()}.test`
  const name = `${word('g')} ${word('n')}`
  const adult = await aCheckedAdult(service, name, { kind, email, language: word('l'), safeNote: word('s') })
  const pageId = await aFamilyPage(service, caseId, adult)
  const actionId = await anActionFor(service, caseId, name, `${word('a')}, and be kind`)
  const [itemId] = await shared(service, pageId, { actionIds: [actionId], agreed: word('w') })
  const browser = await opensPage(service, await linkToPage(service, pageId, adult), adult)
  await browser.send(PATH, { item: itemId!, why: word('y'), _button: 'not yet' })
  await browser.send(PATH, { mind: word('i'), _button: 'mind' })
  await service.runJobs()
  return { adult, pageId, itemId: itemId!, browser, own: new RegExp(`zq${letters(made)}[a-z]w`, 'i') }
}

/** Everything that an adult can fetch, with its headers: eight pages, sent and asked for, and as data. */
async function allThatTheyGet({ browser, itemId }: Window, other: Window): Promise<string> {
  const data = async (path: string) =>
    service.ask('GET', path, {
      cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      accept: 'application/json',
    })
  const replies = [
    await browser.visit(PATH),
    await browser.visit('/for-you'),
    await browser.visit('/for-you/code'),
    await browser.visit('/for-you/invitation'),
    await browser.visit('/for-you/meeting'),
    await browser.send(PATH, { item: other.itemId, _button: 'done' }),
    await browser.send(PATH, { item: itemId, _button: 'not yet', why: 'Later.' }),
    await browser.visit(PATH),
    await data(PATH),
    await data('/for-you/code'),
  ]
  return replies.map(({ body, headers }) => body + JSON.stringify(headers)).join('\n')
}

const situations: readonly (readonly [RelationshipKind, RelationshipKind])[] = [
  ['mother', 'father'],
  ['father', 'step-parent'],
  ['foster carer', 'mother'],
  ['grandparent', 'father'],
  ['mother', 'mother'],
  ['social worker', 'carer'],
]

describe('P07: each adult has a window of their own', () => {
  for (const [one, another] of situations) {
    test(`P07: ${one} and ${another}`, async (t) => {
      const windows = [await aWindow(one), await aWindow(another)] as const
      for (const [mine, theirs] of [windows, windows.toReversed()] as [Window, Window][]) {
        const got = await allThatTheyGet(mine, theirs)
        assert.match(got, mine.own, 'the net would catch something')
        assert.doesNotMatch(got, theirs.own)
        assert.doesNotMatch(got, /Amira|Khan|Hill Road|Key work/)
        const mails = JSON.stringify(service.mails.filter(({ to }) => to === mine.adult.email))
        assert.doesNotMatch(mails, theirs.own)
        assert.doesNotMatch(mails.replaceAll(mine.adult.email, ''), mine.own, 'nor anything of themselves')
        const looked = (await mine.browser.visit(PATH)).page.querySelectorAll('main li').map(({ text }) => text.trim())
        assert.ok(
          looked.every((line) => /^Somebody who helps, \d+ March 2026$/.test(line)),
          'P07: no adult is among those who looked',
        )
      }
      const [answered] = await service.sql(
        'select count(*)::int as n from shared_item where page_id = $1 and answer is not null',
        [windows[1].pageId],
      )
      assert.equal(answered!.n, 1)
      t.diagnostic('figure: 2 windows, 10 answers of each, 0 facts of the other')
    })
  }
})
