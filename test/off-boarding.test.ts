import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { proveAgain } from '#features/access/proving/prove-again.ts'
import { openSignIn } from '#features/access/signing-in/open-sign-in.ts'
import { aBrowser, type Browser } from '#features/access/testing/a-browser.ts'
import { aPasskey } from '#features/access/testing/a-passkey.ts'
import { startProvider } from '#features/access/testing/a-provider.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { makeFeed, myFeed } from '#features/rota/feed.ts'
import { invite } from '#features/staff/invite.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { asSomebody } from '#platform/context.ts'
import { transact } from '#platform/db/transact.ts'
import { aService, people, type Reply } from './service.ts'

const provider = await startProvider()
const service = aService({ secondFactor: 'required', provider: provider.connect() })
const { id, areaId } = people.practitioner
const email = 'priya.practitioner.1@example.test'

/** Each way in that Priya has today: it works before she leaves, and not a moment after. */
const credentials: Record<string, () => Promise<boolean>> = {}
before(async () => {
  const ways = await giveWaysIn(service, people.practitioner)
  const opened = (awaitsCode = false) =>
    openSignIn(service.world, { areaId, staffId: id }, { kind: 'browser', awaitsCode })
  const holding = ({ token }: { token: Buffer }) => {
    const browser = aBrowser(service)
    browser.cookies.set('linkwork', `${areaId}.${token.toString('base64url')}`)
    return browser
  }
  const isIn = async (browser: Browser) => (await browser.visit('/notices')).status === 200
  const question = ({ page }: Reply, which: 'ask' | 'make') =>
    JSON.parse(page.querySelector(`[data-passkey-${which}]`)!.getAttribute(`data-passkey-${which}`)!)
  const csrf = ({ page }: Reply) => page.querySelector('main input[name=_csrf]')!.getAttribute('value')!
  const came = ({ status }: Reply) => status === 303
  const linkSent = async (send: () => Promise<unknown>) => {
    await send()
    await service.runJobs()
    const url = new URL(/http\S+\/sign-in\/link\S+/.exec(service.mails.findLast(({ to }) => to === email)!.text)![0])
    return url.pathname + url.search
  }

  const signIn = await opened()
  credentials['a browser that is signed in'] = () => isIn(holding(signIn))
  const second = await opened()
  credentials['another browser, at home'] = () => isIn(holding(second))
  credentials['a page that is open in it, when its form is sent'] = async () => {
    const browser = holding(signIn)
    return browser.sendFrom(openForm, '/account', { language: 'en' }).then(came)
  }
  const openForm = await holding(signIn).visit('/account')
  credentials['a program that reads JSON'] = async () => {
    const cookie = `linkwork=${areaId}.${signIn.token.toString('base64url')}`
    return (await service.ask('GET', '/notices', { cookie, accept: 'application/json' })).status === 200
  }
  const command = await openSignIn(service.world, { areaId, staffId: id }, { kind: 'command line', awaitsCode: false })
  credentials['a command'] = () => asSomebody(service.world, command, async () => true).catch(() => false)
  const halfway = await opened(true)
  credentials['a password given, and its code to come'] = async () => {
    service.clock.advance({ minutes: 2 })
    const browser = holding(halfway)
    const page = await browser.visit('/sign-in/code')
    return page.status === 200
  }
  const proving = await opened()
  credentials['a proof given again'] = () =>
    proveAgain(service.world, proving, { password: ways.password }, 'required').then(
      (again) => Object.assign(proving, again) !== undefined,
      () => false,
    )
  credentials['the password'] = async () =>
    aBrowser(service).send('/sign-in', { email, password: ways.password }).then(came)
  credentials['the password, where she has signed in before'] = async () => {
    const browser = aBrowser(service)
    const device = Buffer.alloc(32, 5)
    await transact(service.database, undefined, ({ call }) =>
      call('select auth.know_device($1, $2, $3, $4)', [areaId, id, device, service.clock.now()]),
    )
    browser.cookies.set('device', device.toString('base64url'))
    const signedIn = await browser.send('/sign-in', { email, password: ways.password })
    await service.sql('delete from auth.device where device_hash = sha256($1)', [device])
    return came(signedIn)
  }
  credentials['the password and the authenticator'] = async () => {
    service.clock.advance({ minutes: 2 })
    const browser = aBrowser(service)
    await browser.send('/sign-in', { email, password: ways.password })
    return browser.send('/sign-in/code', { code: ways.code() }).then(came)
  }
  const codes = ['aaaaa-aaaaa', 'bbbbb-bbbbb']
  for (const code of codes)
    await service.sql(`insert into auth.recovery_code (area_id, staff_id, code_hash) values (1, $1, sha256($2))`, [
      id,
      Buffer.from(code.replace('-', '')),
    ])
  credentials['a recovery code'] = async () => {
    const browser = aBrowser(service)
    await browser.send('/sign-in', { email, password: ways.password })
    return browser.send('/sign-in/code', { code: codes.pop()! }).then(came)
  }
  const passkey = aPasskey()
  const adding = holding(await opened())
  const made = passkey.make(question(await adding.visit('/account/passkeys'), 'make'))
  assert.equal((await adding.send('/account/passkeys', { name: 'Phone', passkey: made })).status, 303)
  credentials['a passkey'] = async () => {
    const browser = aBrowser(service)
    const page = await browser.visit('/sign-in')
    const answer = passkey.answer(question(page, 'ask'))
    return browser.post('/sign-in/passkey', { _csrf: csrf(page), passkey: answer }).then(came)
  }
  await transact(service.database, undefined, ({ call }) =>
    call('select auth.link_identity($1, $2, $3, $4, $5)', [provider.issuer, 'priya', areaId, id, service.clock.now()]),
  )
  credentials['an account with a provider'] = async () => {
    const browser = aBrowser(service)
    const sent = await browser.visit('/sign-in/provider')
    return browser.send(provider.visit(sent.location!, { sub: 'priya', amr: ['mfa'] })).then(came)
  }
  const recovery = await linkSent(() => aBrowser(service).send('/sign-in/forgotten', { email }))
  credentials['a link to choose a new password'] = async () =>
    (await aBrowser(service).visit(recovery)).page.querySelector('#password') !== null
  const invitation = await linkSent(() => service.as('administrator').change((write) => invite(write, id)))
  await service.as('practitioner').change(makeFeed)
  const { address } = (await service.as('practitioner').look(myFeed))!
  credentials['the address of a calendar'] = async () =>
    (await service.ask('GET', new URL(address!).pathname, {})).status === 200
  credentials['an invitation'] = async () =>
    (await aBrowser(service).visit(invitation)).page.querySelector('#password') !== null
  credentials['asking for a new link'] = async () => {
    service.mails.length = 0
    await aBrowser(service).send('/sign-in/forgotten', { email })
    await service.runJobs()
    return service.mails.some(({ to }) => to === email)
  }
  credentials['a mail that waits'] = async () => {
    service.mails.length = 0
    await service.runJobs()
    return service.mails.some(({ to }) => to === email)
  }
  credentials['rights that were worked out'] = async () => {
    const [row] = await service.sql('select roles from auth.rights where staff_id = $1', [id])
    return row!.roles.length > 0
  }
  credentials['a device that is known'] = async () =>
    (await service.sql('select from auth.device where staff_id = $1', [id])).length > 0
  credentials['whoever is told who she is by her address'] = async () =>
    (await service.sql('select from auth.login where staff_id = $1', [id])).length > 0
})

after(() => provider.stop())

test('P09: whoever is off-boarded can do nothing from that moment on, with any of the ways they had', async (t) => {
  const works = async () => {
    const answers: [string, boolean][] = []
    for (const [name, tries] of Object.entries(credentials)) {
      if (name === 'a mail that waits')
        await service.as('supervisor').change(async (write) => {
          await sendMail(write, { kind: 'read this now', toStaffId: id })
          write.audit('mail sent', {})
        })
      answers.push([name, await tries()])
    }
    return answers
  }
  const before = await works()
  assert.deepEqual(
    before.filter(([, worked]) => !worked),
    [],
    'each works while she is here',
  )
  assert.ok(before.length >= 20, String(before.length))

  const began = performance.now()
  await service.as('administrator').change((write) => offBoard(write, id))
  const after = await works()
  t.diagnostic(
    `figure: ${after.length} kinds of credential, 0 work, tried ${Math.round(performance.now() - began)} ms long after leaving`,
  )
  assert.deepEqual(
    after.filter(([, worked]) => worked),
    [],
  )
})

test('P09: a role that changes counts at the next request', async () => {
  const teacher = service.as('teacher')
  assert.equal((await teacher.visit('/children')).status, 200)
  const [membership] = await service.sql('select id from membership where staff_id = $1', [people.teacher.id])
  await service.sql(`update membership set role = 'commissioner' where id = $1`, [membership!.id])
  await service.as('administrator').change(async (write) => {
    await write.rightsChanged([people.teacher.id])
    write.audit('role changed', {})
  })
  assert.equal((await teacher.visit('/children')).status, 404)
})
