import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { fillWith, idOf } from '#features/people/testing/fill-with.ts'
import { aTown } from '#features/people/testing/truth-of-doubles.ts'
import { seeded } from '#features/people/testing/truth-set.ts'
import { aService, world } from '#test/service.ts'
import { findDoubles } from './doubles.queries.ts'

/** What is shown of a town in which it is known who is whose double. */
const service = aService()
const town = aTown(seeded(7), [world.hillRoad, world.millLane], 4000)
const key = (one: string, other: string) => [one, other].toSorted().join(' ')

before(async () => {
  await service.ready
  await fillWith(service, town.children)
  const numbered = town.children.flatMap(({ upn, formerUpn }, n) => [
    ...(upn ? [{ n, scheme: 'UPN', value: upn }] : []),
    ...(formerUpn ? [{ n, scheme: 'former UPN', value: formerUpn }] : []),
  ])
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, source)
     select 1, gen_random_uuid(), id, scheme::identifier_scheme, value, 'by hand' from unnest($1::uuid[], $2::text[], $3::text[]) x (id, scheme, value)`,
    [numbered.map(({ n }) => idOf(n)), numbered.map(({ scheme }) => scheme), numbered.map(({ value }) => value)],
  )
  const housed = town.children.flatMap(({ postcode }, n) => (postcode ? [{ n, postcode }] : []))
  await service.sql(
    `insert into home_address (area_id, id, child_id, lines, postcode)
     select 1, gen_random_uuid(), id, '1 High Street', postcode from unnest($1::uuid[], $2::text[]) x (id, postcode)`,
    [housed.map(({ n }) => idOf(n)), housed.map(({ postcode }) => postcode)],
  )
  // As Postgres does by itself within a minute.
  await service.sql('analyze child, child_name_token, child_identifier, home_address, relationship')
})

test('P25: of the pairs that are shown nineteen in twenty are one child, and none is of twins or namesakes', async (t) => {
  let after: string | undefined
  const begun = performance.now()
  do {
    const { nextId } = await service.as('administrator').look((read) => findDoubles(read, after, 1000))
    after = nextId ?? undefined
  } while (after)
  t.diagnostic(
    `figure: doubles: ${town.children.length} children compared in ${Math.round(performance.now() - begun)} ms`,
  )

  const shown = new Set(
    (await service.sql('select child_id, other_child_id from likely_double')).map(({ child_id, other_child_id }) =>
      key(child_id, other_child_id),
    ),
  )
  const isShown = ({ one, other }: { one: number; other: number }) => shown.has(key(idOf(one), idOf(other)))
  for (const kind of new Set([...town.doubles, ...town.two].map((pair) => pair.kind))) {
    const of = [...town.doubles, ...town.two].filter((pair) => pair.kind === kind)
    t.diagnostic(`figure: doubles, ${kind}: of ${of.length} pairs ${of.filter(isShown).length} shown`)
  }
  const right = town.doubles.filter(isShown).length
  t.diagnostic(
    `figure: doubles: ${shown.size} shown, precision ${(right / shown.size).toFixed(3)}, recall ${(right / town.doubles.length).toFixed(3)}`,
  )
  assert.deepEqual(town.two.filter(isShown), [], 'twins, namesakes, brothers and sisters')
  assert.ok(right / shown.size >= 0.95, `of ${shown.size} shown ${right} are one child`)
  assert.ok(right / town.doubles.length >= 0.7, `of ${town.doubles.length} doubles ${right} are shown`)
})
