import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { MailAway } from '#platform/mail/transport.ts'
import { aService, type PersonName, people } from '#test/service.ts'
import { decideConcern } from './decide-concern.ts'
import { aConcern, concernRow, nameSafeguardingLeads } from './testing/a-concern.ts'

const service = aService()
const addressOf = (name: PersonName) =>
  `${people[name].name.join('.')}.${people[name].areaId}@example.test`.toLowerCase()
const namesIn = (to: readonly string[]) =>
  (Object.keys(people) as PersonName[]).filter((name) => to.includes(addressOf(name))).sort()

/** Who was mailed since this was last asked. */
let told = 0
function mailed(): PersonName[] {
  // Only what is urgent: what waits is gathered, and comes when it comes.
  const to = service.mails
    .slice(told)
    .flatMap((letter) => (/sign in to Linkwork now/.test(letter.subject) ? [letter.to] : []))
  told = service.mails.length
  return namesIn([...new Set(to)])
}

const waiting = async (name: PersonName) =>
  (await service.ask('GET', '/concerns/waiting', { cookie: await service.as(name).cookie })).json().waiting

beforeEach(async () => {
  await service.ready
  await nameSafeguardingLeads(service)
  await service.sql('update concern set seen_at = now(), seen_by = raised_by where seen_at is null')
  await service.runJobs()
  mailed()
})

describe('P27: a concern is seen in time', () => {
  test('P27: the moment it is raised it is on the screens of those it is for, and of nobody else', async () => {
    await aConcern(service)
    assert.equal(await waiting('lead'), 1)
    assert.equal(await waiting('colleagueTeacher'), 1, 'the deputy')
    assert.equal(await waiting('otherLead'), 0)
    assert.equal(await waiting('otherSupervisor'), 0)
    assert.equal(await waiting('teacher'), null, 'has no such duty: their pages do not ask')
    assert.equal((await service.ask('GET', '/concerns/waiting', {})).json().waiting, null)

    const today = (await service.as('lead').visit('/today')).page.querySelector('main .nhsuk-card')!
    assert.match(today.text, /1 safeguarding concern: nobody has opened it/)
    assert.doesNotMatch(today.text, /Amira/)
    assert.doesNotMatch((await service.as('otherLead').visit('/today')).page.text, /safeguarding concern/)
    const { page } = await service.as('lead').visit('/account')
    assert.match(page.querySelector('[data-concerns]')!.text, /1 safeguarding concern: nobody has opened it/)
    assert.equal((await service.as('teacher').visit('/account')).page.querySelector('[data-concerns]'), null)
  })

  test('P27: asking costs one statement, and does not keep a screen unlocked', async () => {
    const { cookie } = service.as('lead')
    const token = (await cookie).split('.')[1]!
    const seen = () =>
      service.sql('select seen_at from auth.sign_in where token_hash = sha256($1)', [Buffer.from(token, 'base64url')])
    const before = await seen()
    service.clock.advance({ minutes: 5 })
    const { sent } = await service.statements(() => waiting('lead'))
    assert.equal(sent.length, 1)
    assert.deepEqual(await seen(), before)
  })

  test('P27: it is mailed at once, and the mail names nobody', async () => {
    await aConcern(service)
    await service.runJobs()
    const letters = service.mails.slice(told)
    assert.deepEqual(mailed(), ['lead'])
    for (const { subject, text } of letters)
      assert.doesNotMatch(`${subject} ${text}`, /Amira|Khan|Hill Road|safeguard/i)
  })

  test('P27, T15: unopened for 30 minutes it goes to the deputy, then the next in line, then the area; whoever raised it is told', async () => {
    const concernId = await aConcern(service)
    await service.runJobs()
    mailed()

    service.clock.advance({ minutes: 29, seconds: 59 })
    await service.runJobs()
    assert.deepEqual(mailed(), [])
    service.clock.advance({ seconds: 1 })
    await service.runJobs()
    assert.deepEqual(mailed(), ['colleagueTeacher', 'teacher'], 'the deputy, and whoever raised it')
    const { page } = await service.as('teacher').visit(`/concerns/${concernId}`)
    assert.match(page.querySelector('main')!.text, /Nobody has opened it yet.*Ring the school/s)
    const [notice] = await service.sql('select kind from notice where to_id = $1 and concern_id = $2', [
      people.teacher.id,
      concernId,
    ])
    assert.equal(notice?.kind, 'concern not opened')

    service.clock.advance({ minutes: 30 })
    await service.runJobs()
    assert.deepEqual(mailed(), ['administrator', 'teacher'], 'nobody else leads this school')
    assert.equal(await waiting('administrator'), 1)
  })

  test('P27: once somebody has opened it nobody more is told, and it is known who and when', async () => {
    const concernId = await aConcern(service)
    await service.runJobs()
    mailed()
    await service.as('lead').visit(`/concerns/${concernId}`)
    const row = await concernRow(service, concernId)
    assert.deepEqual([row.seen_by, row.seen_at], [people.lead.id, service.clock.now()])
    service.clock.advance({ hours: 2 })
    await service.runJobs()
    assert.deepEqual(mailed(), [])
    assert.equal(await waiting('lead'), 0)
    const { page } = await service.as('teacher').visit(`/concerns/${concernId}`)
    assert.match(page.querySelector('main')!.text, /Lena Lead opened it/)
  })

  test('P27: the mail server is away: it is on the screens all the same, and is mailed when the server is back', async () => {
    service.carrier = { send: async () => Promise.reject(new MailAway('away')) }
    await aConcern(service)
    await service.runJobs()
    assert.equal(await waiting('lead'), 1)
    assert.deepEqual(mailed(), [])
    service.carrier = undefined
    service.clock.advance({ minutes: 5 })
    await service.runJobs()
    assert.ok(mailed().includes('lead'))
  })

  test('P27: whoever raised it leaves before the half hour is over: the deputy is told all the same', async () => {
    await aConcern(service, { by: 'otherTeacher', about: { name: 'Amira Khan', schoolId: people.lead.at } })
    await service.runJobs()
    mailed()
    await service.sql('update staff_member set active = false where id = $1', [people.otherTeacher.id])
    service.clock.advance({ minutes: 30 })
    await service.runJobs()
    assert.ok(mailed().includes('colleagueTeacher'))
    await service.sql('update staff_member set active = true where id = $1', [people.otherTeacher.id])
  })

  test('P27: nobody has the duty: it goes to whoever leads the school, and whoever looks after the area is told that it is empty', async () => {
    await service.sql(`update membership set duty = null where duty::text like '%safeguarding lead'`)
    await aConcern(service)
    assert.equal(await waiting('lead'), 1)
    await service.runJobs()
    assert.ok(mailed().includes('lead'))
    const [notice] = await service.sql(
      `select kind from notice where to_id = $1 and kind = 'nobody keeps a school safe'`,
      [people.administrator.id],
    )
    assert.ok(notice)
  })

  test('P27: while the safeguarding lead is away, whoever stands in is told, and sees it', async () => {
    const colleague = people.colleagueTeacher
    const sent = await service.as('lead').send('/concerns/away', {
      awayId: people.lead.id,
      standInId: people.teacher.id,
      ...{ 'untilDay[day]': '6', 'untilDay[month]': '3', 'untilDay[year]': '2026' },
    })
    assert.equal(sent.status, 303, sent.page.querySelector('main')?.text)
    const concernId = await aConcern(service, { by: 'colleagueTeacher' })
    assert.equal((await concernRow(service, concernId)).raised_by, colleague.id)
    // The deputy wrote it down: they know it, so it is not unopened. A second one, by somebody else.
    const other = await aConcern(service, { by: 'otherTeacher', about: { name: 'Amira', schoolId: people.lead.at } })
    await service.runJobs()
    assert.ok(mailed().includes('teacher'))
    assert.equal((await service.as('teacher').visit(`/concerns/${other}/decide`)).status, 200)
    service.clock.advance({ days: 5 })
    assert.equal((await service.as('teacher').visit(`/concerns/${other}/decide`)).status, 404)
    await service.sql('update safeguarding_cover set over_at = now()')
  })

  test('P27: what whoever raised it adds later must be opened anew, also when it was closed', async () => {
    const concernId = await aConcern(service)
    await service.as('lead').visit(`/concerns/${concernId}`)
    const { version } = await concernRow(service, concernId)
    await service.as('lead').change((write) =>
      decideConcern(write, concernId, version, {
        ...{ action: 'Talked to her', decision: 'No more now', reasons: 'A fall', parents: 'told', parentsWhy: null },
        ...{ othersTold: null, referredTo: null, referredOn: null, inWritingOn: null, outcome: 'Nothing more' },
        ...{ toRaiser: 'Thank you', closes: true },
      }),
    )
    const sent = await service.as('teacher').send(`/concerns/${concernId}/add`, { what: 'Another bruise today.' })
    assert.equal(sent.status, 303)
    assert.equal(await waiting('lead'), 1)
    assert.equal((await concernRow(service, concernId)).status, 'open')
    mailed()
    await service.runJobs()
    assert.ok(mailed().includes('lead'))
  })
})
