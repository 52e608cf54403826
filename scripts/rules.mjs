/**
 * `npm run rules`: each rule of the five founding services, the tests named after it, and whether they passed.
 *
 *   npm run rules              the table, from the last whole `npm test`; runs the tests when there was none
 *   npm run rules -- --run     runs the tests first (`--full`: the slow ones too)
 *   npm run rules -- --json    [{ id, tests, passed }] and nothing else
 */
import { lastResults, readIds, sayRows } from './coverage-table.mjs'
import { coverage, strays } from './rule-ids.mjs'

const rules = readIds('rules.json')
const ran = lastResults('rules')
for (const stray of strays(rules, ran)) console.error(stray)

const words = new Map(rules.map(({ id, rule }) => [id, rule]))
sayRows(coverage(rules, ran), 'rules', ({ id }) => words.get(id))
