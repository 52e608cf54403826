import assert from 'node:assert/strict'
import { before, type TestContext, test } from 'node:test'
import { aService } from '#test/service.ts'
import { foldName } from '../names.ts'
import { search } from '../search.ts'
import { fillWith, idOf } from '../testing/fill-with.ts'
import { leadsManySchools } from '../testing/many-schools.ts'
import { aTruthChild, lookedFor, seeded, type TruthChild } from '../testing/truth-set.ts'

/**
 * How many of those who are meant are found, and how many of those who are found are meant, by kind of misspelling: some 3,500
 * children of a town, of whom some 420 are looked for by what people type. Found is who is among the first ten; meant besides is
 * whoever has the very name. The floors are what may not get worse.
 */
const service = aService()
const random = seeded(20)
const looked = lookedFor(random, 20)
const others = Array.from({ length: 3000 }, () => aTruthChild(random))

before(async () => {
  await service.ready
  await fillWith(service, [...looked.map(({ child }) => child), ...others])
})

/** Of those who are meant, how many are found; of those who are found, how many are meant. */
const FLOORS: Readonly<Record<string, readonly [recall: number, precision: number]>> = {
  'as it is': [1, 0.9],
  'family name first': [1, 0.9],
  'without accents': [1, 0.85],
  'the beginning of both': [1, 0.85],
  'one letter missing': [0.7, 0.85],
  'one letter too many': [0.6, 0.85],
  'one letter wrong': [0.7, 0.85],
  'two letters swapped': [0.7, 0.85],
  'name and birthday': [1, 0.95],
  'day and month swapped': [1, 0.95],
  'a short name': [0.95, 0.9],
  'another spelling, English': [0.8, 0.9],
  'another spelling, Welsh': [0.85, 0.9],
  'another spelling, Polish': [0.65, 0.9],
  'another spelling, South Asian': [0.9, 0.9],
}

interface Tally {
  asked: number
  found: number
  precision: number
}

/** Whoever sees many schools is answered in another way: no worse. */
for (const schools of ['one school', 'many schools'] as const) {
  test(`who is meant is found, and few others, whatever is misheard or mistyped, by somebody of ${schools}`, async (t) => {
    if (schools === 'many schools') await leadsManySchools(service, 'lead')
    await measure(t)
  })
}

async function measure(t: TestContext) {
  const kinds = new Map<string, Tally>()
  await service.as('lead').look(async (read) => {
    for (const [n, { kind, typed, child }] of looked.entries()) {
      const answer = await search(read, typed)
      const shown = answer.kind === 'found' ? answer.children.slice(0, 10) : []
      const isMeant = (one: TruthChild) => nameOf(one) === nameOf(child)
      const tally = kinds.get(kind) ?? { asked: 0, found: 0, precision: 0 }
      kinds.set(kind, tally)
      tally.asked += 1
      if (shown.some(({ id }) => id === idOf(n))) tally.found += 1
      tally.precision += shown.length === 0 ? 1 : shown.filter(isMeant).length / shown.length
    }
  })
  assert.deepEqual([...kinds.keys()].toSorted(), Object.keys(FLOORS).toSorted())
  for (const [kind, { asked, found, precision }] of kinds) {
    const measured = [found / asked, precision / asked] as const
    t.diagnostic(
      `figure: search, ${kind}: of ${asked}, found ${measured[0].toFixed(2)}, of those shown meant ${measured[1].toFixed(2)}`,
    )
    const [recall, shown] = FLOORS[kind]!
    assert.ok(measured[0] >= recall, `${kind}: found ${measured[0]}`)
    assert.ok(measured[1] >= shown, `${kind}: of those shown, meant ${measured[1]}`)
  }
}

const nameOf = ({ givenName, familyName }: TruthChild) => foldName(`${givenName} ${familyName}`)
