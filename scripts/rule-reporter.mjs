/**
 * A reporter for node:test: a line of JSON a test, `{ name, file, pass }`, for `npm run rules` to read. The name has the
 * names of its suites before it. What was skipped says so, and has not passed. A suite has a line only when it failed,
 * because then something went wrong outside its tests.
 */
import { relative } from 'node:path'

/** Give it each event in order: it answers with the line, when the event is worth one. */
export function ruleRecorder() {
  const names = []
  return ({ type, data }) => {
    if (type === 'test:start') names.splice(data.nesting, names.length, data.name)
    if (type !== 'test:pass' && type !== 'test:fail') return undefined

    const isSuite = data.details?.type === 'suite'
    const skipped = data.skip !== undefined || data.todo !== undefined
    if (isSuite && (type === 'test:pass' || skipped)) return undefined
    return JSON.stringify({
      name: [...names.slice(0, data.nesting), data.name].join(' › '),
      file: relative(process.cwd(), data.file ?? ''),
      pass: type === 'test:pass' && !skipped,
      ...(skipped ? { skipped } : {}),
    })
  }
}

export default async function* ruleReporter(source) {
  const record = ruleRecorder()
  for await (const event of source) {
    const line = record(event)
    if (line) yield `${line}\n`
  }
}
