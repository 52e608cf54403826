import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import { aBrowser, type Browser } from '#features/access/testing/a-browser.ts'
import { answerAction } from '#features/actions/answer-action.ts'
import { closeCase } from '#features/cases/changing/close-case.ts'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { sendLink, takeBackLink } from './send-link.ts'
import { type AnAdult, aCheckedAdult, aLink, anActionFor, anAdult, codeSentTo, linkSentTo } from './testing/a-link.ts'

const service = aService()
let caseId: string
let sara: AnAdult

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  sara = await aCheckedAdult(service)
})
beforeEach(() => {
  service.mails.length = 0
})

const aLinkToSara = async () => {
  const actionId = await anActionFor(service, caseId)
  return { actionId, ...(await aLink(service, actionId, sara)) }
}
const opens = async (path: string) => (await aBrowser(service).visit(path)).page.querySelector('h1')!.text
const ENDED = 'This link does not open'
const MAY = 'Somebody has asked you something'

/** Opens the link and gives the code that was mailed. */
async function goIn(path: string, browser: Browser = aBrowser(service)): Promise<Browser> {
  assert.equal((await browser.send(path)).location, '/for-you/code')
  const code = await codeSentTo(service, sara.email)
  assert.equal((await browser.send('/for-you/code', { code, _button: 'check' })).location, '/for-you')
  return browser
}

describe('P19: a link for somebody without an account', () => {
  test('shows one thing to whoever also has the mail, takes their answer, and says who gave it', async () => {
    const { actionId, path, shareId } = await aLinkToSara()
    const browser = await goIn(path)
    const { page } = await browser.visit('/for-you')
    assert.match(page.text, /Priya Practitioner asks if you could do this:/)
    assert.match(page.text, /Read together for ten minutes\./)
    assert.doesNotMatch(page.text, /Khan|Amira|Hill Road|Key work/)

    const sent = await browser.send('/for-you', { tried: 'partly', whatHappened: 'Twice.', helpful: 'a little' })
    assert.equal(sent.location, '/for-you')
    assert.match((await browser.visit('/for-you')).page.text, /You answered on 2 Mar/)
    service.clock.advance({ minutes: 8 })
    await service.runJobs()
    const [{ at } = { at: '' }] = await service.sql(
      `select s.answered_at = a.answered_at as at from shared_action s join action a on a.id = s.action_id where s.id = $1`,
      [shareId],
    )
    assert.equal(at, true, 'it was answered when they answered')
    const shown = (await service.as('practitioner').visit(`/actions/${actionId}`)).page.text
    assert.match(shown, /Partly tried \(Sara Khan, by a link, 2 Mar/)
    assert.match(shown, /Twice\./)
    const [told] = await service.sql(
      `select to_id, from_id from notice where kind = 'action answered' and action_id = $1`,
      [actionId],
    )
    assert.deepEqual(told, { to_id: people.practitioner.id, from_id: null })
    const lines = await service.sql<{ what: string }>(
      `select what from audit.entry where subject ->> 'shareId' = $1 and subject ? 'adultId' order by at, seq`,
      [shareId],
    )
    const said = new Set(lines.map(({ what }) => what))
    for (const what of ['link sent', 'link opened', 'link code given', 'saw what was shared', 'link answered'])
      assert.ok(said.has(what), what)
  })

  test('it may be put right for 24 hours, and not after that', async () => {
    const { actionId, path } = await aLinkToSara()
    const browser = await goIn(path)
    await browser.send('/for-you', { tried: 'no', whatHappened: 'No time.' })
    await service.runJobs()
    const form = await browser.visit('/for-you')
    for (let times = 0; times < 2; times += 1)
      await browser.sendFrom(form, '/for-you', { tried: 'yes', whatHappened: 'Now we did.' })
    await service.runJobs()
    const story = await service.sql(
      `select 1 from chronology_entry where kind = 'action answered' and source_id = $1`,
      [actionId],
    )
    assert.equal(story.length, 2, 'what was sent again is told once: no, and then yes')
    const answer = () => service.sql(`select tried, what_happened from action where id = $1`, [actionId])
    assert.deepEqual(await answer(), [{ tried: 'yes', what_happened: 'Now we did.' }])

    const again = async () => {
      await browser.send('/for-you/code', { _button: 'again' })
      const code = await codeSentTo(service, sara.email)
      await browser.send('/for-you/code', { code, _button: 'check' })
    }
    service.clock.advance({ minutes: 30 })
    assert.equal((await browser.visit('/for-you')).location, '/for-you/code', 'a code counts for half an hour')
    service.clock.advance({ minutes: 23 * 60 + 29 })
    await again()
    await browser.send('/for-you', { tried: 'partly' })
    service.clock.advance({ minutes: 1 })
    const late = await browser.visit('/for-you')
    assert.equal(late.page.querySelectorAll('input[name=tried]').length, 0)
    await browser.sendFrom(late, '/for-you', { tried: 'no' })
    await service.runJobs()
    assert.deepEqual(await answer(), [{ tried: 'partly', what_happened: null }])
  })

  test('P33: a link, a code or an hour that was met when it was over stays over, whatever the clock says after that', async () => {
    const { path } = await aLinkToSara()
    service.clock.advance({ days: 7 })
    assert.match((await aBrowser(service).visit(path)).page.text, new RegExp(ENDED))
    service.clock.advance({ days: -6 })
    assert.match((await aBrowser(service).visit(path)).page.text, new RegExp(ENDED))

    const { path: another } = await aLinkToSara()
    const browser = await goIn(another)
    assert.equal((await browser.visit('/for-you')).status, 200)
    service.clock.advance({ minutes: 31 })
    assert.equal((await browser.visit('/for-you')).location, '/for-you/code')
    service.clock.advance({ hours: -1 })
    assert.equal((await browser.visit('/for-you')).location, '/for-you/code')
    service.clock.advance({ days: -1, minutes: 29 })
  })

  test('looking uses nothing up: 50 looks later it works, once, though ten press at the same time', async (t) => {
    const { path } = await aLinkToSara()
    for (let looks = 0; looks < 25; looks += 1) {
      assert.equal((await aBrowser(service).visit(path)).status, 200)
      const { statusCode } = await service.app.inject({ method: 'HEAD', url: path })
      assert.equal(statusCode, 200)
    }
    const ready = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const browser = aBrowser(service)
        return { browser, form: await browser.visit(path) }
      }),
    )
    const answers = await Promise.all(ready.map(({ browser, form }) => browser.sendFrom(form, path)))
    const let_in = answers.filter(({ location }) => location === '/for-you/code')
    assert.equal(let_in.length, 1)
    assert.ok(answers.every((answer) => let_in.includes(answer) || answer.page.text.includes(ENDED)))
    t.diagnostic('figure: 50 looks used nothing up; 10 presses at once, 1 let in')
  })

  test('unknown, used, too old and taken back look the same', async () => {
    const used = await aLinkToSara()
    await goIn(used.path)
    const back = await aLinkToSara()
    await service.as('practitioner').change((write) => takeBackLink(write, back.shareId))
    const old = await aLinkToSara()
    const changed = used.path.replace(/.(?=\?)/, (last) => (last === 'A' ? 'B' : 'A'))
    const paths = [used.path, back.path, changed, '/for-you/1.x.y', '/for-you/hello']
    service.clock.advance({ days: 6 })
    assert.equal(await opens(old.path), MAY)
    service.clock.advance({ days: 1 })
    const main = async (path: string) => (await aBrowser(service).visit(path)).page.querySelector('main')!.text
    const pages = new Set(await Promise.all([...paths, old.path, '/for-you', '/for-you/code'].map(main)))
    assert.equal(pages.size, 1)
    assert.match([...pages][0]!, new RegExp(ENDED))
  })

  test('a newer one ends it, and it is nobody’s of another area', async () => {
    const first = await aLinkToSara()
    const second = await aLink(service, first.actionId, sara)
    assert.deepEqual([await opens(first.path), await opens(second.path)], [ENDED, MAY])
    assert.equal(await opens(second.path.replace('/1.', '/2.')), ENDED)
  })

  test('only hashes of it are kept, and it is in no row of any log', async () => {
    const { path } = await aLinkToSara()
    const token = /([\w-]{43})\?/.exec(path)![1]!
    await goIn(path)
    const rows = await service.sql<{ row: string }>(
      `select row_to_json(l)::text as row from auth.item_link l union all select row_to_json(m)::text from mail m
       union all select row_to_json(s)::text from shared_action s union all select row_to_json(e)::text from audit.entry e`,
    )
    const hex = Buffer.from(token, 'base64url').toString('hex')
    assert.ok(rows.length > 10)
    assert.ok(!rows.some(({ row }) => row.includes(token) || row.includes(hex)))
    const { headers } = await aBrowser(service).visit(path)
    assert.equal(headers['referrer-policy'], 'no-referrer')
  })

  test('a wrong code counts: after five none is right, and after ten codes there is no more', async () => {
    const { path } = await aLinkToSara()
    const browser = aBrowser(service)
    await browser.send(path)
    const code = await codeSentTo(service, sara.email)
    const wrong = code === '000000' ? '000001' : '000000'
    const give = (typed: string) => browser.send('/for-you/code', { code: typed, _button: 'check' })
    for (let tries = 0; tries < 5; tries += 1) assert.equal((await give(wrong)).status, 422)
    assert.equal((await give(code)).status, 422, 'the right one is worth nothing any more')
    for (let codes = 1; codes < 10; codes += 1)
      assert.equal((await browser.send('/for-you/code', { _button: 'again' })).status, 303)
    const form = await browser.visit('/for-you/code')
    assert.equal((await browser.sendFrom(form, '/for-you/code', { _button: 'again' })).status, 422)
    assert.equal((await give(await codeSentTo(service, sara.email))).status, 303)
  })

  test('a code is mailed to the address that was checked, counts for 15 minutes, and nothing is shown without it', async () => {
    const { path } = await aLinkToSara()
    const browser = aBrowser(service)
    await browser.send(path)
    const code = await codeSentTo(service, sara.email)
    assert.ok(service.mails.every(({ to }) => to === sara.email))
    for (const at of ['/for-you', '/for-you/code'])
      assert.doesNotMatch((await browser.visit(at)).body, /Read together|Priya|home\.test/)
    service.clock.advance({ minutes: 15 })
    assert.equal((await browser.send('/for-you/code', { code, _button: 'check' })).status, 422)
  })

  test('closed on a phone that others use, it wants a new code', async () => {
    const { path } = await aLinkToSara()
    const browser = await goIn(path)
    await browser.sendFrom(await browser.visit('/for-you'), '/for-you/close')
    assert.equal((await browser.visit('/for-you')).location, '/for-you/code')
  })
})

describe('P19: at once, when something changes, nobody is let in, nor stays in', () => {
  const changes: Record<string, [change: string, back: string]> = {
    'they are not to be told': [`relationship set may_be_told = false`, `relationship set may_be_told = true`],
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
    'the action is somebody else’s': [`action set owner_name = 'Dad'`, `action set owner_name = 'Sara Khan'`],
  }
  const where: Record<string, () => string> = {
    relationship: () => `id = '${sara.relationshipId}'`,
    adult: () => `id = (select adult_id from relationship where id = '${sara.relationshipId}')`,
    child: () => `id = '${world.amira}'`,
    action: () => `case_id = '${caseId}' and status = 'open'`,
  }
  const make = (change: string) => service.sql(`update ${change} where ${where[change.split(' ')[0]!]!()}`)

  for (const [why, [change, back]] of Object.entries(changes)) {
    test(why, async (t) => {
      const unused = await aLinkToSara()
      const used = await aLinkToSara()
      const browser = await goIn(used.path)
      assert.equal(await opens(unused.path), MAY)
      await make(change)
      t.after(() => make(back))
      assert.equal(await opens(unused.path), ENDED)
      const { page } = await browser.visit('/for-you')
      assert.match(page.text, new RegExp(ENDED))
      assert.doesNotMatch(page.text, /Read together/)
    })
  }

  test('the worker takes it back, also before the mail has left', async () => {
    const actionId = await anActionFor(service, caseId)
    const give = { relationshipId: sara.relationshipId, words: 'Read' }
    const reply = await service
      .as('practitioner')
      .send(`/actions/${actionId}/link`, { to: give.relationshipId, words: 'Read' })
    const page = (await service.as('practitioner').visit(reply.location!)).page.text
    assert.match(page, /Sara Khan will see exactly this/)
    assert.match(page, /mother \(s…n@home\.test, checked 2 Mar/)
    await service.as('practitioner').send(reply.location!)
    service.clock.advance({ minutes: 3 })
    await service.runJobs()
    assert.equal(service.mails.length, 0)
  })

  test('the record is restricted', async () => {
    const { path } = await aLinkToSara()
    await sealChild(service)
    assert.equal(await opens(path), ENDED)
    await service.sql(`update seal set lifted_at = now(), lifted_by = $1`, [people.practitioner.id])
    await service.sql(`delete from seal_reader`)
  })

  test('its sender leaves: the answer comes to the lead worker', async () => {
    const actionId = await anActionFor(service, caseId)
    const whom = { staffId: people.colleague.id, caseRole: 'co-worker', startsOn: '2026-03-02', endsOn: null } as const
    await service.as('supervisor').change((write) => addCaseMember(write, caseId, { ...whom, why: 'To help' }))
    const words = 'Read together'
    await service
      .as('colleague')
      .change((write) => sendLink(write, actionId, { relationshipId: sara.relationshipId, words }))
    service.clock.advance({ minutes: 2 })
    const path = await linkSentTo(service, sara.email)
    await service.as('administrator').change((write) => offBoard(write, people.colleague.id))
    const browser = await goIn(path)
    await browser.send('/for-you', { tried: 'yes' })
    await service.runJobs()
    const [action] = await service.sql(`select tried, answered_by, answered_link_name from action where id = $1`, [
      actionId,
    ])
    assert.deepEqual(action, { tried: 'yes', answered_by: people.practitioner.id, answered_link_name: 'Sara Khan' })
  })

  test('the case is closed', async () => {
    const { path } = await aLinkToSara()
    await service.as('practitioner').change((write) =>
      closeCase(write, caseId, {
        outcome: 'aim met',
        note: 'Better.',
        wayBack: 'Ask.',
        whyActionsStay: 'They go on.',
      }),
    )
    assert.equal(await opens(path), ENDED)
    ;({ caseId } = await aCase(service))
  })
})

describe('P07, P42: to whom a link can go, and what it says', () => {
  const page = async (actionId: string) => (await service.as('practitioner').visit(`/actions/${actionId}/link`)).page
  const sendTo = (actionId: string, adult: AnAdult, words = 'Read together') =>
    service
      .as('practitioner')
      .change((write) => sendLink(write, actionId, { relationshipId: adult.relationshipId, words }))

  test('nobody is asked by a link for what is answered already', async () => {
    const actionId = await anActionFor(service, caseId)
    const done = { answer: 'yes', whatHappened: null, helpful: null } as const
    await service.as('practitioner').change((write) => answerAction(write, actionId, done, 1))
    await assert.rejects(sendTo(actionId, sara), /for an open action/)
  })

  test('an adult who may not be written to cannot be chosen, and the page says why', async () => {
    const cases = [
      ['Nora Nottold', { mayBeTold: false }, /not to be told/],
      ['Petra Phone', { safeChannel: 'phone' }, /not written down as the safe way/],
      ['Olga Order', { courtOrders: 'No contact until June' }, /court order/],
      ['Una Unchecked', {}, /Nobody has checked yet/],
    ] as const
    for (const [name, about, why] of cases) {
      const adult = await anAdult(service, name, about)
      const actionId = await anActionFor(service, caseId, name)
      const shown = await page(actionId)
      assert.match(shown.text, why, name)
      assert.equal(shown.querySelectorAll('input[name=to]').length, 0, name)
      await assert.rejects(sendTo(actionId, adult), why, name)
    }
  })

  test('an action of one adult is never sent to another', async () => {
    const actionId = await anActionFor(service, caseId, 'Dad')
    assert.match((await page(actionId)).text, /Nobody there is called Dad/)
    await assert.rejects(sendTo(actionId, sara), NotFound)
  })

  test('it names no surname, no school, no address and nobody else of the family', async () => {
    await anAdult(service, 'Omar Rahman', { kind: 'father' })
    const actionId = await anActionFor(service, caseId)
    for (const words of ['Mrs Khan, read', 'Ask omar too', 'At Hill Road School', 'Walk to AB1 2CD'])
      await assert.rejects(sendTo(actionId, sara, words), /Leave out/, words)
    await sendTo(actionId, sara, 'Sara, read with Amira')
  })

  test('its mails hold no name and no word of it, in either language', async () => {
    const eira = await aCheckedAdult(service, 'Eira Morris', { kind: 'grandparent', language: 'Welsh' })
    const toSara = await aLinkToSara()
    const actionId = await anActionFor(service, caseId, 'Eira Morris')
    const { path } = await aLink(service, actionId, eira)
    assert.match(path, /lang=cy$/)
    assert.match((await aBrowser(service).visit(path)).page.text, /Mae rhywun wedi gofyn rhywbeth i chi/)
    await aBrowser(service).send(path)
    await aBrowser(service).send(toSara.path)
    await service.runJobs()
    const mails = service.mails.filter(({ to }) => to.endsWith('@home.test'))
    assert.ok(mails.length >= 5)
    for (const { subject, text, to } of mails) {
      assert.doesNotMatch(subject + text, /Amira|Khan|Sara|Eira|Morris|Hill Road|Key work|Priya|Read together/i)
      assert.ok(!to.includes(','))
    }
  })

  test('only those who work on the case send one', async () => {
    const actionId = await anActionFor(service, caseId)
    for (const name of ['teacher', 'lead', 'otherPractitioner', 'partner'] as const)
      assert.equal((await service.as(name).visit(`/actions/${actionId}/link`)).status, 404, name)
  })

  test('a holder’s cookie opens no page of staff, and no row', async () => {
    const { path } = await aLinkToSara()
    const browser = await goIn(path)
    for (const at of ['/today', `/cases/${caseId}`, `/children/${world.amira}`, '/staff'])
      assert.match((await browser.visit(at)).location ?? '', /^\/sign-in/, at)
  })

  test('whoever came by a link and finds nothing there is not sent to a page of staff', async () => {
    const { status, page } = await aBrowser(service).visit('/for-you/nothing/here')
    assert.equal(status, 404)
    assert.equal(page.querySelector('main a[href="/today"]'), null)
    assert.ok(page.querySelector('main a[href="/for-you/nothing/here"]'))
  })
})
