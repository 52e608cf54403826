import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { endMeeting, noteAttendance } from '#features/meetings/running/run-meeting.ts'
import { aService, type PersonName, people } from '#test/service.ts'
import { keepLine } from './keep-line.ts'
import { aLivePanel } from './testing/a-live-panel.ts'
import { decideAtTable } from './write-said.ts'

const service = aService({ at: '2026-03-03T08:30:00Z' })
let panel: Awaited<ReturnType<typeof aLivePanel>>
const recap = (rest = '') => `/meetings/${panel.meetingId}/recap${rest}`
const keep = (who: PersonName, itemId: string, line: string) =>
  service
    .as(who)
    .change((write) =>
      keepLine(write, { meetingId: panel.meetingId, itemId }, { line, what: null, ownerId: null, due: null }),
    )

before(async () => {
  await service.ready
  panel = await aLivePanel(service)
  const { meetingId, items, members } = panel
  await keep('practitioner', items.amira, 'SEN: check seating – Fri')
  await keep('practitioner', items.amira, 'Ann Officer: ring home – tomorrow')
  await keep('practitioner', items.tom, 'YW: ask him to the club – next Tue')
  await keep('lead', items.restricted, 'SEN: see the social worker – today')
  await service
    .as('practitioner')
    .change((write) =>
      decideAtTable(
        write,
        { meetingId, itemId: items.amira },
        { decision: 'group', ownerId: members.leadSits, review: 'in 4 weeks', reason: null, was: 'waiting' },
      ),
    )
  await service.as('practitioner').change((write) =>
    noteAttendance(write, meetingId, [
      { memberId: members.leadSits, came: 'came', standIn: null },
      { memberId: members.officerSits, came: 'apologies', standIn: null },
    ]),
  )
})
const textOf = async (who: PersonName, path: string) =>
  (await service.as(who).visit(path)).page.querySelector('main')!.text.replaceAll(/\s+/gu, ' ')

test('it is not sent before the meeting has ended', async () => {
  const sent = await service.as('practitioner').send(recap())
  assert.equal(sent.status, 422)
  assert.match(sent.body, /The recap can be sent once the meeting has ended/)
})

test('at the moment the meeting ends the recap is there: who came, what was decided, who does what', async () => {
  await service.as('practitioner').change((write) => endMeeting(write, panel.meetingId))
  const text = await textOf('practitioner', recap())
  for (const said of [
    'Came: Lena Lead',
    'Apologies: Ann Officer',
    'Amira Khan',
    'A group · Lena Lead · look again 31 Mar 2026',
    'Lena Lead · check seating · by 6 Mar 2026',
    'Ann Officer · ring home · by 4 Mar 2026',
  ])
    assert.ok(text.includes(said), `${said} is not in: ${text}`)
  assert.match(text, /Tom .*Next time/)
})

test('P06: each reads only what they may see, in the page, its JSON and the PDF', async () => {
  assert.doesNotMatch(await textOf('lead', recap()), /social worker/)
  assert.match(await textOf('lead', recap()), /One restricted item that you may see is not in this copy/)
  assert.match(await textOf('lead', recap('?restricted=yes')), /social worker/)
  const pdfOf = async (query: string) => (await service.as('lead').visit(recap(`/pdf${query}`))).body
  assert.notEqual(await pdfOf('?restricted=yes'), await pdfOf(''), 'its reader asks for it, and has it')
  for (const who of ['colleagueTeacher', 'teacher', 'partner'] as const) {
    const { body } = await service.as(who).visit(recap('?restricted=yes'))
    assert.doesNotMatch(body, /social worker|restricted item/i, who)
    assert.doesNotMatch(JSON.stringify(await service.as(who).json(recap('?restricted=yes'))), /social worker/)
    // The same document gives the same bytes: asking for what is restricted adds nothing to theirs.
    const pdf = async (query: string) => (await service.as(who).visit(recap(`/pdf${query}`))).body
    assert.equal(await pdf('?restricted=yes'), await pdf(''), `${who}: PDF`)
  }
  assert.doesNotMatch(await textOf('colleagueTeacher', recap()), /Amira/, 'not of their year')
})

test('the PDF can be read aloud, and says who may keep it', async () => {
  const { headers, status } = await service.as('lead').visit(recap('/pdf'))
  assert.equal(status, 200)
  assert.equal(headers['content-type'], 'application/pdf')
  assert.match(String(headers['content-disposition']), /recap-2026-03-03\.pdf/)
})

test('one click tells each person of their own, once; those without an account are to be told by hand', async () => {
  const notices = () =>
    service.sql(`select to_id, child_id, meeting_id from notice where kind = 'recap of a meeting' order by to_id`)
  const sent = await service.as('practitioner').send(recap())
  assert.equal(sent.status, 303, sent.body)
  assert.deepEqual(await notices(), [
    { to_id: people.lead.id, child_id: null, meeting_id: panel.meetingId },
    { to_id: people.partner.id, child_id: null, meeting_id: panel.meetingId },
  ])
  const again = await service.as('lead').send(recap())
  assert.equal(again.status, 422)
  assert.match(again.body, /has been told already/)
  assert.equal((await notices()).length, 2)
  const text = await textOf('practitioner', recap())
  assert.match(text, /Ann Officer.{0,20}ring home · by 4 Mar 2026.{0,10}to be told by hand/)
})

test('who takes on more afterwards is told of that, and nobody else is told again', async () => {
  service.clock.advance({ minutes: 5 })
  await keep('practitioner', panel.items.tom, 'YW: tell his tutor – Fri')
  const sent = await service.as('practitioner').send(recap())
  assert.equal(sent.status, 303, sent.body)
  const [{ lead, partner }] = (await service.sql(
    `select count(*) filter (where to_id = $1)::int as lead, count(*) filter (where to_id = $2)::int as partner from notice where kind = 'recap of a meeting'`,
    [people.lead.id, people.partner.id],
  )) as [{ lead: number; partner: number }]
  assert.deepEqual([lead, partner], [1, 2])
})

test('whoever has no account is sent a link to their own, once their address is checked', async () => {
  const { officerSits } = panel.members
  service.clock.advance({ minutes: 5 })
  const item = panel.items.amira
  await service.sql(
    `update meeting_member set verified_address = email, verified_at = now(), verified_by = $2 where id = $1`,
    [officerSits, people.practitioner.id],
  )
  await keep('practitioner', item, 'Ann Officer: ring again – Fri')
  const sent = await service.as('practitioner').send(recap())
  assert.equal(sent.status, 303, sent.body)
  await service.runJobs()
  assert.deepEqual(await service.sql(`select how from recap_sent where member_id = $1`, [officerSits]), [
    { how: 'link' },
  ])
  const items = await service.sql(
    `select i.words from shared_item i join shared_page p on p.id = i.page_id where p.member_id = $1 order by 1`,
    [officerSits],
  )
  assert.deepEqual(
    items.map(({ words }) => words),
    ['ring again', 'ring home'],
  )
  for (const { subject, text } of service.mails)
    assert.doesNotMatch(
      subject + text,
      /social worker|seating|ring|Amira|Tom|Tuesday panel/,
      'nothing of it is in a mail',
    )
  assert.ok(service.mails.length > 0)
})

test('a notice leads to the recap, where one’s own come first', async () => {
  const { page } = await service.as('partner').visit('/notices')
  const link = page.querySelectorAll('main li a').find(({ text }) => /What you took on/.test(text))
  assert.equal(link?.getAttribute('href'), recap())
  const { body } = await service.as('partner').visit(recap())
  assert.doesNotMatch(body, /Tom/, 'whom the table may not share with them is not named')
  assert.match(await textOf('partner', recap()), /Yours ?ask him to the club · by 10 Mar 2026/)
})

test('an agency sends nothing', async () => {
  const sent = await service.as('partner').send(recap())
  assert.equal(sent.status, 422)
})
