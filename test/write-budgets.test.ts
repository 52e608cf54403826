import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { formsThatChange, recordsToChange } from './forms-that-change.ts'
import { aService } from './service.ts'

/**
 * What a change may cost: eight statements, all told (entering is one, the log with the jobs it wakes is one). Each form is
 * sent once, in the state that costs most: with people to tell, from outside the team too. Forms about requests are counted
 * in requests/statement-counts.test.ts.
 */
const MOST_STATEMENTS = 8
const service = aService()
let at: Record<string, string> = {}

before(async () => {
  at = await recordsToChange(service)
})

test('sending a link is at most 8 statements too', async () => {
  const { count, status } = await statementsToSend(service, 'practitioner', `/actions/${at.ofSara}/link`, {
    ...{ to: at.adult!, words: 'Read together' },
  })
  assert.equal(status, 303)
  assert.ok(count <= MOST_STATEMENTS, String(count))
})

describe('what sending a form costs', () => {
  for (const [name, path, fields] of formsThatChange) {
    test(`${path}: at most ${MOST_STATEMENTS} statements`, async (t) => {
      const url = path.replaceAll(/:(\w+)/g, (_, param: string) => at[param]!)
      const { count, status, sql } = await statementsToSend(service, name, url, fields)
      t.diagnostic(`${name}: ${status}, ${count} statements`)
      assert.equal(status, 303)
      assert.ok(count <= MOST_STATEMENTS, `${count}:\n${sql.map((text) => text.slice(0, 120)).join('\n')}`)
    })
  }
})
