/**
 * What `npm run rules` and `npm run promises` have in common: the results of the last whole `npm test`, asked for when there
 * are none, told as a table or as JSON.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const results = join(root, 'test-results/rules.jsonl')
const asked = new Set(process.argv.slice(2))

/** `{ name, file, pass, figures }` of each test that was run last. Runs them first with `--run`, or when nobody has. */
export function lastResults(what) {
  if (asked.has('--run') || !existsSync(results)) {
    const tests = ['scripts/test.mjs', '--no-checks', ...(asked.has('--full') ? ['--full'] : [])]
    // What the tests say goes to the error stream: the answer alone is on the other.
    spawnSync(process.execPath, tests, { cwd: root, stdio: ['ignore', 2, 2] })
  }
  if (!existsSync(results)) {
    console.error(`The tests could not be run, so there is nothing to say about the ${what}.`)
    process.exit(1)
  }
  const lines = readFileSync(results, 'utf8').trim().split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}

export function readIds(file) {
  return JSON.parse(readFileSync(join(root, 'docs', file), 'utf8'))
}

/** Says the rows: `--json` as they are, otherwise as a table with a last line that adds up. */
export function sayRows(rows, what, wordsOf) {
  if (asked.has('--json')) console.log(JSON.stringify(rows, undefined, 2))
  else console.log(table(rows, what, wordsOf))
}

function table(rows, what, wordsOf) {
  const wide = Math.max(...rows.map(({ id }) => id.length))
  const body = rows.map((row) => {
    const { id, tests, passed } = row
    const verdict = passed ? 'pass' : tests.length > 0 ? 'FAIL' : '  – '
    const count = tests.length === 1 ? '1 test ' : `${tests.length} tests`
    return `${id.padEnd(wide)}  ${verdict}  ${tests.length > 0 ? count.padStart(8) : 'no test '}  ${wordsOf(row)}`
  })
  const passing = rows.filter(({ passed }) => passed).length
  const failing = rows.filter(({ passed, tests }) => !passed && tests.length > 0).length
  const when = statSync(results).mtime.toISOString().slice(0, 16).replace('T', ' ')
  return [
    ...body,
    '',
    `${rows.length} ${what}: ${passing} pass, ${failing} fail, ${rows.length - passing - failing} without a test (tests of ${when} UTC)`,
  ].join('\n')
}
