import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { textInPdf } from '#platform/pdf/testing/text-in-pdf.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()
const supervisor = service.as('supervisorElsewhere')
const at = '/figures/time?period=year-2025'
const ofTeam = [world.lochside, world.childrensServices, people.practitionerElsewhere.id]

interface About {
  readonly kind: string
  readonly attendance: string
  readonly childId: string | null
  readonly caseId: string | null
}
const advice: About = { kind: 'staff consultation', attendance: 'attended', childId: null, caseId: null }

const aContact = (day: string, minutes: number | null, more: Partial<About> = {}) => {
  const { kind, attendance, childId, caseId } = { ...advice, ...more }
  return service.sql(
    `insert into contact (area_id, id, child_id, case_id, school_id, team_id, worker_id, kind, with_whom, at, minutes, mode, place, attendance, audience, written_at)
     values (2, gen_random_uuid(), $4, $5, $1, $2, $3, $6, '{child}', $7, $8, 'face to face', 'school', $9, 'service', $7)`,
    [...ofTeam, childId, caseId, kind, day, minutes, attendance],
  )
}

/** Callum’s case, straight into the tables. */
async function callumsCase(): Promise<string> {
  const [{ request, helpCase } = { request: '', helpCase: '' }] = await service.sql<{
    request: string
    helpCase: string
  }>(`select gen_random_uuid() as request, gen_random_uuid() as "helpCase"`)
  await service.sql(
    `insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
     values (2, $4, $5, $1, $2, $3, now(), 'form', 'accepted', 'Worry', 9, '2026-03-09')`,
    [...ofTeam, request, world.callum],
  )
  await service.sql(
    `insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, opened_at) values (2, $5, $6, $1, $2, $4, $3, now())`,
    [...ofTeam, request, helpCase, world.callum],
  )
  return helpCase
}

before(async () => {
  await service.ready
  await service.sql(
    `insert into term (area_id, id, name, starts_on, ends_on) values (2, gen_random_uuid(), 'Spring', '2026-01-05', '2026-04-02')`,
  )
  await aContact('2026-02-10T10:00Z', 40)
  await aContact('2026-02-28T23:30Z', 20)
  await aContact('2026-03-01T09:00Z', 60)
  await aContact('2026-03-02T09:00Z', null)
  await aContact('2026-03-02T10:00Z', 500, { attendance: 'worker away' })
  await aContact('2025-07-01T10:00Z', 500)
  const one = (sql: string, values: unknown[] = []) => service.sql(sql, values)
  const [group] = await one(
    `insert into help_group (area_id, id, team_id, school_id, name, own_idea, starts_on, from_time, minutes, weeks, places, made_by, made_at)
     values (2, gen_random_uuid(), $2, $1, 'Builders', 'Bricks', '2026-02-01', '10:00', 60, 6, 8, $3, now()) returning id`,
    ofTeam,
  )
  await one(
    `insert into group_session (area_id, id, group_id, team_id, school_id, on_day, minutes, state, held_by) values
     (2, gen_random_uuid(), $4, $2, $1, '2026-02-16', 45, 'held', $3), (2, gen_random_uuid(), $4, $2, $1, '2026-03-16', 45, 'to come', null)`,
    [...ofTeam, group!.id],
  )
  const [club] = await one(
    `insert into club (area_id, id, team_id, school_id, kind, name, from_day, until_day, made_by, made_at)
     values (2, gen_random_uuid(), $2, $1, 'breakfast', 'Breakfast', '2026-01-05', '2026-04-02', $3, now()) returning id`,
    ofTeam,
  )
  await one(
    `insert into club_time (area_id, id, club_id, team_id, school_id, staff_id, on_day, minutes, recorded_by, recorded_at, taken_back_at) values
     (2, gen_random_uuid(), $4, $2, $1, $3, '2026-03-02', 30, $3, now(), null), (2, gen_random_uuid(), $4, $2, $1, $3, '2026-03-02', 300, $3, now(), now())`,
    [...ofTeam, club!.id],
  )
  await one(
    `insert into beyond_remit (area_id, id, team_id, school_id, worker_id, on_day, kind, asked_by, what, minutes, answer, kept_at) values
     (2, gen_random_uuid(), $2, $1, $3, '2026-02-20', 'playground duty', 'The office', 'Cover', 90, 'done this once', now()),
     (2, gen_random_uuid(), $2, $1, $3, '2026-02-21', 'playground duty', 'The office', 'Cover', 90, 'declined', now())`,
    ofTeam,
  )
})

const linesOf = async (who: typeof supervisor, path = at) =>
  (await who.json(path)).data.lines.map(
    ({ month, kind, minutes }: { month: string; kind: string; minutes: number }) => [month, kind, minutes],
  )

test('CSW-31, CSW-30, CSW-44: hours by kind of work, school and month, and what was beyond the remit apart', async () => {
  const lines = await linesOf(supervisor)
  assert.deepEqual(lines, [
    ['2026-02', 'beyond the remit', 90],
    ['2026-02', 'group', 45],
    ['2026-02', 'staff consultation', 60],
    ['2026-03', 'club', 30],
    ['2026-03', 'staff consultation', 60],
  ])
  const { data } = await supervisor.json(at)
  const march = data.lines.find(
    ({ month, kind }: { month: string; kind: string }) => month === '2026-03' && kind === 'staff consultation',
  )
  assert.deepEqual([march.pieces, march.withoutMinutes], [2, 1], 'what has no time is said, and is not in the hours')
  const [school] = data.schools
  assert.equal(school.beyond, 90)
  assert.equal(data.kinds.at(-1).kind, 'beyond the remit')
})

test('the file has the same numbers as the page', async () => {
  const { data } = await supervisor.json(at)
  const { body } = await supervisor.visit(at.replace('/time', '/time/csv'))
  const lines = body.trim().split('\r\n').slice(1)
  assert.equal(lines.length, data.lines.length)
  assert.ok(lines.includes('Lochside Primary,2026-02,Beyond the remit,1.5,1,0'), body)
  assert.match((await supervisor.visit(at)).page.text, /Hours beyond the remit.*Lochside Primary/s)
})

test('CSW-31: an education manager sees the hours of the schools of their cluster, and of no other', async () => {
  const manager = service.as('educationManagerElsewhere')
  const hours = await linesOf(supervisor)
  assert.deepEqual(await linesOf(manager), hours)
  const before = (await manager.json('/figures/link-work?period=year-2025')).data.rows
  assert.equal(before.length, 1)
  await service.sql('update school set cluster_id = null where id = $1', [world.lochside])
  await service.sql('delete from auth.rights where staff_id = $1', [people.educationManagerElsewhere.id])
  assert.deepEqual(await linesOf(manager), [], 'they lead the academy still, where nothing was done')
  assert.deepEqual((await manager.json('/figures/link-work?period=year-2025')).data.rows, [])
  await service.sql('update school set cluster_id = $2 where id = $1', [world.lochside, world.clusterElsewhere])
  await service.sql('delete from auth.rights where staff_id = $1', [people.educationManagerElsewhere.id])
  assert.deepEqual(await linesOf(manager), hours)
})

test('the screen and the PDF are equal, in both languages', async () => {
  for (const lang of ['en', 'cy']) {
    const { page } = await supervisor.visit(`${at}&lang=${lang}`)
    const cookie = await supervisor.cookie
    const reply = await service.app.inject({
      url: `${at.replace('/time', '/time/pdf')}&lang=${lang}`,
      headers: { cookie },
    })
    const inPdf = textInPdf(reply.rawPayload).join('').replaceAll(/\s/g, '')
    const tables = page.querySelectorAll('table')
    assert.equal(tables.length, 3)
    for (const table of tables) {
      const cells = table.querySelectorAll('tr').flatMap((row) =>
        row.querySelectorAll('th, td').map((cell) => {
          for (const label of cell.querySelectorAll('.nhsuk-table__heading')) label.remove()
          return cell.text.trim()
        }),
      )
      assert.ok(inPdf.includes(cells.join('').replaceAll(/\s/g, '')), cells.join(' '))
    }
  }
})

test('CSW-45: a journey counts once, apart from the work it was made for', async () => {
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>(
    `update contact set travel_minutes = 25 where id = (select id from contact where area_id = 2 and at = '2026-02-10T10:00Z') returning id`,
  )
  const travel = async () => (await linesOf(supervisor)).filter(([, kind]: string[]) => kind === 'travel')
  assert.deepEqual(await travel(), [['2026-02', 'travel', 25]])
  await service.sql(
    `update contact set in_error_at = now(), in_error_by = worker_id, in_error_why = 'Wrong' where id = $1`,
    [id],
  )
  assert.deepEqual(await travel(), [])
  await service.sql(
    `update contact set in_error_at = null, in_error_by = null, in_error_why = null, travel_minutes = null where id = $1`,
    [id],
  )
})

test('a school’s lead sees their own school; another team’s people and areas see nothing', async () => {
  assert.ok((await linesOf(service.as('leadElsewhere'))).length > 0)
  assert.equal((await service.as('practitioner').visit(`${at}&team=${world.childrensServices}`)).status, 404)
  assert.equal((await service.as('teacherElsewhere').visit(at)).status, 404)
})

test('P06: what was done for a child whose record is restricted is in no sum', async () => {
  const minutes = async () =>
    (await supervisor.json(at)).data.kinds.reduce((sum: number, each: { minutes: number }) => sum + each.minutes, 0)
  const before = await minutes()
  await aContact('2026-02-11T10:00Z', 25, { kind: 'child session', childId: world.callum, caseId: await callumsCase() })
  assert.equal(await minutes(), before + 25)
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     values (2, gen_random_uuid(), $1, 'Kin', $2, '2026-06-01', $2, '2026-03-01')`,
    [world.callum, people.leadElsewhere.id],
  )
  assert.equal(await minutes(), before)
})
