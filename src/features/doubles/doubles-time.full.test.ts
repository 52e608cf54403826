import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { fillWith, idOf } from '#features/people/testing/fill-with.ts'
import { aTown } from '#features/people/testing/truth-of-doubles.ts'
import { seeded } from '#features/people/testing/truth-set.ts'
import { aService, world } from '#test/service.ts'
import { lookForDoubles } from './find-doubles.ts'

/** A whole area in one night: as long as it takes, and how little the night after does. */
const service = aService()
const SIZE = 50_000
const A_PART = 5000
const town = aTown(seeded(7), [world.hillRoad, world.millLane], SIZE)

before(async () => {
  await service.ready
  for (let from = 0; from < town.children.length; from += A_PART)
    await fillWith(service, town.children.slice(from, from + A_PART), from)
  const housed = town.children.flatMap(({ postcode }, n) => (postcode ? [{ n, postcode }] : []))
  await service.sql(
    `insert into home_address (area_id, id, child_id, lines, postcode)
     select 1, gen_random_uuid(), id, '1 High Street', postcode from unnest($1::uuid[], $2::text[]) x (id, postcode)`,
    [housed.map(({ n }) => idOf(n)), housed.map(({ postcode }) => postcode)],
  )
  await service.sql('analyze')
})

/** As its jobs do, one after the other. */
async function aNight() {
  const begun = performance.now()
  let longest = 0
  let after: string | undefined
  do {
    const from = performance.now()
    after = await service.as('administrator').change(async (write) => {
      write.audit('tried', {})
      return lookForDoubles(write, after)
    })
    longest = Math.max(longest, performance.now() - from)
  } while (after)
  return { seconds: (performance.now() - begun) / 1000, longest: longest / 1000 }
}

const found = async () => (await service.sql('select count(*)::int as n from likely_double'))[0]!.n as number

test('P25: every child of an area of more than 50,000 is compared in a night; the next compares only who has changed', async (t) => {
  const first = await aNight()
  const pairs = await found()
  t.diagnostic(
    `figure: doubles: ${town.children.length} children compared in ${first.seconds.toFixed(1)} s (60 allowed), the longest job ${first.longest.toFixed(1)} s, ${pairs} pairs`,
  )
  assert.ok(pairs > 0)
  const [{ n: compared }] = (await service.sql('select count(*)::int as n from child_compared where area_id = 1')) as [
    { n: number },
  ]
  assert.ok(compared >= town.children.length)

  await service.sql(`update child set family_name = 'Quillfeather' where id = $1`, [idOf(0)])
  const second = await aNight()
  t.diagnostic(`figure: doubles: the night after, with one child changed: ${second.seconds.toFixed(1)} s`)
  assert.ok(second.seconds < first.seconds, 'as a wall against comparing all of them again')
})
