/**
 * `npm run promises`: what the service promises of its reliability, the tests named after each promise, whether they
 * passed, and the figures they measured.
 *
 *   npm run promises              the table, from the last whole `npm test`; runs the tests when there was none
 *   npm run promises -- --run     runs the tests first (`--full`: the slow ones too)
 *   npm run promises -- --json    [{ id, tests, passed, figure }] and nothing else
 */
import { lastResults, readIds, sayRows } from './coverage-table.mjs'
import { kept } from './promise-ids.mjs'

const promises = readIds('promises.json')
const words = new Map(promises.map(({ id, promise }) => [id, promise]))
sayRows(kept(promises, lastResults('promises')), 'promises', ({ id, figure }) =>
  [words.get(id), figure].filter(Boolean).join(' · '),
)
