/**
 * `npm run rules`: each rule of the five founding services, the tests named after it, and whether they passed.
 *
 *   npm run rules              the table, from the last whole `npm test`; runs the tests when there was none
 *   npm run rules -- --run     runs the tests first (`--full`: the slow ones too)
 *   npm run rules -- --json    [{ id, tests, passed }] and nothing else
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { coverage, strays } from './rule-ids.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = join(root, 'test-results/rules.jsonl')
const asked = new Set(process.argv.slice(2))

if (asked.has('--run') || !existsSync(results)) {
  const tests = ['scripts/test.mjs', '--no-checks', ...(asked.has('--full') ? ['--full'] : [])]
  // What the tests say goes to the error stream: the answer alone is on the other.
  spawnSync(process.execPath, tests, { cwd: root, stdio: ['ignore', 2, 2] })
}
if (!existsSync(results)) {
  console.error('The tests could not be run, so there is nothing to say about the rules.')
  process.exit(1)
}

const rules = JSON.parse(readFileSync(join(root, 'docs/rules.json'), 'utf8'))
const lines = readFileSync(results, 'utf8').trim().split('\n').filter(Boolean)
const ran = lines.map((line) => JSON.parse(line))
const rows = coverage(rules, ran)

for (const stray of strays(rules, ran)) console.error(stray)
console.log(asked.has('--json') ? JSON.stringify(rows, undefined, 2) : table())

function table() {
  const wide = Math.max(...rules.map(({ id }) => id.length))
  const body = rows.map(({ id, tests, passed }, place) => {
    const verdict = passed ? 'pass' : tests.length > 0 ? 'FAIL' : '  – '
    const count = tests.length === 1 ? '1 test ' : `${tests.length} tests`
    return `${id.padEnd(wide)}  ${verdict}  ${tests.length > 0 ? count.padStart(8) : 'no test '}  ${rules[place].rule}`
  })
  const passing = rows.filter(({ passed }) => passed).length
  const failing = rows.filter(({ passed, tests }) => !passed && tests.length > 0).length
  const when = statSync(results).mtime.toISOString().slice(0, 16).replace('T', ' ')
  return [
    ...body,
    '',
    `${rows.length} rules: ${passing} pass, ${failing} fail, ${rows.length - passing - failing} without a test (tests of ${when} UTC)`,
  ].join('\n')
}
