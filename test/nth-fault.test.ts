import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newKey } from '#platform/ids.ts'
import { everything } from './everything.ts'
import { type Fields, formsThatChange, recordsToChange } from './forms-that-change.ts'
import { aService, type PersonName } from './service.ts'

const service = aService()
let at: Record<string, string> = {}

before(async () => {
  at = await recordsToChange(service)
})

/** Opens the form, and sends the very same one each time it is called. */
async function aForm(name: PersonName, path: string, fields: Fields) {
  const cookie = await service.as(name).cookie
  const opened = await service.ask('GET', path, { cookie, accept: 'application/json' })
  const { form } = opened.json()
  const sent = new URLSearchParams({ _csrf: form._csrf, _key: newKey(), _version: String(form._version ?? 0) })
  for (const [field, value] of Object.entries(fields)) for (const each of [value].flat()) sent.append(field, each)
  const headers = {
    ...{ cookie, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    'sec-fetch-site': 'same-origin',
  }
  return () => service.ask('POST', path, headers, sent.toString())
}

let faults = 0

for (const [name, path, fields] of formsThatChange) {
  test(`P21: ${path}: whichever statement fails, nothing of it is kept, and sent again it is done`, async (t) => {
    t.mock.method(console, 'error', () => {})
    const send = await aForm(
      name,
      path.replaceAll(/:(\w+)/g, (_, param: string) => at[param]!),
      fields,
    )
    const before = await everything(service)
    for (let nth = 1; ; nth += 1) {
      assert.ok(nth < 20, 'it ends')
      const { result, sent } = await service.failingAt(nth, send)
      if (sent < nth) {
        assert.equal(result.status, 303, 'without a fault it is done')
        break
      }
      faults += 1
      assert.equal(result.status, 500, `statement ${nth}`)
      assert.deepEqual(await everything(service), before, `statement ${nth}`)
    }
    const done = await everything(service)
    assert.notDeepEqual(done, before)
    const again = await send()
    assert.equal(again.status, 303)
    assert.deepEqual(await everything(service), done, 'the same form again is the same answer')
    t.diagnostic(`figure: ${faults} faults so far, 0 half kept`)
  })
}
