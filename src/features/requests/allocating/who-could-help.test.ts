import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CouldHelp, hasRoom, inOrderOfFit, perWte } from '../who-could-help.ts'

const person = (name: string, openCases: number, { wte = 1, casesInSchool = 0 } = {}): CouldHelp => ({
  id: name,
  name,
  wte,
  openCases,
  casesInSchool,
})

test('HAST-3: a caseload is shown for each whole-time equivalent', () => {
  assert.equal(perWte(person('Half time', 7, { wte: 0.5 })), 14)
  assert.equal(perWte(person('Three days', 10, { wte: 0.6 })), 16.7)
})

test('HAST-3: there is room until the next case would pass the limit', () => {
  assert.ok(hasRoom(person('A', 14), 15))
  assert.ok(!hasRoom(person('B', 15), 15))
  assert.ok(!hasRoom(person('Half', 7, { wte: 0.5 }), 15))
})

test('people with room come first, then those known in the school, then the smallest caseload for their hours', () => {
  const team = [
    person('Full', 15),
    person('Light', 2),
    person('Known, busy', 10, { casesInSchool: 2 }),
    person('Half time', 4, { wte: 0.5 }),
    person('Known, light', 4, { casesInSchool: 1 }),
  ]
  const names = inOrderOfFit(team, 15).map(({ name }) => name)
  assert.deepEqual(names, ['Known, light', 'Known, busy', 'Light', 'Half time', 'Full'])
})
