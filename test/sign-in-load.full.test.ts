import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aBrowser } from '#features/access/testing/a-browser.ts'
import { giveWaysIn } from '#features/access/testing/ways-in.ts'
import { aService, people } from './service.ts'

const service = aService()
let password: string

before(async () => {
  ;({ password } = await giveWaysIn(service, people.lead))
})

test('P17: while 20 people sign in at once, again and again, everybody else’s pages are served', async (t) => {
  const looked = new AbortController()
  let signedIn = 0
  const crowd = Array.from({ length: 20 }, async () => {
    while (!looked.signal.aborted) {
      const { status } = await aBrowser(service).send('/sign-in', { email: 'lena.lead.1@example.test', password })
      if (status === 303) signedIn += 1
    }
  })
  const times: number[] = []
  for (let looks = 0; looks < 100; looks += 1) {
    const began = performance.now()
    assert.equal((await service.as('teacher').visit('/today')).status, 200)
    times.push(performance.now() - began)
  }
  looked.abort()
  await Promise.all(crowd)
  assert.ok(signedIn >= 20)
  const p95 = times.toSorted((one, other) => one - other)[94]!
  t.diagnostic(`figure: pages' p95 ${Math.round(p95)} ms while 20 at once signed in ${signedIn} times`)
})
