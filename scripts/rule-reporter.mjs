/**
 * What is kept of a run of tests, for `npm run rules` and `npm run promises` to read: `{ name, file, pass, figures }` a test.
 * The name has the names of its suites before it. What was skipped says so, and has not passed. A suite is there only when
 * it failed, because then something went wrong outside its tests. A test says what it measured by
 * `t.diagnostic('figure: 12 ms')`.
 */
import { relative } from 'node:path'

/** Give it each event in order; `tests` is what was made of them. */
export function ruleRecorder() {
  const names = []
  const tests = []
  return {
    tests,
    record({ type, data }) {
      if (type === 'test:start') names.splice(data.nesting, names.length, data.name)
      else if (type === 'test:pass' || type === 'test:fail') addTo(tests, names, type, data)
      // What a test says comes after how it ended.
      else if (type === 'test:diagnostic') addFigure(tests.at(-1), data)
    },
  }
}

function addTo(tests, names, type, data) {
  const isSuite = data.details?.type === 'suite'
  const skipped = data.skip !== undefined || data.todo !== undefined
  if (isSuite && (type === 'test:pass' || skipped)) return
  tests.push({
    name: [...names.slice(0, data.nesting), data.name].join(' › '),
    file: relative(process.cwd(), data.file ?? ''),
    pass: type === 'test:pass' && !skipped,
    ...(skipped ? { skipped } : {}),
  })
}

function addFigure(test, { message }) {
  const figure = /^figure: (.+)$/.exec(message)?.[1]
  if (test && figure) test.figures = [...(test.figures ?? []), figure]
}

export default async function* ruleReporter(source) {
  const { record, tests } = ruleRecorder()
  for await (const event of source) record(event)
  for (const test of tests) yield `${JSON.stringify(test)}\n`
}
