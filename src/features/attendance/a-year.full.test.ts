import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { finished } from 'node:stream/promises'
import { test } from 'node:test'
import { applyImport } from '#features/imports/apply-import.ts'
import { addDays, weekday } from '#platform/dates/day.ts'
import { aService, world } from '#test/service.ts'
import { readAttendance } from './attendance-file.ts'

const service = aService()
const PUPILS = 2000

/** 380 sessions of each, a row a session, as registers are exported: a day after a day. */
async function aYearOfMarks(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'linkwork-year-')), 'year.csv')
  const out = createWriteStream(file)
  out.write('UPN,Date,Session,Mark\n')
  let day = '2024-09-02'
  for (let days = 0; days < 190; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue
    days += 1
    let lines = ''
    for (let pupil = 0; pupil < PUPILS; pupil += 1) {
      const mark = (pupil + days) % 13 === 0 ? 'I' : '/'
      lines += `U${pupil},${day},AM,${mark}\nU${pupil},${day},PM,${mark}\n`
    }
    if (!out.write(lines)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  return file
}

test('CSW-49: a year of 2,000 pupils is read in one go and kept', async (t) => {
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, created_at)
     select 1, gen_random_uuid(), 'Pupil', 'Number ' || n, '2012-01-01', $1, 8, now() from generate_series(0, ${PUPILS - 1}) n`,
    [world.hillRoad],
  )
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, status, source, school_id)
     select 1, gen_random_uuid(), c.id, 'UPN', 'U' || substring(c.family_name from 8), 'unverified', 'class list', $1
     from child c where c.family_name like 'Number %'`,
    [world.hillRoad],
  )
  const file = await aYearOfMarks()
  const begun = performance.now()
  const { batchId, counts } = await service
    .as('lead')
    .change((write) => readAttendance(write, { schoolId: world.hillRoad, path: file, fileName: 'year.csv' }))
  const looked = performance.now()
  await service.as('lead').change((write) => applyImport(write, batchId))
  const saved = performance.now()
  t.diagnostic(
    `figure: 760,000 marks looked through in ${((looked - begun) / 1000).toFixed(1)} s and kept in ${((saved - looked) / 1000).toFixed(1)} s`,
  )
  assert.deepEqual(counts, { new: PUPILS })
  const [kept] = await service.sql('select count(*)::int as rows, sum(possible)::int as possible from attendance_year')
  assert.deepEqual(kept, { rows: PUPILS, possible: PUPILS * 380 })
})
