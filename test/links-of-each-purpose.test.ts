import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, beforeEach, describe, test } from 'node:test'
import { aBrowser, type Browser } from '#features/access/testing/a-browser.ts'
import { invite } from '#features/consultations/inviting/invite.ts'
import { nameAttendees } from '#features/consultations/booking/name-attendees.ts'
import { aCycle, attendeesOf } from '#features/consultations/testing/a-cycle.ts'
import { endFamilyPage } from '#features/family/share-on-page.ts'
import { aFamilyPage, linkToPage, shared } from '#features/family/testing/a-family-page.ts'
import { nameSocialWorker } from '#features/liaison/name-social-worker.ts'
import { checkSocialWorkerAddress, verifySocialWorkerAddress } from '#features/liaison/social-worker-address.ts'
import { sendInvitationLink } from '#features/links/send-invitation-link.ts'
import { sendMeetingActions } from '#features/links/send-meeting-actions.ts'
import { sendPurpose } from '#features/links/send-purpose.ts'
import { checkSitterAddress, verifySitterAddress } from '#features/links/sitter-address.ts'
import {
  type AnAdult,
  aCheckedAdult,
  aLink,
  anActionFor,
  codeSentTo,
  linkSentTo,
} from '#features/links/testing/a-link.ts'
import { raiseChild } from '#features/meetings/agenda/raise-child.ts'
import { agreeAtItem } from '#features/meetings/agree-at-item.ts'
import { startMeeting } from '#features/meetings/running/run-meeting.ts'
import { aPanel } from '#features/meetings/testing/a-panel.ts'
import { aDraftPlan } from '#features/plans/testing/a-plan.ts'
import { aService, people, world } from './service.ts'

/** Each purpose of a link, against whoever finds it, keeps it, passes it on or presses ten times. */
const service = aService()
const ENDED = 'This link does not open'
const OFFERED = ['2026-06-23T14:00:00Z', '2026-06-24T09:00:00Z', '2026-06-25T15:30:00Z'].map((at) => new Date(at))
const ANN = 'ann@school.test'
const DANA = 'dana@social.test'
const MEETING = '/for-you/meeting'
const worker = () => service.as('practitioner')

let caseId: string
let sara: AnAdult
let consultationId: string
let itemId: string
let table: Awaited<ReturnType<typeof aPanel>>

before(async () => {
  await service.ready
  ;({ caseId, consultationId } = await aCycle(service))
  sara = await aCheckedAdult(service)
  await worker().change((write) =>
    nameAttendees(write, consultationId, { staffIds: [], relationshipIds: [sara.relationshipId], youngPerson: false }),
  )
  table = await aPanel(service)
  const seat = table.members.officerSits
  await worker().change((write) => checkSitterAddress(write, seat))
  const code = await codeSentTo(service, ANN)
  await worker().change((write) => verifySitterAddress(write, seat, code))
  const raised = { childId: world.amira, name: null, why: 'Absent on Mondays', readers: [] }
  ;({ itemId } = await worker().change((write) => raiseChild(write, table.seriesId, raised)))
  await aSocialWorkerToAsk()
  service.clock.advance({ days: 1 })
  await worker().change((write) => startMeeting(write, table.meetingId))
})
beforeEach(() => {
  service.mails.length = 0
})

interface Sent {
  readonly path: string
  readonly email: string
  /** What is on the page once the code was given. */
  readonly shows: RegExp
  readonly at: string
  takeBack(): Promise<unknown>
}

async function anInvitation(): Promise<{ invitationId: string; path: string }> {
  const [attendee] = (await attendeesOf(service, consultationId)).filter(({ kind }) => kind === 'parent or carer')
  const { invitationId } = await worker().change((write) =>
    invite(write, consultationId, attendee!.id, {
      ...{ how: 'email', offered: OFFERED, interpreter: null, withoutResponsibility: null },
    }),
  )
  await worker().change((write) => sendInvitationLink(write, { invitationId, words: 'Come and talk with us.' }))
  service.clock.advance({ minutes: 2 })
  return { invitationId, path: await linkSentTo(service, sara.email) }
}

let undertaken = 0
async function actionsOfAnn(): Promise<{ path: string; actionId: string; what: string }> {
  undertaken += 1
  const what = `Send the marks, part ${undertaken}`
  const { actionId } = await worker().change((write) =>
    agreeAtItem(write, itemId, {
      ...{ what, ownerId: table.members.officerSits, ownerName: null, place: null, dueOn: null },
    }),
  )
  await worker().change((write) => sendMeetingActions(write, table.meetingId, Object.values(table.members)))
  await service.runJobs()
  service.clock.advance({ minutes: 2 })
  return { path: await linkSentTo(service, ANN), actionId, what }
}

const purposes: Record<string, () => Promise<Sent>> = {
  'answer an action': async () => {
    const { path, shareId } = await aLink(service, await anActionFor(service, caseId), sara)
    const takeBack = () => worker().send(`/links/${shareId}`)
    return { path, email: sara.email, shows: /Read together for ten minutes/, at: '/for-you', takeBack }
  },
  'family page': async () => {
    await service.sql(`update shared_page set taken_back_at = now() where purpose = 'family page'`)
    const pageId = await aFamilyPage(service, caseId, sara)
    await shared(service, pageId, { agreed: 'Ten quiet minutes.' })
    const path = await linkToPage(service, pageId, sara)
    const takeBack = () => worker().change((write) => endFamilyPage(write, pageId))
    return { path, email: sara.email, shows: /Ten quiet minutes/, at: '/for-you/family', takeBack }
  },
  'answer an invitation': async () => {
    const { path } = await anInvitation()
    const takeBack = () => service.sql(`update consultation_invitation set taken_back_at = now()`)
    return { path, email: sara.email, shows: /Come and talk with us/, at: '/for-you/invitation', takeBack }
  },
  'meeting actions': async () => {
    const { path } = await actionsOfAnn()
    const takeBack = () => service.sql(`update shared_page set taken_back_at = now() where purpose = 'meeting actions'`)
    return { path, email: ANN, shows: /Send the marks/, at: '/for-you/meeting', takeBack }
  },
  'confirm a purpose': async () => {
    const { shareId } = await service.as('lead').change((write) => sendPurpose(write, planId))
    service.clock.advance({ minutes: 2 })
    const path = await linkSentTo(service, DANA)
    const takeBack = () => service.as('lead').send(`/plans/${planId}/ask`, { link: shareId })
    return { path, email: DANA, shows: /Somebody for Callum to talk to/, at: '/for-you/purpose', takeBack }
  },
}

let planId: string
/** Amira’s plan is being written; her social worker has no account, and read out the code that went to her. */
async function aSocialWorkerToAsk(): Promise<void> {
  ;({ planId } = await aDraftPlan(service, { childId: world.amira, socialWork: true }))
  const { socialWorkerId } = await worker().change((write) =>
    nameSocialWorker(write, world.amira, {
      ...{ name: 'Dana Reid', teamName: 'North team', phone: null, email: DANA, staffId: null, fromDay: write.today },
    }),
  )
  await worker().change((write) => checkSocialWorkerAddress(write, world.amira, socialWorkerId))
  const code = await codeSentTo(service, DANA)
  await worker().change((write) => verifySocialWorkerAddress(write, world.amira, socialWorkerId, code))
}

const headOf = async (browser: Browser, path: string) => (await browser.visit(path)).page.querySelector('h1')?.text

async function goesIn({ path, email, at }: Sent): Promise<Browser> {
  const browser = aBrowser(service)
  assert.equal((await browser.send(path)).location, '/for-you/code')
  const code = await codeSentTo(service, email)
  assert.equal((await browser.send('/for-you/code', { code, _button: 'check' })).location, at)
  return browser
}

for (const [purpose, send] of Object.entries(purposes)) {
  describe(`P19: a link to ${purpose}`, () => {
    test('each page on the way has a way out at once', async () => {
      const sent = await send()
      const hasOne = ({ page }: Awaited<ReturnType<Browser['visit']>>) =>
        assert.ok(page.querySelector('main [data-quick-exit]'), page.querySelector('h1')?.text)
      hasOne(await aBrowser(service).visit(sent.path))
      const browser = aBrowser(service)
      await browser.send(sent.path)
      hasOne(await browser.visit('/for-you/code'))
      await browser.send('/for-you/code', { code: await codeSentTo(service, sent.email), _button: 'check' })
      const shown = await browser.visit(sent.at)
      hasOne(shown)
      hasOne(await browser.sendFrom(shown, '/for-you/close'))
    })

    test('shows its page to whoever also has the mail, and its mails say nothing', async () => {
      const sent = await send()
      const browser = await goesIn(sent)
      const { page, body } = await browser.visit(sent.at)
      assert.match(page.text, sent.shows)
      assert.doesNotMatch(page.querySelector('title')!.text, /Amira|Khan|mental|consult|panel|help/i)
      assert.doesNotMatch(body, /Hill Road/)
      for (const { subject, text } of service.mails.filter(({ to }) => to === sent.email))
        assert.doesNotMatch(subject + text, /Amira|Khan|Hill Road|Key work|Priya|panel|consult|talk|marks/i)
      for (const other of [
        '/for-you',
        '/for-you/family',
        '/for-you/invitation',
        '/for-you/meeting',
        '/for-you/purpose',
      ])
        if (other !== sent.at) assert.equal((await browser.visit(other)).location, sent.at, other)
      assert.match((await browser.visit('/today')).location ?? '', /^\/sign-in/)
    })

    test('looking uses nothing up; of ten who press at once one is let in; used, it is worth nothing', async () => {
      const { path } = await send()
      for (let looks = 0; looks < 10; looks += 1) assert.equal((await aBrowser(service).visit(path)).status, 200)
      const ready = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const browser = aBrowser(service)
          return { browser, form: await browser.visit(path) }
        }),
      )
      const answers = await Promise.all(ready.map(({ browser, form }) => browser.sendFrom(form, path)))
      assert.equal(answers.filter(({ location }) => location === '/for-you/code').length, 1)
      assert.equal(await headOf(aBrowser(service), path), ENDED)
    })

    test('passed on, it opens nothing without the mail of whoever it is for', async () => {
      const sent = await send()
      const thief = aBrowser(service)
      await thief.send(sent.path)
      const code = await codeSentTo(service, sent.email)
      const wrong = code === '000000' ? '000001' : '000000'
      assert.equal((await thief.send('/for-you/code', { code: wrong, _button: 'check' })).status, 422)
      for (const at of [sent.at, '/for-you/code']) assert.doesNotMatch((await thief.visit(at)).body, sent.shows)
      // The code alone is worth nothing in another browser.
      const other = aBrowser(service)
      const form = await other.visit('/for-you/code')
      assert.match(form.page.text, new RegExp(ENDED))
      assert.notEqual((await other.sendFrom(form, '/for-you/code', { code, _button: 'check' })).location, sent.at)
    })

    test('seven days unused end it', async () => {
      const { path } = await send()
      service.clock.advance({ days: 7 })
      assert.equal(await headOf(aBrowser(service), path), ENDED)
    })

    test('taken back, it opens nothing from the next request on, nor does its session', async () => {
      const sent = await send()
      const browser = await goesIn(sent)
      assert.match((await browser.visit(sent.at)).page.text, sent.shows)
      await sent.takeBack()
      assert.equal(await headOf(browser, sent.at), ENDED)
      assert.doesNotMatch((await browser.visit(sent.at)).body, sent.shows)
    })

    test('of another area, changed, or of nobody, it looks the same', async () => {
      const { path } = await send()
      const changed = path.replace(/[\w-](?=[\w-]{42}\?)/, (first) => (first === 'A' ? 'B' : 'A'))
      for (const other of [path.replace('/1.', '/2.'), changed, '/for-you/1.x.y'])
        assert.equal(await headOf(aBrowser(service), other), ENDED)
    })
  })
}

describe('P42: an invitation by a link (HACK-14)', () => {
  test('one of the three times, and whoever asked is told; it can be put right for a day', async () => {
    const { invitationId, path } = await anInvitation()
    const browser = await goesIn({ path, email: sara.email, at: '/for-you/invitation' } as Sent)
    const { page } = await browser.visit('/for-you/invitation')
    const times = page.querySelectorAll('input[name=comes]').map((input) => input.getAttribute('value')!)
    assert.equal(times.length, 5)
    assert.match(page.text, /23 Jun.*24 Jun.*25 Jun/s)
    const nothing = await browser.send('/for-you/invitation')
    assert.match(nothing.page.text, /Say when you can come/)
    assert.equal((await browser.send('/for-you/invitation', { comes: caseId })).status, 422, 'not a time of theirs')
    assert.equal((await browser.send('/for-you/invitation', { comes: times[1]! })).status, 303)
    await service.runJobs()
    const kept = () =>
      service.sql(`select answer, chosen, answered_by, answered_how from consultation_invitation where id = $1`, [
        invitationId,
      ])
    const byLink = { answered_by: 'Sara Khan', answered_how: 'link' }
    assert.deepEqual(await kept(), [{ answer: 'yes', chosen: OFFERED[1], ...byLink }])
    assert.match((await browser.visit('/for-you/invitation')).page.text, /You said that you come on 24 Jun/)
    await browser.send('/for-you/invitation', { comes: 'another time', note: 'After four, please.' })
    await service.runJobs()
    assert.deepEqual(await kept(), [{ answer: 'another time', chosen: null, ...byLink }])
  })

  test('once somebody has written down another answer, the link is over', async () => {
    const { invitationId, path } = await anInvitation()
    await service.sql(
      `update consultation_invitation set answer = 'no', answered_at = now(), answered_by = 'Sara Khan', answered_how = 'phone' where id = $1`,
      [invitationId],
    )
    assert.equal(await headOf(aBrowser(service), path), ENDED)
    await assert.rejects(
      worker().change((write) => sendInvitationLink(write, { invitationId, words: 'Come.' })),
      /has an answer already/,
    )
  })

  test('P07: it is sent to nobody who may not be mailed, and names nobody', async () => {
    const { invitationId } = await anInvitation()
    const send = (words: string) => worker().change((write) => sendInvitationLink(write, { invitationId, words }))
    await assert.rejects(send('Come to Hill Road School'), /Leave out/)
    await service.sql(`update relationship set court_orders = 'No contact' where id = $1`, [sara.relationshipId])
    await assert.rejects(send('Come.'), /court order/)
    await service.sql(`update relationship set court_orders = null where id = $1`, [sara.relationshipId])
  })
})

describe('what somebody without an account undertook at a table', () => {
  test('they tick it, and it is answered in their name; not yet leaves it open', async () => {
    const { path, actionId, what } = await actionsOfAnn()
    const browser = await goesIn({ path, email: ANN, at: '/for-you/meeting' } as Sent)
    const { page } = await browser.visit('/for-you/meeting')
    const section = page.querySelectorAll('main section').find(({ text }) => text.includes(what))!
    const item = section.querySelector('input[name=item]')!.getAttribute('value')!
    const state = async () =>
      (await service.sql('select status, answered_link_name from action where id = $1', [actionId]))[0]
    await browser.send('/for-you/meeting', { item, _button: 'not yet' })
    await service.runJobs()
    assert.equal((await state())!.status, 'open')
    await browser.send('/for-you/meeting', { item, _button: 'done' })
    await service.runJobs()
    assert.deepEqual(await state(), { status: 'done', answered_link_name: 'Ann Officer' })
  })

  test('Enter where they write why not yet says not yet: a reason is never sent as done', async () => {
    const { path, actionId, what } = await actionsOfAnn()
    const browser = await goesIn({ path, email: ANN, at: MEETING } as Sent)
    const sectionOf = ({ page }: Awaited<ReturnType<Browser['visit']>>) =>
      page.querySelectorAll('main section').find(({ text }) => text.includes(what))!
    const first = sectionOf(await browser.visit(MEETING))
    const item = first.querySelector('input[name=item]')!.getAttribute('value')!
    assert.equal(first.querySelector('input[name=why]'), null)
    await browser.send(MEETING, { item, _button: 'not yet' })
    const holds = sectionOf(await browser.visit(MEETING))
      .querySelectorAll('form')
      .filter((form) => form.querySelector('input[name=why]'))
    assert.equal(holds.length, 1)
    // What Enter presses.
    const pressed = holds[0]!.querySelector('button')!.getAttribute('value')!
    await browser.send(MEETING, { item, why: 'The marks are not in.', _button: pressed })
    await service.runJobs()
    const statusOf = async () => (await service.sql('select status from action where id = $1', [actionId]))[0]!.status
    assert.equal(await statusOf(), 'open')
    assert.match(sectionOf(await browser.visit(MEETING)).text, /You said: not yet\. The marks are not in\./)

    // A page that was opened before its forms were parted.
    await browser.send(MEETING, { item, why: 'The marks are not in.', _button: 'done' })
    await service.runJobs()
    assert.equal(await statusOf(), 'done')
    assert.doesNotMatch(sectionOf(await browser.visit(MEETING)).text, /The marks are not in/)
  })

  test('what is wrong with a reason stands beside it, and what is not kept is said as an error', async () => {
    const { what } = await actionsOfAnn()
    const { what: other, path } = await actionsOfAnn()
    const page = await goesIn({ path, email: ANN, at: MEETING } as Sent)
    const itemOf = async (name: string) =>
      (await page.visit(MEETING)).page
        .querySelectorAll('main section')
        .find(({ text }) => text.includes(name))!
        .querySelector('input[name=item]')!
        .getAttribute('value')!
    const [item, another] = [await itemOf(what), await itemOf(other)]
    for (const each of [item, another]) await page.send(MEETING, { item: each, _button: 'not yet' })
    const long = 'x'.repeat(501)
    const refused = await page.send(MEETING, { item, why: long, _button: 'not yet' })
    assert.equal(refused.status, 422)
    assert.equal(refused.page.querySelector('.nhsuk-error-summary a')!.getAttribute('href'), `#why-${item}`)
    assert.equal(refused.page.querySelector(`#why-${item}`)!.getAttribute('value'), long)
    assert.ok(refused.page.querySelector(`#why-${item}-error`))
    assert.equal(refused.page.querySelector(`#why-${another}`)!.getAttribute('value') ?? '', '')
    assert.equal(refused.page.querySelector(`#why-${another}-error`), null)

    const gone = await page.send(MEETING, { item: randomUUID(), _button: 'done' })
    assert.equal(gone.status, 422)
    assert.match(gone.page.querySelector('.nhsuk-error-summary')!.text, /Your answer was not saved/)
    assert.doesNotMatch((await page.visit(MEETING)).page.text, /Your answer was not saved/)
    assert.match((await page.visit(MEETING)).page.text, /Do you need help now\?/)
  })

  test('HACK-5: only whoever has no account and a checked address is mailed, of what may be known to them', async () => {
    await actionsOfAnn()
    const to = new Set(service.mails.filter(({ text }) => text.includes('/for-you/')).map((mail) => mail.to))
    assert.deepEqual([...to], [ANN])
    await service.sql(`update meeting_member set email = 'new@school.test' where id = $1`, [table.members.officerSits])
    service.mails.length = 0
    await worker().change((write) => sendMeetingActions(write, table.meetingId, [table.members.officerSits]))
    await service.runJobs()
    service.clock.advance({ minutes: 2 })
    await service.runJobs()
    assert.deepEqual(
      service.mails.filter(({ text }) => text.includes('/for-you/')),
      [],
      'another address is checked first',
    )
    await service.sql(`update meeting_member set email = $2 where id = $1`, [table.members.officerSits, ANN])
  })

  test('they leave the table: the link opens nothing the day after', async () => {
    const { path } = await actionsOfAnn()
    await service.sql(`update meeting_member set ends_on = '2026-03-01' where id = $1`, [table.members.officerSits])
    assert.equal(await headOf(aBrowser(service), path), ENDED)
    await service.sql(`update meeting_member set ends_on = null where id = $1`, [table.members.officerSits])
  })

  test('P06: what is about a child whose record is restricted is not there any more', async () => {
    const { path, what } = await actionsOfAnn()
    const browser = await goesIn({ path, email: ANN, at: '/for-you/meeting' } as Sent)
    assert.match((await browser.visit('/for-you/meeting')).page.text, new RegExp(what))
    await service.sql(
      `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at) values (1, gen_random_uuid(), $1, 'x', $2, '2026-06-01', $2, $3)`,
      [world.amira, people.supervisor.id, service.clock.now()],
    )
    assert.doesNotMatch((await browser.visit('/for-you/meeting')).body, new RegExp(what))
    await service.sql('delete from seal')
  })
})
