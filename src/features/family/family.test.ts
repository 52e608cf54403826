import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { type AnAdult, aCheckedAdult, anActionFor, anAdult, codeSentTo } from '#features/links/testing/a-link.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people } from '#test/service.ts'
import { makeFamilyPage } from './make-page.ts'
import { prepareItems } from './put-on-page.ts'
import { endFamilyPage, sendFamilyPage, shareOnPage, takeOffPage } from './share-on-page.ts'
import { aFamilyPage, givesCode, linkToPage, opensPage, prepared, shared } from './testing/a-family-page.ts'

const service = aService()
let caseId: string
let sara: AnAdult
let pageId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  sara = await aCheckedAdult(service)
  pageId = await aFamilyPage(service, caseId, sara)
})
beforeEach(() => {
  service.mails.length = 0
})

const PATH = '/for-you/family'
const worker = () => service.as('practitioner')
const pageOf = (id = pageId) => worker().visit(`/family-pages/${id}`)
const goIn = async () => opensPage(service, await linkToPage(service, pageId, sara), sara)
const textOf = async (browser: Awaited<ReturnType<typeof goIn>>) =>
  (await browser.visit(PATH)).page.querySelector('main')!.text.replaceAll(/\s+/g, ' ')

describe('P08: private until shared', () => {
  test('what is prepared is seen by those who work on the case alone, drawn as the adult will see it', async () => {
    const [item] = await prepared(service, pageId, { agreed: 'We try ten quiet minutes after school.' })
    const before = (await pageOf()).page
    assert.match(before.text, /Ready to share/)
    const drawn = before.querySelector('section .nhsuk-inset-text')!.text.trim()
    assert.match(drawn, /We try ten quiet minutes after school\./)
    const [, next] = await prepared(service, pageId, { next: { words: 'We meet again.', onDay: '2026-03-20' } })
    const sharing = { pageId, itemId: next!.id, version: next!.version }
    await worker().change((write) => shareOnPage(write, sharing))
    const browser = await goIn()
    assert.match(await textOf(browser), /20 March 2026\s*We meet again\./)
    assert.doesNotMatch(await textOf(browser), /We try ten quiet minutes/, 'one thing at a time')
    await worker().change((write) => takeOffPage(write, { pageId, itemId: item!.id }))
  })

  test('it is on the page from the next request on, and off it from the next request on', async () => {
    const [item] = await prepared(service, pageId, { agreed: 'A walk on Sunday.' })
    const browser = await goIn()
    assert.doesNotMatch(await textOf(browser), /A walk on Sunday/)
    const reply = await worker().send(`/family-pages/${pageId}`, { item: item!.id, seen: '1', _button: 'share' })
    assert.equal(reply.status, 303)
    assert.match(await textOf(browser), /A walk on Sunday/)
    await worker().send(`/family-pages/${pageId}`, { item: item!.id, _button: 'off' })
    assert.doesNotMatch(await textOf(browser), /A walk on Sunday/)
    assert.doesNotMatch((await pageOf()).page.text, /A walk on Sunday/)
  })

  test('words that were changed since they were read are not shared by whoever read the old ones', async () => {
    const [item] = await prepared(service, pageId, { agreed: 'Old words.' })
    const { id: itemId } = item!
    const said = await worker().send(`/family-pages/${pageId}`, { item: itemId, words: 'New words.', _button: 'words' })
    assert.equal(said.status, 303)
    await assert.rejects(
      worker().change((write) => shareOnPage(write, { pageId, itemId, version: 1 })),
      /worded this differently/,
    )
    await worker().change((write) => shareOnPage(write, { pageId, itemId, version: 2 }))
    const again = await worker().send(`/family-pages/${pageId}`, { item: itemId, words: 'Third.', _button: 'words' })
    assert.equal(again.status, 422, 'what was shared is not worded otherwise behind their back')
    await worker().change((write) => takeOffPage(write, { pageId, itemId }))
  })

  test('what could not be kept of new words stands at the item that was sent, open', async () => {
    await prepared(service, pageId, { agreed: 'Breakfast first.' })
    const items = await prepared(service, pageId, { agreed: 'Shoes by the door.' })
    const [one, other] = await service.sql<{ id: string; words: string }>(
      `select id, words from shared_item where id = any ($1::uuid[]) order by words`,
      [items.map(({ id }) => id)],
    )
    const sent = { item: one!.id, words: '', _button: 'words' }
    const { status, page } = await worker().send(`/family-pages/${pageId}`, sent)
    assert.equal(status, 422)
    assert.equal(page.querySelector('.nhsuk-error-summary a')!.getAttribute('href'), `#words-${one!.id}`)
    const fieldOf = (id: string) => page.querySelector(`#words-${id}`)!
    assert.equal(fieldOf(one!.id).closest('details')!.hasAttribute('open'), true)
    assert.equal(fieldOf(other!.id).closest('details')!.hasAttribute('open'), false)
    assert.equal(fieldOf(other!.id).text, other!.words)
    assert.equal(page.querySelectorAll('section .nhsuk-error-message').length, 1)
    for (const { id: itemId } of items) await worker().change((write) => takeOffPage(write, { pageId, itemId }))
  })

  test('those who share it see the very page that the adult sees', async () => {
    const actionId = await anActionFor(service, caseId, 'Sara Khan', 'Read together')
    const school = await anAction(service, caseId, { what: 'Keep a quiet corner', dueOn: '2026-03-12' })
    await shared(service, pageId, { actionIds: [actionId, school], staffIds: [people.practitioner.id] })
    const browser = await goIn()
    await browser.visit(PATH)
    const main = (await browser.visit(PATH)).page.querySelector('main')!
    const preview = (await pageOf()).page.querySelectorAll('main > div > div > .nhsuk-inset-text').at(-1)!
    const words = (html: typeof main) =>
      html
        .querySelectorAll('h2, p, li')
        .map(({ text }) => text.replaceAll(/\s+/g, ' ').trim())
        .filter(Boolean)
    const theirs = words(main)
    for (const line of words(preview)) assert.ok(theirs.includes(line), line)
    const only = theirs.filter((line) => !words(preview).includes(line))
    for (const line of only) assert.doesNotMatch(line, /Read together|quiet corner|Priya|March/, line)
  })

  test('what names the family, the school or an address is not shared, and says which word', async () => {
    await anAdult(service, 'Omar Rahman', { kind: 'father' })
    for (const words of ['Mrs Khan said so', 'Omar will come too', 'At Hill Road School', 'Come to AB1 2CD']) {
      const [item] = await prepared(service, pageId, { agreed: words })
      const reply = await worker().send(`/family-pages/${pageId}`, { item: item!.id, seen: '1', _button: 'share' })
      assert.equal(reply.status, 422, words)
      assert.match(reply.page.text, /Leave out/, words)
      await worker().change((write) => takeOffPage(write, { pageId, itemId: item!.id }))
    }
  })
})

describe('an answer without blame', () => {
  const anItem = async (what: string) => {
    const actionId = await anActionFor(service, caseId, 'Sara Khan', what)
    const [itemId] = await shared(service, pageId, { actionIds: [actionId] })
    return { actionId, itemId: itemId! }
  }
  const actionOf = async (id: string) =>
    (await service.sql('select status, tried, what_happened, answered_link_name from action where id = $1', [id]))[0]

  test('one press says that it is done, and it is on the action in their name', async () => {
    const { actionId, itemId } = await anItem('Pack the bag together')
    const browser = await goIn()
    const sent = await browser.send(PATH, { item: itemId, _button: 'done' })
    assert.equal(sent.location, PATH)
    assert.match(await textOf(browser), /Thank you\. We will tell Priya Practitioner\./)
    assert.match(await textOf(browser), /Pack the bag together.*You said: I did it\./)
    await browser.send(PATH, { item: itemId, why: 'On Monday.', _button: 'done' })
    await service.runJobs()
    assert.deepEqual(await actionOf(actionId), {
      ...{ status: 'done', tried: 'yes', what_happened: 'On Monday.', answered_link_name: 'Sara Khan' },
    })
    const story = await worker().visit(`/cases/${caseId}/chronology`)
    assert.match(story.page.text, /Action tried: Pack the bag together/)
    assert.match((await pageOf()).page.text, /Done\. On Monday\./)
  })

  test('not yet leaves it open, with why, and whoever agreed it is told; it can be done later', async () => {
    const { actionId, itemId } = await anItem('Ring the club')
    const browser = await goIn()
    await browser.send(PATH, { item: itemId, _button: 'not yet' })
    const why = (await browser.visit(PATH)).page.querySelector(`label[for="why-${itemId}"]`)
    assert.match(why!.text, /I couldn’t because/)
    await browser.send(PATH, { item: itemId, why: 'The bus did not come.', _button: 'not yet' })
    await service.runJobs()
    assert.equal((await actionOf(actionId))!.status, 'open')
    const [told] = await service.sql(`select to_id, from_id from notice where kind = 'action not done yet'`)
    assert.deepEqual(told, { to_id: people.practitioner.id, from_id: null })
    const story = await worker().visit(`/cases/${caseId}/chronology`)
    assert.match(story.page.text, /Action not done yet: Ring the club\. Sara Khan\. The bus did not come\./)
    await browser.send(PATH, { item: itemId, _button: 'done' })
    await service.runJobs()
    assert.equal((await actionOf(actionId))!.status, 'done')
  })

  test('what is wrong with a reason, and what was typed, stand at the item that was sent and at no other', async () => {
    const [one, other] = [await anItem('Walk to school'), await anItem('Pack a snack')]
    const browser = await goIn()
    for (const { itemId: item } of [one, other]) await browser.send(PATH, { item, _button: 'not yet' })
    const long = 'y'.repeat(1001)
    const { status, page } = await browser.send(PATH, { item: one.itemId, why: long, _button: 'not yet' })
    assert.equal(status, 422)
    assert.equal(page.querySelector('.nhsuk-error-summary a')!.getAttribute('href'), `#why-${one.itemId}`)
    assert.equal(page.querySelector(`#why-${one.itemId}`)!.text, long)
    assert.ok(page.querySelector(`#why-${one.itemId}-error`))
    assert.equal(page.querySelector(`#why-${other.itemId}`)!.text, '')
    assert.equal(page.querySelector(`#why-${other.itemId}-error`), null)
  })

  test('a wrong press can be put right for a day, and not after it', async () => {
    const { actionId, itemId } = await anItem('Sleep by nine')
    const browser = await goIn()
    await browser.send(PATH, { item: itemId, _button: 'done' })
    await service.runJobs()
    await browser.send(PATH, { item: itemId, _button: 'not yet' })
    await service.runJobs()
    assert.deepEqual((await actionOf(actionId))!.tried, 'no')
    await browser.send(PATH, { item: itemId, _button: 'done' })
    service.clock.advance({ days: 1 })
    await browser.send('/for-you/code', { _button: 'again' })
    await givesCode(service, browser, sara.email)
    const late = await browser.send(PATH, { item: itemId, _button: 'not yet' })
    assert.equal(late.status, 422)
    assert.match(late.page.querySelector('.nhsuk-error-summary')!.text, /It stays as it was/)
    assert.doesNotMatch(await textOf(browser), /It stays as it was/, 'and nothing says that it went well')
    await service.runJobs()
    assert.deepEqual((await actionOf(actionId))!.tried, 'yes')
  })

  test('an item of another page, or one that was taken back, takes no answer', async () => {
    const { actionId, itemId } = await anItem('Breathe slowly')
    const eira = await aCheckedAdult(service, 'Eira Morris', { kind: 'grandparent', language: 'Welsh' })
    const eirasPage = await aFamilyPage(service, caseId, eira)
    const eirasAction = await anActionFor(service, caseId, 'Eira Morris', 'Sing')
    const [eirasItem] = await shared(service, eirasPage, { actionIds: [eirasAction] })
    const browser = await goIn()
    await browser.send(PATH, { item: eirasItem!, _button: 'done' })
    await worker().change((write) => takeOffPage(write, { pageId, itemId }))
    await browser.send(PATH, { item: itemId, _button: 'done' })
    await browser.send(PATH, { item: 'x', _button: 'done' })
    await service.runJobs()
    for (const id of [actionId, eirasAction]) assert.equal((await actionOf(id))!.status, 'open')
  })

  test('whoever’s action it is now answers it: given to somebody else, it is gone', async () => {
    const { actionId, itemId } = await anItem('Draw a plan')
    const browser = await goIn()
    assert.match(await textOf(browser), /Draw a plan/)
    await service.sql(`update action set owner_name = 'Omar Rahman' where id = $1`, [actionId])
    assert.doesNotMatch(await textOf(browser), /Draw a plan/)
    await browser.send(PATH, { item: itemId, _button: 'done' })
    await service.runJobs()
    assert.equal((await actionOf(actionId))!.status, 'open')
  })
})

describe('changing their mind, and who has looked', () => {
  test('what they ask comes to whoever works on the case, into the story and the log', async () => {
    await shared(service, pageId, { agreed: 'We talk on Fridays.' })
    const browser = await goIn()
    const empty = await browser.send(PATH, { mind: '', _button: 'mind' })
    assert.match(empty.page.text, /Write what you want to say/)
    await browser.send(PATH, { mind: 'Please do not tell the gran.', _button: 'mind' })
    assert.match(await textOf(browser), /We will tell Priya Practitioner\..*You wrote on/)
    await service.runJobs()
    const [told] = await service.sql(`select to_id, case_id from notice where kind = 'family asks'`)
    assert.deepEqual(told, { to_id: people.practitioner.id, case_id: caseId })
    assert.match((await pageOf()).page.text, /Sara Khan asks\s*Please do not tell the gran\./)
    const lines = await service.sql(`select 1 from audit.entry where what = 'message from a family kept'`)
    assert.equal(lines.length, 1)
    const opened = await browser.visit(PATH)
    const sent = () => browser.sendFrom(opened, PATH, { mind: 'And not his uncle.', _button: 'mind' })
    const [first, second] = [await sent(), await sent()]
    assert.deepEqual([first.status, second.status, second.location], [303, 303, first.location])
    const kept = await service.sql(`select 1 from page_message where words = 'And not his uncle.'`)
    assert.equal(kept.length, 1, 'P22: the same form sent twice is one message')
    const story = await service.as('teacher').visit(`/cases/${caseId}/chronology`)
    assert.doesNotMatch(story.body, /do not tell the gran/, 'what they say of sharing is for the service')
    for (let times = 2; times < 9; times += 1) await browser.send(PATH, { mind: `Also ${times}`, _button: 'mind' })
    const open = await browser.visit(PATH)
    const tenth = () => browser.sendFrom(open, PATH, { mind: 'The tenth.', _button: 'mind' })
    assert.deepEqual([(await tenth()).status, (await tenth()).status], [303, 303], 'sent twice, it is no eleventh')
    const tooMany = await browser.send(PATH, { mind: 'Once more', _button: 'mind' })
    assert.match(tooMany.page.text, /We have your messages\..*‘Do you need help now\?’ on this page\./)
  })

  test('P07: who has looked is said by what they do and on which day; of others no more than where they are', async () => {
    await worker().visit(`/cases/${caseId}`)
    await service.as('lead').change(async (write) => {
      write.seen('child', {
        children: [(await service.sql('select child_id from help_case where id = $1', [caseId]))[0]!.child_id],
      })
    })
    const browser = await goIn()
    const looked = (await browser.visit(PATH)).page
      .querySelectorAll('main li')
      .map(({ text }) => text.replaceAll(/\s+/g, ' '))
    assert.ok(
      looked.some((line) => /^Main contact, \d+ March 2026$/.test(line)),
      looked.join('; '),
    )
    assert.ok(
      looked.some((line) => /^Somebody in school, \d+ March 2026$/.test(line)),
      looked.join('; '),
    )
    assert.ok(!looked.some((line) => /Lena|Lead,/.test(line)))
    const log = (await service.as('lead').visit(`/children/${await childOf()}/looked`)).page.text
    assert.match(log, /Looked at: what was shared/)
  })
  const childOf = async () => (await service.sql('select child_id from help_case where id = $1', [caseId]))[0]!.child_id
})

describe('P07: each adult has a window of their own', () => {
  test('an action of another adult cannot be put on a page, nor is it offered', async () => {
    const omars = await anActionFor(service, caseId, 'Omar Rahman', 'Fetch the bike')
    const asAHelper = await anAction(service, caseId, {
      ...{ what: 'Fetch the ball', ownerKind: 'partner', ownerStaffId: null, ownerName: 'omar rahman' },
    })
    assert.doesNotMatch((await worker().visit(`/family-pages/${pageId}/add`)).page.text, /Fetch the/)
    for (const actionId of [omars, asAHelper]) {
      const chosen = { actionIds: [actionId], staffIds: [], agreed: null, next: null }
      await assert.rejects(
        worker().change((write) => prepareItems(write, pageId, chosen)),
        /another adult’s/,
      )
    }
  })

  test('who may not be told, not see, not be mailed, or was not checked has no page, and it says why', async () => {
    const cases = [
      ['Nora Nottold', { mayBeTold: false }, /not to be told/],
      ['Nell Notsee', { maySee: false }, /may not see/],
      ['Petra Phone', { safeChannel: 'phone' }, /not written down as the safe way/],
      ['Olga Order', { courtOrders: 'No contact until June' }, /court order/],
    ] as const
    for (const [name, about, why] of cases) {
      const { relationshipId } =
        name === 'Nell Notsee' ? await aCheckedAdult(service, name, about) : await anAdult(service, name, about)
      assert.match((await worker().visit(`/cases/${caseId}/family`)).page.text, why, name)
      const reach = 'Ring.'
      await assert.rejects(
        worker().change((write) => makeFamilyPage(write, caseId, { to: relationshipId, reach })),
        why,
        name,
      )
    }
    const una = await anAdult(service, 'Una Unchecked')
    await assert.rejects(
      worker().change((write) => makeFamilyPage(write, caseId, { to: una.relationshipId, reach: 'Ring.' })),
      /Nobody has checked/,
    )
  })

  test('only those who work on the case share, look, or take back', async () => {
    for (const name of ['teacher', 'lead', 'colleague', 'otherPractitioner', 'partner', 'otherSupervisor'] as const) {
      for (const path of [`/cases/${caseId}/family`, `/family-pages/${pageId}`, `/family-pages/${pageId}/add`])
        assert.equal((await service.as(name).visit(path)).status, 404, `${name} ${path}`)
      await assert.rejects(
        service.as(name).change((write) => endFamilyPage(write, pageId)),
        NotFound,
      )
    }
  })
})

describe('P19: coming back', () => {
  test('on the same phone for a month, each time with a new code; elsewhere the link opens nothing more', async () => {
    const path = await linkToPage(service, pageId, sara)
    const browser = await opensPage(service, path, sara)
    assert.equal((await aBrowser(service).visit(path)).page.querySelector('h1')!.text, 'This link does not open')
    service.clock.advance({ days: 20 })
    assert.equal((await browser.visit(PATH)).location, '/for-you/code')
    for (let codes = 0; codes < 3; codes += 1) {
      await browser.send('/for-you/code', { _button: 'again' })
      assert.equal(await givesCode(service, browser, sara.email), PATH)
      service.clock.advance({ minutes: 31 })
    }
    service.clock.advance({ days: 10 })
    assert.match(await textOf(browser), /This link does not open/)
  })

  test('from the link to the answer a parent reads for two minutes at most', async (t) => {
    const nia = await aCheckedAdult(service, 'Nia Rees', { kind: 'mother' })
    const hers = await aFamilyPage(service, caseId, nia)
    const actionId = await anActionFor(service, caseId, 'Nia Rees', 'Read together for ten minutes')
    const next = { words: 'We meet again.', onDay: '2026-03-23' }
    const agreed = 'Ten quiet minutes after school, every day. No talk of school before tea.'
    await shared(service, hers, { actionIds: [actionId], agreed, next, staffIds: [people.practitioner.id] })
    const browser = aBrowser(service)
    const words = async (path: string) =>
      (await browser.visit(path)).body
        .match(/<main.*<\/main>/s)![0]
        .replaceAll(/<[^>]*>/g, ' ')
        .match(/\S+/g)!.length
    const link = await linkToPage(service, hers, nia)
    const before = await words(link)
    await browser.send(link)
    const code = await words('/for-you/code')
    await givesCode(service, browser, nia.email)
    const all = before + code + (await words(PATH))
    t.diagnostic(`${all} words`)
    assert.ok(all <= 400, `${all} words, at 200 a minute`)
  })

  test('a new link ends the one before it, and the session that it opened', async () => {
    const browser = await goIn()
    const path = await linkToPage(service, pageId, sara)
    assert.match(await textOf(browser), /This link does not open/)
    const again = await opensPage(service, path, sara)
    assert.match(await textOf(again), /Your page/)
    await again.sendFrom(await again.visit(PATH), '/for-you/close')
    assert.equal((await again.visit(PATH)).location, '/for-you/code', 'closed, it wants a new code')
  })

  test('a page on which nothing is shared has no link to send', async () => {
    const gran = await aCheckedAdult(service, 'Gwen Ifans', { kind: 'grandparent' })
    const hers = await aFamilyPage(service, caseId, gran)
    await prepared(service, hers, { agreed: 'Tea at four.' })
    const reply = await worker().send(`/family-pages/${hers}`, { _button: 'send' })
    assert.match(reply.page.text, /Nothing is shared on this page yet/)
    await assert.rejects(aFamilyPage(service, caseId, gran), /have a page already/)
  })

  test('it is theirs in Welsh', async () => {
    const lowri = await aCheckedAdult(service, 'Lowri Puw', { kind: 'mother', language: 'Cymraeg' })
    const hers = await aFamilyPage(service, caseId, lowri)
    await shared(service, hers, { agreed: 'Deg munud tawel.', staffIds: [people.practitioner.id] })
    const browser = await opensPage(service, await linkToPage(service, hers, lowri), lowri)
    const text = await textOf(browser)
    assert.match(text, /Eich tudalen.*Prif gyswllt.*Yn cynllunio’r cymorth gyda chi/)
    assert.equal(await codeSentTo(service, lowri.email).then((code) => code.length), 6)
  })
})

describe('at once, when something changes, nobody is let in, nor stays in', () => {
  const changes: Record<string, [change: string, back: string]> = {
    'they are not to be told': [`relationship set may_be_told = false`, `relationship set may_be_told = true`],
    'they may not see the record': [`relationship set may_see = false`, `relationship set may_see = true`],
    'the relationship ends': [`relationship set ended_on = '2026-03-01'`, `relationship set ended_on = null`],
    'email is not safe': [`relationship set safe_channel = 'phone'`, `relationship set safe_channel = 'email'`],
    'a court orders something': [
      `relationship set court_orders = 'No contact'`,
      `relationship set court_orders = null`,
    ],
    'their address changes': [`adult set email = 'new@home.test'`, `adult set email = 'sara.khan@home.test'`],
    'the child’s address is protected': [
      `child set has_protected_address = true`,
      `child set has_protected_address = false`,
    ],
    'the case is closed': [
      `help_case set status = 'closed', closed_at = now(), outcome = 'aim met', outcome_note = 'x', way_back = 'x'`,
      `help_case set status = 'open', closed_at = null, outcome = null, outcome_note = null, way_back = null`,
    ],
  }
  const where: Record<string, string> = {
    relationship: `id = (select relationship_id from shared_page where id = $1)`,
    adult: `id = (select adult_id from shared_page where id = $1)`,
    child: `id = (select child_id from shared_page where id = $1)`,
    help_case: `id = (select case_id from shared_page where id = $1)`,
  }
  const make = (change: string) => service.sql(`update ${change} where ${where[change.split(' ')[0]!]}`, [pageId])
  const ENDED = /This link does not open/

  for (const [why, [change, back]] of Object.entries(changes)) {
    test(`P07, P19: ${why}`, async (t) => {
      await shared(service, pageId, { agreed: 'Zqsharedw.' })
      const browser = await goIn()
      assert.match(await textOf(browser), /Zqsharedw/)
      await make(change)
      t.after(() => make(back))
      assert.match(await textOf(browser), ENDED)
      assert.doesNotMatch((await browser.visit(PATH)).body, /Zqsharedw/)
      await browser.send(PATH, { mind: 'Still here', _button: 'mind' })
      const kept = await service.sql(`select 1 from page_message where words = 'Still here'`)
      assert.equal(kept.length, 0)
      const unused = await aBrowser(service).visit(await lastLink())
      assert.match(unused.page.text, ENDED)
    })
  }

  /** The last link that was mailed, whether or not it was used. */
  const lastLink = async () => {
    const mail = service.mails.findLast(({ text }) => text.includes('/for-you/1.'))!
    const url = new URL(/http\S+/.exec(mail.text)![0])
    return url.pathname + url.search
  }

  test('P06, P07: the record is restricted; it opens again for nobody but by a page made since', async () => {
    const browser = await goIn()
    await sealChild(service)
    assert.match(await textOf(browser), ENDED)
    await assert.rejects(
      worker().change((write) => sendFamilyPage(write, pageId)),
      NotFound,
      'the page is hidden from whoever is no reader',
    )
    await service.sql(`update seal set lifted_at = now(), lifted_by = $1`, [people.practitioner.id])
    await service.sql(`delete from seal_reader`)
  })

  test('P08: the worker takes the whole page back, also before the mail has left', async () => {
    await worker().change((write) => sendFamilyPage(write, pageId))
    service.mails.length = 0
    const reply = await worker().send(`/family-pages/${pageId}`, { _button: 'end' })
    assert.equal(reply.location, `/cases/${caseId}/family`)
    service.clock.advance({ minutes: 3 })
    await service.runJobs()
    assert.deepEqual(
      service.mails.filter(({ to }) => to === sara.email),
      [],
    )
    assert.equal((await pageOf()).status, 404)
    pageId = await aFamilyPage(service, caseId, sara)
    assert.match((await pageOf()).page.text, /Your page|Nothing is here yet/)
    assert.doesNotMatch((await pageOf()).page.text, /Zqsharedw/, 'nothing is carried over')
  })
})
