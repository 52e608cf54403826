import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { test } from 'node:test'

const root = resolve(import.meta.dirname, '..')
const read = (path) => readFileSync(join(root, path), 'utf8')

/** 70 of level 1 and 183 of level 2. */
const LEVELS_1_AND_2 = 253

/** A test is there when its file holds a test of that name. */
function isThere({ file, name }) {
  return existsSync(join(root, file)) && ["'", '`', '"'].some((quote) => read(file).includes(`${quote}${name}${quote}`))
}

test('P50: each control of the hazard log is shown by a test that is there', (t) => {
  const log = read('docs/assurance/hazard-log.md')
  const named = [...log.matchAll(/^- `([^`]+)`: “(.+)”$/gm)].map(([, file, name]) => ({ file, name }))
  assert.deepEqual(
    named.filter((each) => !isThere(each)),
    [],
  )
  const hazards = log.split(/^## /m).slice(1)
  const silent = hazards.filter((hazard) => !/^- `/m.test(hazard) && !hazard.includes('**Open**'))
  assert.deepEqual(silent, [], 'one without a test says that it is open')
  assert.ok(hazards.length >= 15)
  t.diagnostic(`figure: ${hazards.length} hazards, ${named.length} tests`)
})

test('P50: a requirement that is met names a test that is there, and any other says why', (t) => {
  const { requirements } = JSON.parse(read('docs/assurance/asvs.json'))
  const count = (state) => requirements.filter((each) => each.state === state).length
  for (const { id, state, test: shown, why } of requirements) {
    assert.match(id, /^\d+\.\d+\.\d+$/)
    assert.ok(['met', 'partly', 'not yet', 'not applicable'].includes(state), id)
    if (state === 'met') assert.ok(shown && isThere(shown), `${id}: ${shown?.name}`)
    else assert.ok(why, id)
  }
  assert.equal(new Set(requirements.map(({ id }) => id)).size, requirements.length, 'each once')
  const chapters = new Set(requirements.map(({ id }) => id.split('.')[0]))
  assert.equal(chapters.size, 17, 'every chapter was gone through')
  assert.ok(requirements.length >= LEVELS_1_AND_2)
  t.diagnostic(
    `figure: of ${requirements.length} gone through, ${count('met')} met, ${count('partly')} partly, ${count('not yet')} not yet, ${count('not applicable')} not applicable`,
  )
})

test('a control whose test is gone is noticed', () => {
  assert.equal(isThere({ file: 'scripts/assurance.test.mjs', name: 'a control whose test is gone is noticed' }), true)
  assert.equal(isThere({ file: 'scripts/assurance.test.mjs', name: ['no such', 'test'].join(' ') }), false)
  assert.equal(isThere({ file: 'scripts/none.test.mjs', name: 'x' }), false)
})
