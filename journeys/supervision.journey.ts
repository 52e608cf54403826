import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aSupervision } from '#features/supervision/testing/a-supervision.ts'
import { people, world } from '#test/service.ts'
import { keyboardOf } from './a-keyboard.ts'
import { aServer, emailOf, PASSWORD } from './a-server.ts'

/** Struan supervises eight people. Each has six cases, three of them to talk about, and brings something; two reports wait. */
const server = aServer()
const WORKERS = ['Ann', 'Ben', 'Cat', 'Dan', 'Eve', 'Fay', 'Gus', 'Hal'] as const
const STAFF = WORKERS.map((_, n) => `00000000-0000-7000-8000-0000000e000${n}`)

before(async () => {
  await server.ready
  const { service } = server
  await service.sql(
    `insert into staff_member (area_id, id, given_name, family_name, email, created_at)
     select 2, id, name, 'Worker ' || left(name, 1), lower(name) || '@example.test', '2025-09-01' from unnest($1::uuid[], $2::text[]) w(id, name)`,
    [STAFF, [...WORKERS]],
  )
  await service.sql(
    `insert into membership (area_id, id, staff_id, organisation_id, role, starts_on)
     select 2, gen_random_uuid(), w, $2, 'practitioner', '2025-09-01' from unnest($1::uuid[]) w`,
    [STAFF, world.childrensServices],
  )
  await service.sql(
    `with made as (
       select w as worker, n, gen_random_uuid() as child, gen_random_uuid() as request, gen_random_uuid() as spell
       from unnest($1::uuid[]) w, generate_series(1, 6) n
     ), children as (
       insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, known_to, created_at)
       select 2, child, 'Child', 'Number ' || n, '2016-05-05', $2, 4, array[$3, spell]::uuid[], '2025-09-01' from made
     ), requests as (
       insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
       select 2, request, child, $2, $3, $4, '2026-01-05', 'form', 'accepted', 'x', 9, '2026-01-09' from made
     )
     insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, opened_at, last_contact_at, status)
     select 2, spell, child, $2, $3, request, worker, '2026-02-02',
       case when n % 2 = 0 then timestamptz '2026-02-27' else '2026-02-04' end, 'active' from made`,
    [STAFF, world.lochside, world.childrensServices, people.teacherElsewhere.id],
  )
  for (const workerId of STAFF) await aSupervision(service, { workerId })
  await service.sql(
    `insert into supervision_note (area_id, id, supervision_id, worker_id, team_id, section, said, readers, written_by, written_at)
     select 2, gen_random_uuid(), s.id, s.worker_id, s.team_id, 'topic', 'How to say no to a head teacher', array[s.worker_id, s.supervisor_id], s.worker_id, now()
     from supervision s where s.worker_id = any ($1::uuid[])`,
    [STAFF],
  )
})

/** Words a minute at which somebody reads a page that is new to them, and seconds to find a link and press it. */
const READ = 200
const A_CLICK = 10

test('CSW-18: a supervisor prepares for eight people by keyboard alone, in ten minutes, and is asked nothing twice', async () => {
  await using struan = await server.arrives()
  const keyboard = keyboardOf(struan.page)
  await struan.opens('/sign-in')
  await keyboard.types('Email address', emailOf('supervisorElsewhere'))
  await keyboard.types('Password', PASSWORD)
  await keyboard.enters()
  await struan.seesHeading('Today')
  const signedIn = keyboard.keys
  let pages = 0
  let words = 0
  const reads = async () => {
    pages += 1
    words += await struan.page
      .locator('main')
      .evaluate((main) => (main as HTMLElement).innerText.trim().split(/\s+/).length)
  }

  await keyboard.goesBy('Supervision')
  await keyboard.goesBy('Prepare for everybody you supervise')
  await reads()
  await struan.keepsPicture('supervision-prepare')
  for (const name of WORKERS) await struan.sees(`${name} Worker ${name[0]}`)

  // Each person is opened once, in turn, without going back.
  await keyboard.goesBy('Ann Worker A')
  for (const [place, name] of WORKERS.entries()) {
    await struan.seesHeading(`Supervision of ${name} Worker ${name[0]}`)
    await struan.sees('How to say no to a head teacher', /not seen for \d+ days/)
    await reads()
    const next = WORKERS[place + 1]
    if (next) await keyboard.goesBy(new RegExp(`Next.*${next} Worker`))
  }
  await struan.keepsPicture('supervision-one-person')
  const minutes = words / READ + (pages * A_CLICK) / 60
  console.log(
    `figure: supervision of ${WORKERS.length} people prepared by keyboard: ${pages} pages, ${keyboard.keys - signedIn} keys, ${words} words: ${minutes.toFixed(1)} minutes at ${READ} words a minute`,
  )
  assert.ok(minutes <= 10, `${minutes} minutes`)
})
