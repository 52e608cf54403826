import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Helper, suggested } from './suggest.ts'

const helper = (id: string, openCases: number, { wte = 1, inSchools = {} }: Partial<Helper> = {}): Helper => ({
  ...{ id, name: id, wte, openCases, inSchools },
})
const cases = (...schools: string[]) => schools.map((schoolId, n) => ({ id: `${n}`, schoolId }))
const to = (...about: Parameters<typeof suggested>) => [...suggested(...about).values()]

test('whoever is known in the school gets its cases, while there is room', () => {
  const people = [helper('Light', 0), helper('Known', 8, { inSchools: { hill: 2 } })]
  assert.deepEqual(to(cases('hill', 'mill', 'hill', 'hill'), people, 10), ['Known', 'Light', 'Known', 'Light'])
})

test('they are spread by hours, and nobody is passed over for being part-time', () => {
  const people = [helper('Whole', 4), helper('Half', 2, { wte: 0.5 })]
  assert.deepEqual(to(cases('a', 'b', 'c'), people, 20), ['Half', 'Whole', 'Whole'])
})

test('where nobody has room, they still go to whoever carries least; where there is nobody, to nobody', () => {
  assert.deepEqual(to(cases('a'), [helper('Full', 15), helper('Fuller', 16)], 10), ['Full'])
  assert.deepEqual(to(cases('a'), [], 10), [])
})
