import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aClassList, read, save } from '#features/people/imports/testing/a-class-list.ts'
import { aService, people, world } from '#test/service.ts'
import { forgetOldImports } from './forget-old-imports.ts'
import { DAYS_TO_UNDO } from './import-batch.ts'

const service = aService()
const row = (givenName: string) => ({ givenName, familyName: 'Canary', bornOn: '01/02/2014' })
const rowsLeft = async (batchId: string) =>
  (await service.sql('select line from import_row where batch_id = $1', [batchId])).length
const stateOf = async (batchId: string) =>
  (await service.sql('select status, counts from import_batch where id = $1', [batchId]))[0]!

test('what a file said is kept while it can be undone, and then forgotten; that it was read in stays', async () => {
  const saved = await save(service, aClassList([row('Saved')]))
  const waiting = await read(service, aClassList([row('Waiting')]))
  const theirs = await save(service, aClassList([row('Theirs')]), 'otherLead', world.millLane)
  const forget = () => service.as('lead').change(forgetOldImports)

  service.clock.advance({ days: DAYS_TO_UNDO })
  const young = await save(service, aClassList([row('Young')]))
  assert.equal((await forget()).rows, 0)
  service.clock.advance({ minutes: 1 })
  assert.ok((await forget()).rows > 0)

  for (const { batchId } of [saved, waiting]) assert.equal(await rowsLeft(batchId), 0)
  assert.equal((await stateOf(saved.batchId)).status, 'applied')
  assert.equal((await stateOf(saved.batchId)).counts.new, 1)
  assert.equal((await stateOf(waiting.batchId)).status, 'discarded')
  assert.ok((await rowsLeft(young.batchId)) > 0)
  assert.ok((await rowsLeft(theirs.batchId)) > 0, 'each reaches their own school')
  assert.equal((await service.as('lead').visit(`/imports/${saved.batchId}`)).status, 200)

  const [line] = await service.sql(
    `select subject from audit.entry where what = 'old imports forgotten' and person_id = $1 order by seq desc limit 1`,
    [people.lead.id],
  )
  assert.ok(line!.subject.rows > 0)
})

test('it is for those who review imports', async () => {
  await assert.rejects(service.as('teacher').change(forgetOldImports))
})
