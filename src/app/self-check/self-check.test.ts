import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import type pg from 'pg'
import { fixedClock } from '#platform/dates/clock.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { buildLogger } from '#platform/log/logger.ts'
import { matrixRecords } from '#test/matrix-records.ts'
import { aService, people, world } from '#test/service.ts'
import { isDue, lookIfDue } from '../keep-self-checks.ts'
import { invariants } from './invariants.ts'
import { ofTheCatalogue } from './of-the-catalogue.ts'
import { keepSelfCheck, selfCheck } from './self-check.ts'

const whole = aService()
const service = aService()
before(async () => {
  await Promise.all([whole.ready, service.ready])
  await matrixRecords(service)
})

test('P32: every index, reference and rule between tables is looked at, and the records are as they must be', async (t) => {
  const { checks, faults, notLookedAt } = await withAdmin(whole.admin, selfCheck)
  assert.deepEqual([faults, notLookedAt], [[], []])
  assert.ok(checks > 900 && invariants.length >= 30)
  t.diagnostic(`figure: ${checks} checks, ${invariants.length} of them rules in words, 0 faults`)
})

const leaver = people.otherPractitioner.id
const secret = `(area_id, id, staff_id, credential_id, public_key, counter, transports, name, made_at) values (1, gen_random_uuid(), '${leaver}', '\\x07', '\\x02', 0, '{}', 'Phone', now())`
/** What a hand in the tables would have to do for each. */
const planted: Record<string, string> = {
  'a case that goes on without a lead worker': `delete from case_member where case_role = 'lead worker'`,
  'a case whose request does not lead to it': `update help_request set case_id = gen_random_uuid() where case_id is not null`,
  'an allocated request whose case is not there': `update help_request set case_id = gen_random_uuid() where case_id is not null`,
  'a case at another school than its child': `update help_case set school_id = gen_random_uuid()`,
  'a contact that was written up without its text': `delete from contact_text`,
  'a text of a contact that is not kept from whom the contact is kept from': `update contact_text set readers = array[gen_random_uuid()]`,
  'a text of a contact about another child': `update contact_text set child_id = '${world.tom}'`,
  'a child whose protected address is not there': `delete from protected_address`,
  'a protected address that the child’s record does not say': `update child set has_protected_address = false`,
  'a protected address that is written down openly too': `insert into home_address (area_id, id, child_id, lines, school_id, known_to) select 1, gen_random_uuid(), id, 'x', school_id, known_to from child where id = '${world.tom}'`,
  'a restricted record that nobody may read': `delete from seal_reader`,
  'an opening in an emergency of a record that was never restricted': `update emergency_opening set seal_id = gen_random_uuid()`,
  'a shared item on the page of another child': `update shared_item set child_id = '${world.tom}'`,
  'a page for an adult who has nothing to do with the child': `update shared_page set child_id = '${world.tom}' where relationship_id is not null`,
  'a link that opens nothing': `insert into auth.item_link (area_id, id, purpose, adult_id, child_id, language, made_at, ends_at) values (1, gen_random_uuid(), 'family page', gen_random_uuid(), '${world.amira}', 'en', now(), now())`,
  'a young person with two numbers of their own': `insert into own_channel (area_id, id, child_id, channel, address, understands, parents_know, language, written_by, written_at)
    select 1, gen_random_uuid(), '${world.amira}', 'text', n::text, 'x', true, 'en', '${people.lead.id}', now() from generate_series(1, 2) n`,
  'a report that left in words that nobody has seen': `update released_report set hash = 'other'`,
  'a plan in force without the version that was agreed': `delete from plan_version`,
  'a notice about another child than its case': `update notice set child_id = '${world.tom}' where case_id is not null and child_id is not null`,
  'somebody who has left and is signed in': `update auth.sign_in set ends_at = now() + interval '1 hour', ended_at = null; update staff_member set active = false`,
  'somebody who has left and has a passkey': `insert into auth.passkey ${secret}; update staff_member set active = false`,
  'somebody who has left and whose calendar is read': `insert into auth.feed (area_id, id, staff_id, token_hash, made_at) values (1, gen_random_uuid(), '${leaver}', '\\x01', now()); update staff_member set active = false`,
  'somebody who has left and still works somewhere': `update staff_member set active = false`,
  'a line of the log that says a child whom it does not list': `update audit.about_child set child_id = gen_random_uuid()`,
  'a sign-in address of nobody': `insert into auth.login (email, area_id, staff_id) values ('nobody@example.test', 1, gen_random_uuid())`,
  'a row of contact about another child than its case': `update contact set child_id = '${world.tom}' where case_id is not null`,
  'a consultation of another case than its cycle': `update consultation set case_id = gen_random_uuid()`,
  'an invitation of somebody who is asked to another consultation': `update consultation_invitation set consultation_id = gen_random_uuid()`,
  'an item on the agenda of another table': `update meeting_item set series_id = gen_random_uuid()`,
  'a rating of a need of another child': `insert into need_rating (area_id, id, need_id, child_id, on_day, severity, rated_by) select 1, gen_random_uuid(), id, '${world.tom}', '2026-03-02', 2, '${people.lead.id}' from need`,
  'a shared item that does not say what was shared': `update shared_item set words = ' '`,
  'a page for a young person about somebody else': `insert into own_channel (area_id, id, child_id, channel, address, understands, parents_know, language, written_by, written_at)
    values (1, '${people.lead.id}', '${world.tom}', 'text', 'x', 'x', true, 'en', '${people.lead.id}', now());
    update shared_page set own_channel_id = '${people.lead.id}', adult_id = null, relationship_id = null where relationship_id is not null`,
  'a row of child_name_token that others see than see the child': `update child_name_token set known_to = known_to || gen_random_uuid()`,
}

test('P32: what people do every day is no fault: a link to a social worker, a report that nobody had to see', async () => {
  const rightly: Record<string, string> = {
    'a link that opens nothing': `insert into shared_purpose (area_id, id, plan_id, child_id, social_worker_id, to_name, about_name, works, asked_by, language, sent_by, sent_at, ends_at)
        values (1, '${world.tom}', gen_random_uuid(), '${world.amira}', gen_random_uuid(), 'D', 'A K.', '[1]', 'P', 'en', gen_random_uuid(), now(), now());
      insert into auth.item_link (area_id, id, purpose, child_id, language, made_at, ends_at) values (1, '${world.tom}', 'confirm a purpose', '${world.amira}', 'en', now(), now())`,
    'a report that left in words that nobody has seen': `delete from report_look; update released_report set seen_by = null, seen_as = null, seen_at = null`,
  }
  for (const [fault, happens] of Object.entries(rightly)) {
    const { rows } = invariants.find((one) => one.fault === fault)!
    const found = await withAdmin(service.admin, (client) => plantedIn(client, happens, rows))
    assert.deepEqual(found, { before: 0, after: 0 }, fault)
  }
})

test('every rule in words has a fault that is planted', () => {
  assert.deepEqual(
    invariants.map(({ fault }) => fault).filter((fault) => !(fault in planted)),
    [],
  )
})

describe('P32: each fault is found', () => {
  for (const [fault, plant] of Object.entries(planted)) {
    test(`P32: ${fault}`, async () => {
      const found = await withAdmin(service.admin, async (client) => {
        const all = [...invariants, ...(await ofTheCatalogue(client))]
        const { rows } = all.find((one) => one.fault === fault)!
        return plantedIn(client, plant, rows)
      })
      assert.ok(found.after > found.before, JSON.stringify(found))
    })
  }

  test('P32: a reference that leads nowhere', async () => {
    const found = await withAdmin(service.admin, async (client) => {
      const one = (await ofTheCatalogue(client)).find(({ fault }) =>
        /^a row of help_case that leads nowhere: .*child/.test(fault),
      )
      return plantedIn(client, `delete from child where id = '${world.amira}'`, one!.rows)
    })
    assert.ok(found.after > found.before)
  })
})

/** Past every rule of the database, and gone again. */
async function plantedIn(client: pg.Client, plant: string, rows: string) {
  const count = async () => (await client.query<{ n: number }>(`select count(*)::int as n from (${rows}) f`)).rows[0]!.n
  await client.query('begin')
  try {
    await client.query('set session_replication_role = replica')
    const before = await count()
    await client.query(plant)
    return { before, after: await count() }
  } finally {
    await client.query('rollback')
  }
}

test('P32: pages go on meanwhile: what would wait for somebody is given up and said, and the records are only read', async () => {
  const looked = await withAdmin(whole.admin, async (holder) => {
    await holder.query('begin; lock table liaison_sharing in access exclusive mode')
    return withAdmin(whole.admin, async (client) => {
      const found = await selfCheck(client)
      const [after] = (await client.query('show default_transaction_read_only')).rows
      assert.equal(after.default_transaction_read_only, 'off')
      return found
    })
  })
  assert.ok(looked.faults.length > 0)
  for (const { fault } of looked.faults) assert.match(fault, /^not looked at, it took too long: .*liaison_sharing/)
})

test('P32: what was found is on the page of those who look after an area, in words, and on nobody else’s', async () => {
  const faults = [{ fault: 'a link that opens nothing', rows: 3 }]
  await withAdmin(whole.admin, (client) =>
    keepSelfCheck(client, whole.clock.now(), { checks: 1040, faults, notLookedAt: [] }),
  )
  assert.match((await whole.as('administrator').visit('/today')).page.text, /The records are not all as they must be/)
  const { text } = (await whole.as('administrator').visit('/jobs/failed')).page
  assert.match(text, /2 March 2026.*1 of 1040.*a link that opens nothing/s)
  assert.doesNotMatch((await whole.as('supervisor').visit('/today')).page.text, /as they must be/)
  whole.clock.advance({ minutes: 5 })
  await withAdmin(whole.admin, (client) =>
    keepSelfCheck(client, whole.clock.now(), { checks: 1040, faults: [], notLookedAt: [] }),
  )
  assert.doesNotMatch((await whole.as('administrator').visit('/today')).page.text, /as they must be/)
  assert.match(
    (await whole.as('administrator').visit('/jobs/failed')).page.text,
    /1040 checks were made, and none found anything wrong/,
  )
})

test('P32: it is done once a night, between three and four, and made up for when a night was missed', async () => {
  const at = (time: string) => new Date(time)
  assert.equal(isDue(at('2026-03-03T03:20Z'), null), true)
  assert.equal(isDue(at('2026-03-03T12:00Z'), null), false, 'not while people work')
  assert.equal(isDue(at('2026-03-03T03:50Z'), at('2026-03-03T03:20Z')), false)
  assert.equal(isDue(at('2026-07-03T02:20Z'), at('2026-07-02T02:20Z')), true, 'by the clock on the wall')
  assert.equal(isDue(at('2026-03-04T12:00Z'), at('2026-03-03T03:20Z')), false)
  assert.equal(isDue(at('2026-03-04T16:00Z'), at('2026-03-03T03:20Z')), true)

  const said: string[] = []
  const log = buildLogger('info', { write: (line: string) => void said.push(line) })
  const night = fixedClock(at('2026-03-09T03:10Z'))
  const looked = await Promise.all([1, 2].map(() => lookIfDue(service.admin, log, night)))
  assert.equal(looked.filter(Boolean).length, 1, 'of several processes one')
  assert.match(said.join(''), /records not as they must be/)
  const [kept] = await service.sql('select faults from platform.self_check order by at desc limit 1')
  assert.ok(kept!.faults.length > 0)
})
