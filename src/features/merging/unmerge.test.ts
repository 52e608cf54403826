import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { aConcern } from '#features/concerns/testing/a-concern.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { askToLift, liftSeal } from '#features/seals/lift-seal.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { aService, people, world } from '#test/service.ts'
import { aRun, mergeEditUnmerge } from './testing/merge-edit-unmerge.ts'
import { aFullRecord, merged, rowsAbout, toldApart } from './testing/two-records.ts'
import { agreeToUndo, proposeUndo } from './undo-merge.ts'

const service = aService()

test('P06: who may undo a merge does not learn by it that there is a concern, or was a restriction', async () => {
  const kept = await aFullRecord(service, 'key work')
  const other = await aFullRecord(service, 'link work')
  const mergeId = await merged(service, kept.childId, other.childId)
  await service.sql(`update membership set duty = 'designated safeguarding lead' where staff_id = $1`, [
    people.colleagueTeacher.id,
  ])
  const concernId = await aConcern(service, { about: { childId: kept.childId } })
  const { sealId } = await sealChild(service, { childId: kept.childId })
  const why = 'Her mother has left the team'
  await service.as('lead').change((write) => askToLift(write, kept.childId, why))
  await service.as('supervisor').change((write) => liftSeal(write, kept.childId))

  for (const name of ['lead', 'supervisor', 'practitioner', 'otherPractitioner', 'educationManager'] as const)
    for (const path of [`/merges/${mergeId}`, `/merges/${mergeId}/undo`]) {
      const said = JSON.stringify(await service.as(name).json(path))
      assert.match(said, /undoUntil|since/)
      for (const id of [concernId, sealId]) assert.ok(!said.includes(id), `${name} ${path}`)
    }
})

test('P25: a merge undone is as if it had not been, in every row, and who saw what before sees it again', async () => {
  const kept = await aFullRecord(service, 'key work')
  const other = await aFullRecord(service, 'link work')
  const before = await rowsAbout(service, kept.childId, other.childId)
  assert.ok(new Set([...before.keys()].map((key) => key.split(' ')[0])).size >= 15, 'rows of many tables')

  const mergeId = await merged(service, kept.childId, other.childId)
  assert.equal((await service.as('otherPractitioner').visit(`/children/${kept.childId}`)).status, 200)
  await toldApart(service, mergeId)

  const after = await rowsAbout(service, kept.childId, other.childId)
  for (const [key, row] of before) assert.equal(after.get(key), row, key)
  const fresh = [...after.keys()].filter((key) => !before.has(key))
  assert.deepEqual(
    fresh.filter((key) => !/^(notice|not_the_same) /.test(key)),
    [],
  )
  const newly = async (name: 'practitioner' | 'otherPractitioner', child: string) =>
    (await service.as(name).json(`/children/${child}`)).data?.child.adults.length
  assert.equal(await newly('practitioner', kept.childId), 1)
  assert.equal(await newly('otherPractitioner', other.childId), 1)
  assert.equal(await newly('practitioner', other.childId), 0, 'only the class list again')
  assert.equal((await service.as('otherPractitioner').visit(`/children/${kept.childId}`)).status, 404)
  await assert.rejects(merged(service, kept.childId, other.childId), /two children/, 'nobody is asked again')
})

test('P25: a concern raised before goes along with a merge, is reached from the kept record, and comes back', async () => {
  const kept = await aFullRecord(service, 'key work')
  const other = await aFullRecord(service, 'link work')
  const concernId = await aConcern(service, { by: 'lead', about: { childId: other.childId } })
  await service.sql(`update membership set duty = 'designated safeguarding lead' where staff_id = $1`, [people.lead.id])
  const aboutOf = async () =>
    (await service.sql('select about_id from concern where id = $1', [concernId]))[0]!.about_id
  const recordOf = async () => {
    const { page } = await service.as('lead').visit(`/concerns/${concernId}`)
    return page.querySelector('main a[href^="/children/"]')!.getAttribute('href')
  }
  const before = await service.sql('select * from concern where id = $1', [concernId])

  const mergeId = await merged(service, kept.childId, other.childId)
  assert.deepEqual([await aboutOf(), await recordOf()], [kept.childId, `/children/${kept.childId}`])
  await toldApart(service, mergeId)
  assert.deepEqual([await aboutOf(), await recordOf()], [other.childId, `/children/${other.childId}`])
  assert.deepEqual(await service.sql('select * from concern where id = $1', [concernId]), before)
})

test('P25: of a concern raised while two records were one nobody knows which child it is about: it is opened anew', async () => {
  const kept = await aFullRecord(service, 'key work')
  const other = await aFullRecord(service, 'link work')
  await service.sql(`update membership set duty = 'designated safeguarding lead' where staff_id = $1`, [people.lead.id])
  const mergeId = await merged(service, kept.childId, other.childId)
  service.clock.advance({ minutes: 1 })
  const concernId = await aConcern(service, { by: 'practitioner', about: { childId: kept.childId } })
  const lead = service.as('lead')
  const page = async () => (await lead.visit(`/concerns/${concernId}`)).page.text
  assert.doesNotMatch(await page(), /became two again/)
  await service.runJobs()
  service.mails.length = 0

  await toldApart(service, mergeId)
  const [concern] = await service.sql('select seen_at, told_apart_at is not null as apart from concern where id = $1', [
    concernId,
  ])
  assert.deepEqual(concern, { seen_at: null, apart: true })
  await service.runJobs()
  assert.ok(
    service.mails.some(({ subject }) => /sign in to Linkwork now/.test(subject)),
    'whoever deals with it is told',
  )
  assert.match(await page(), /became two again.*See which of them this is about/)

  await lead.send(`/concerns/${concernId}/child`, { childId: other.childId })
  const [linked] = await service.sql('select about_id, told_apart_at from concern where id = $1', [concernId])
  assert.deepEqual(linked, { about_id: other.childId, told_apart_at: null })
  assert.doesNotMatch(await page(), /became two again/)
})

test('P25: after 90 days, or by one person alone, it is not undone', async () => {
  const kept = await aFullRecord(service, 'key work')
  const other = await aFullRecord(service, 'link work')
  const mergeId = await merged(service, kept.childId, other.childId)
  const lead = service.as('lead')
  await lead.change((write) => proposeUndo(write, mergeId, { why: 'Cousins', goes: [] }, 2))
  await assert.rejects(
    lead.change((write) => agreeToUndo(write, mergeId, 3)),
    /somebody else/i,
  )

  service.clock.advance({ days: 91 })
  await assert.rejects(
    service.as('educationManager').change((write) => agreeToUndo(write, mergeId, 3)),
    /90 days/,
  )
  const { page } = await service.as('lead').visit(`/merges/${mergeId}/undo`)
  assert.equal(page.querySelector('textarea[name=why]'), null)
})

test('P25: merges of merges are undone from the last one back, and each address leads to the record of today', async () => {
  const [a, b] = [await aFullRecord(service, 'key work'), await aFullRecord(service, 'link work')]
  const c = await service.as('lead').change((write) => aChild(write))
  const rows = await rowsAbout(service, a.childId, b.childId, c)
  const first = await merged(service, b.childId, a.childId)
  const second = await merged(service, c, b.childId)
  for (const id of [a.childId, b.childId])
    assert.equal((await service.as('lead').visit(`/children/${id}`)).location, `/children/${c}`)
  assert.equal((await service.as('lead').visit(`/merges/${first}`)).status, 404, 'the record it is about is put away')

  await toldApart(service, second)
  await toldApart(service, first)
  const after = await rowsAbout(service, a.childId, b.childId, c)
  for (const [key, row] of rows) assert.equal(after.get(key), row, key)
})

test('P25: what was written since is listed, and goes to whom a person says', async () => {
  const kept = await aFullRecord(service, 'key work')
  const other = await aFullRecord(service, 'link work')
  const mergeId = await merged(service, kept.childId, other.childId)
  const consents = ['5a1', '5a2'].map((end) => `00000000-0000-7000-8001-000000000${end}`)
  for (const id of consents)
    await service.sql(
      `insert into consent (area_id, id, child_id, purpose, answer, given_by, basis, on_day, recorded_by, recorded_at, school_id, known_to)
       select 1, $1, id, 'support', 'given', 'parent or carer', 'parental responsibility', '2026-03-02', $3, now(), school_id, known_to from child where id = $2`,
      [id, kept.childId, people.lead.id],
    )
  const { page } = await service.as('lead').visit(`/merges/${mergeId}/undo`)
  const offered = page.querySelectorAll('input[name=goes]').map((input) => input.getAttribute('value'))
  assert.deepEqual(offered, consents)

  const sent = await service.as('lead').send(`/merges/${mergeId}/undo`, { why: 'Cousins', goes: consents[1]! })
  assert.equal(sent.status, 303)
  const asked = await service.as('educationManager').visit(`/merges/${mergeId}/undo/agree`)
  assert.equal(asked.page.querySelectorAll('main ul li').length, 1)
  assert.equal(
    (await service.as('educationManager').send(`/merges/${mergeId}/undo/agree`, { agree: 'yes' })).status,
    303,
  )

  const rows = await service.sql('select id, child_id, known_to from consent where id = any ($1) order by id', [
    consents,
  ])
  assert.deepEqual(
    rows.map(({ child_id }) => child_id),
    [kept.childId, other.childId],
  )
  assert.ok(!rows[0]!.known_to.includes(world.linkWork) && !rows[1]!.known_to.includes(world.keyWork))
})

test('P25: merge, anything else, unmerge: every row that nobody changed is digest-equal', async (t) => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(aRun(5), async (run) => {
      await mergeEditUnmerge(service, run)
      runs += 1
    }),
    { numRuns: 25, seed: 25 },
  )
  t.diagnostic(`figure: ${runs} runs of merge, edit, unmerge: digest equal`)
})
