import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { invite } from '#features/staff/invite.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { aService, people } from './service.ts'

const service = aService({ secondFactor: 'required' })
const NEW = 'walrus harbour mitten'
const { practitioner, colleague, teacher } = people
const emailOf = async (id: string) =>
  (await service.sql('select email from staff_member where id = $1', [id]))[0]!.email
let ways: Awaited<ReturnType<typeof giveWaysIn>>

before(async () => {
  ways = await giveWaysIn(service, practitioner)
})
beforeEach(async () => {
  service.mails.length = 0
  await service.sql('delete from auth.try')
  service.clock.advance({ minutes: 2 })
})

const sendInvitation = (staffId: string) => service.as('administrator').change((write) => invite(write, staffId))

/** The path of the link in the last mail to this person. */
async function linkSentTo(id: string): Promise<string> {
  await service.runJobs()
  const email = await emailOf(id)
  const mail = service.mails.findLast(({ to }) => to === email)
  assert.ok(mail, 'a mail was sent')
  const url = new URL(/http\S+\/sign-in\/link\S+/.exec(mail.text)![0])
  return url.pathname + url.search
}

async function askRecovery(email: string) {
  return aBrowser(service).send('/sign-in/forgotten', { email })
}

describe('P19: links that let somebody in', () => {
  test('an invitation lets somebody choose a password, set up a second step, and work', async () => {
    await sendInvitation(teacher.id)
    const path = await linkSentTo(teacher.id)
    const browser = aBrowser(service)
    assert.match((await browser.visit(path)).page.text, /This account is for Tess Teacher/)
    const chosen = await browser.send(path, { password: NEW })
    assert.deepEqual([chosen.status, chosen.location], [303, '/sign-in/set-up?next=%2Ftoday'])
    assert.match((await browser.visit('/notices')).location ?? '', /^\/sign-in/, 'P15: nothing before the second step')
  })

  test('looking never uses one up: 50 looks later it works, once, though ten press at the same time', async (t) => {
    await sendInvitation(colleague.id)
    const path = await linkSentTo(colleague.id)
    for (let looks = 0; looks < 50; looks += 1) assert.equal((await aBrowser(service).visit(path)).status, 200)
    const opened = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const browser = aBrowser(service)
        return { browser, form: await browser.visit(path) }
      }),
    )
    const answers = await Promise.all(
      opened.map(({ browser, form }, at) => browser.sendFrom(form, path, { password: `${NEW} ${at}` })),
    )
    assert.equal(answers.filter(({ status }) => status === 303).length, 1)
    const rest = answers.filter(({ status }) => status !== 303)
    assert.ok(rest.every(({ page }) => /does not work any more|has been used/.test(page.text)))
    t.diagnostic('figure: an invitation: 50 looks used nothing up; of 10 presses at once 1 let in')
  })

  test('only its hash is kept, and it is in no log and no row', async () => {
    await sendInvitation(teacher.id)
    const token = (await linkSentTo(teacher.id)).split('.').at(-1)!
    const rows = await service.sql(
      `select row_to_json(l)::text as row from auth.link l union all select row_to_json(m)::text from mail m
       union all select row_to_json(e)::text from audit.entry e`,
    )
    const hex = Buffer.from(token, 'base64url').toString('hex')
    assert.equal(
      rows.some(({ row }) => row.includes(token) || row.includes(hex)),
      false,
    )
  })

  const ended = async (path: string) => /does not work any more/.test((await aBrowser(service).visit(path)).page.text)

  test('a newer one ends it, 7 days end it, and leaving ends it', async () => {
    await sendInvitation(colleague.id)
    const first = await linkSentTo(colleague.id)
    await sendInvitation(colleague.id)
    const second = await linkSentTo(colleague.id)
    assert.deepEqual([await ended(first), await ended(second)], [true, false])
    service.clock.advance({ days: 7 })
    assert.equal(await ended(second), true)

    await sendInvitation(colleague.id)
    const third = await linkSentTo(colleague.id)
    await service.as('administrator').change((write) => offBoard(write, colleague.id))
    assert.equal(await ended(third), true)
    for (const other of ['', '?t=', '?t=1.x.y', `?t=2.${third.split('.')[1]}.${third.split('.')[2]}`])
      assert.equal(await ended(`/sign-in/link${other}`), true, other)
  })

  test('P15: a forgotten password is chosen anew by a link of 30 minutes, and the second step is asked as ever', async () => {
    await sendInvitation(practitioner.id)
    await askRecovery(await emailOf(practitioner.id))
    const path = await linkSentTo(practitioner.id)
    const browser = aBrowser(service)
    const chosen = await browser.send(path, { password: NEW })
    assert.equal(chosen.location, '/sign-in/code?next=%2Ftoday')
    assert.match((await browser.visit('/notices')).location ?? '', /^\/sign-in/)
    assert.equal((await browser.send('/sign-in/code', { code: ways.code() })).status, 303)
    assert.equal((await browser.visit('/notices')).status, 200)

    // An invitation that lay unused in an old mail does not open either, once a password was chosen.
    const [{ open } = {}] = await service.sql(
      `select count(*)::int as open from auth.link where staff_id = $1 and ended_at is null`,
      [practitioner.id],
    )
    assert.equal(open, 0)
    await askRecovery(await emailOf(practitioner.id))
    const late = await linkSentTo(practitioner.id)
    service.clock.advance({ minutes: 30 })
    assert.match((await aBrowser(service).visit(late)).page.text, /does not work any more/)
  })

  test('P33: one that was met when it was over stays over, whatever the clock says after that', async () => {
    await askRecovery(await emailOf(practitioner.id))
    const path = await linkSentTo(practitioner.id)
    service.clock.advance({ minutes: 31 })
    assert.equal(await ended(path), true)
    service.clock.advance({ hours: -1 })
    assert.equal(await ended(path), true)
    service.clock.advance({ minutes: 29 })
  })

  test('a weak password is refused, and does not use the link up', async () => {
    await askRecovery(await emailOf(practitioner.id))
    const path = await linkSentTo(practitioner.id)
    const refused = await aBrowser(service).send(path, { password: 'Priya Practitioner' })
    assert.equal(refused.status, 422)
    assert.match(refused.page.querySelector('#password-error')!.text, /too easy to guess/)
    assert.equal((await aBrowser(service).send(path, { password: `${NEW} again` })).status, 303)
  })

  test('P16: whoever asks is told the same, and nobody is flooded', async () => {
    const known = await askRecovery(await emailOf(practitioner.id))
    const unknown = await askRecovery('nobody@example.test')
    assert.equal(known.status, unknown.status)
    const words = (page: typeof known.page) => page.querySelector('main')!.text
    assert.equal(words(known.page), words(unknown.page))
    await Promise.all(Array.from({ length: 14 }, async () => askRecovery(await emailOf(practitioner.id))))
    await service.runJobs()
    const [row] = await service.sql<{ count: string }>(
      `select count(*) from auth.link where staff_id = $1 and made_at > $2`,
      [practitioner.id, new Date(service.clock.now().getTime() - 60_000)],
    )
    assert.equal(Number(row!.count), 10)
  })
})
