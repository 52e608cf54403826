import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkLog } from '#app/check-log.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { aService, people } from '../service.ts'
import { aLogAndItsAnchor, tamper } from './tampers.ts'

const service = aService()
const long = aService()
const [LANES, EACH] = [8, 125_000]

test('P29: of 1,000 ways in which an operator changes the log, every one is found with yesterday’s anchor', async (t) => {
  const anchor = await aLogAndItsAnchor(service)
  t.diagnostic(`figure: ${await tamper(service, anchor, 1000)} of 1000 changes of the log found`)
})

test('P29: a log of a million lines is looked through, and one line of them that was changed is found', async (t) => {
  await long.ready
  await withAdmin(long.admin, async (client) => {
    // Years of an area, each line chained to the one before as the service does it.
    for (let lane = 1; lane <= LANES; lane += 1)
      await client.query(`do $$
        declare chain bytea := coalesce((select hash from audit.head where area_id = 1 and lane = ${lane}), '\\x');
          first bigint := coalesce((select seq from audit.head where area_id = 1 and lane = ${lane}), 0);
          someone uuid := '${people.teacher.id}'; at timestamptz := '2026-03-01Z'; about jsonb;
        begin
          for n in first + 1 .. first + ${EACH} loop
            about := jsonb_build_object('number', n);
            chain := sha256(chain || audit.canonical(1, ${lane}::smallint, n, at, someone, someone, 'saw a page', '{}'::uuid[], about));
            insert into audit.entry (area_id, lane, seq, at, person_id, sign_in_id, what, child_ids, subject, hash)
            values (1, ${lane}, n, at, someone, someone, 'saw a page', '{}', about, chain);
          end loop;
          insert into audit.head (area_id, lane, seq, hash) values (1, ${lane}, first + ${EACH}, chain)
          on conflict (area_id, lane) do update set seq = excluded.seq, hash = excluded.hash;
        end $$`)
    const began = performance.now()
    const { entries, faults } = await checkLog(client)
    const seconds = (performance.now() - began) / 1000
    assert.deepEqual(faults, [])
    assert.ok(entries >= LANES * EACH)
    t.diagnostic(`figure: ${entries} lines of the log looked through in ${seconds.toFixed(1)} s (60 allowed)`)
    await client.query(`update audit.entry set what = 'saw nothing' where area_id = 1 and lane = 3 and seq = 60000`)
    assert.equal((await checkLog(client)).faults.length, 1)
  })
})
