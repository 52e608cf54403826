/**
 * Runs the test files on Node 24, with `tsx-hook.mjs`: `scripts/test.mjs` starts it, with a Postgres ready.
 * Journeys go one at a time, after all else, so that a browser never waits for other tests, and so does what measures; all are
 * one run, with one summary, in node:test's own words.
 */
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { ruleRecorder } from './rule-reporter.mjs'

const root = resolve(import.meta.dirname, '..')
const RESULTS = resolve(root, 'test-results/rules.jsonl')
const TESTS = ['{src,test,client,styles,seeds,bench}/**/*.test.{ts,tsx}', 'scripts/*.test.mjs']
const JOURNEYS = ['journeys/**/*.test.ts', 'journeys/**/*.journey.ts']

const full = process.argv.includes('--full')
const PATIENCE = (full ? 60 : 10) * 60_000
const patterns = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))

const tests = find(TESTS)
const phases = [
  { files: tests.filter((file) => !measures(file)), concurrency: 2 },
  { files: tests.filter(measures), concurrency: 1 },
  { files: find(JOURNEYS), concurrency: 1 },
].filter(({ files }) => files.length > 0)

const total = {}
const durations = []
const SLOWEST = 20
const { record, tests: results } = ruleRecorder()
Readable.from(events()).pipe(new spec()).pipe(process.stdout)

/**
 * The events of every phase as those of one run: what each says of itself at its end is added up and said once. A file
 * that keeps running after its tests, or before them, is ended when nothing has been heard for long, and has failed.
 */
async function* events() {
  for (const { files, concurrency } of phases) {
    const silence = new AbortController()
    const tired = setTimeout(() => silence.abort(), PATIENCE)
    for await (const event of run({ files, concurrency, cwd: root, timeout: PATIENCE, signal: silence.signal })) {
      tired.refresh()
      record(event)
      time(event)
      if (!isAddedUp(event)) yield event
    }
    clearTimeout(tired)
  }
  const slowest = durations.toSorted((one, other) => other.seconds - one.seconds).slice(0, SLOWEST)
  for (const { file, seconds } of slowest) {
    yield { type: 'test:diagnostic', data: { nesting: 0, message: `${seconds.toFixed(1)} s in ${file}` } }
  }
  for (const [name, count] of Object.entries(total)) {
    yield { type: 'test:diagnostic', data: { nesting: 0, message: `${name} ${count}` } }
  }
  finish()
}

/** From when the process of a file was started until it ended. */
function time({ type, data }) {
  if (type !== 'test:complete' || data.nesting !== 0 || resolve(root, data.name) !== data.file) return
  durations.push({ file: relative(root, data.file), seconds: data.details.duration_ms / 1000 })
}

function isAddedUp({ type, data }) {
  if (type === 'test:summary') return data.file === undefined
  if (type !== 'test:diagnostic' || data.nesting !== 0) return false
  const [, name, count] =
    /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) ([\d.]+)$/.exec(data.message) ?? []
  if (!name) return false
  total[name] = (total[name] ?? 0) + Number(count)
  return true
}

function finish() {
  // Part of the tests says nothing of the rules that the others hold.
  if (patterns.length === 0) {
    mkdirSync(dirname(RESULTS), { recursive: true })
    writeFileSync(RESULTS, results.map((test) => `${JSON.stringify(test)}\n`).join(''))
  }
  if (!total.tests)
    console.error(patterns.length > 0 ? `no test in a file named like ${patterns.join(' or ')}` : 'no test')
  process.exitCode = total.tests > 0 && !total.fail && !total.cancelled ? 0 : 1
}

/** What says how long something takes is not beside another, which would be in its figures. */
function measures(file) {
  return /(sign-in-load|denied-like-absent|write-costs|at-the-table|board|a-year|pooler|another-primary)\.full\.test\.ts$/.test(
    file,
  )
}

function find(globs) {
  return globSync(globs, { cwd: root })
    .filter((file) => full || !/\.full\.test\.tsx?$/.test(file))
    .filter((file) => patterns.length === 0 || patterns.some((pattern) => file.includes(pattern)))
    .toSorted()
}
