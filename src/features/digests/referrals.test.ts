import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aDirectoryService } from '#features/directory/testing/a-service.ts'
import { recordAnswer } from '#features/onward/record-answer.ts'
import { agreesToShare, aSentReferral } from '#features/onward/testing/a-referral.ts'
import { aService, people } from '#test/service.ts'

/** The clock of one referral, from the day it was sent, in order. */
const service = aService()
let referralId: string

before(async () => {
  await service.ready
  const { caseId } = await aCase(service)
  await agreesToShare(service)
  const { serviceId } = await aDirectoryService(service, { acknowledgesWithin: 5, decidesWithin: 20 })
  ;({ referralId } = await aSentReferral(service, caseId, { where: { serviceId } }))
})

async function toldOn(day: string): Promise<string[]> {
  service.clock.advance({ milliseconds: Date.parse(`${day}T07:30:00Z`) - service.clock.now().getTime() })
  const since = service.clock.now()
  await service.runSchedules()
  await service.runJobs()
  const told = await service.sql<{ kind: string }>(
    `select kind from notice where to_id = $1 and onward_id = $2 and at >= $3`,
    [people.practitioner.id, referralId, since],
  )
  return told.map(({ kind }) => kind)
}

const today = async () => {
  const { page } = await service.as('practitioner').visit('/today')
  return page.querySelectorAll('main li').filter((line) => line.innerHTML.includes(`/onward/${referralId}`))
}

const answer = (what: 'acknowledged' | 'chased' | 'not accepted', version: number) =>
  service
    .as('practitioner')
    .change((write) =>
      recordAnswer(
        write,
        referralId,
        { what, onDay: write.today, toldBy: null, note: 'Still full', outcome: null },
        version,
      ),
    )

test('HACK-25: nobody chases before the day that the service promised', async () => {
  assert.deepEqual(await toldOn('2026-03-06'), [])
  assert.equal((await today()).length, 0)
})

test('HACK-25: on that day, and once more when it is late, the lead worker is told, and Today says so', async () => {
  assert.deepEqual(await toldOn('2026-03-09'), ['referral to chase'])
  assert.match((await today())[0]!.text, /Referred to Calm Minds, waiting 7 days\. An answer is due today/)
  assert.deepEqual(await toldOn('2026-03-10'), [])
  assert.deepEqual(await toldOn('2026-03-12'), ['referral long silent'])
  assert.match((await today())[0]!.text, /An answer was due on 9 March 2026\. Ask them/)
  assert.deepEqual(await toldOn('2026-03-20'), [])
})

test('HACK-25: who has asked is left in peace for a week, then asked to ask again', async () => {
  await answer('chased', 3)
  assert.equal((await today()).length, 0)
  assert.deepEqual(await toldOn('2026-03-26'), [])
  assert.deepEqual(await toldOn('2026-03-27'), ['referral to chase'])
})

test('HACK-25: a no stays on Today until somebody says what now', async () => {
  await answer('not accepted', 4)
  const [line] = await today()
  assert.match(line!.text, /did not accept the referral\. What now\?/)
  assert.equal(line!.querySelector('a')!.getAttribute('href'), `/onward/${referralId}/what-now`)
  const sent = await service
    .as('practitioner')
    .send(`/onward/${referralId}/what-now`, { whatNow: 'watch and wait', note: '' })
  assert.equal(sent.status, 303)
  assert.equal((await today()).length, 0)
})
