import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import type { Permission } from '#features/access/policy.ts'
import { newKey } from '#platform/ids.ts'
import { filledIn, whoMay } from './filled-in.ts'
import { expected, NAMES } from './hostile-names.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService } from './service.ts'

/**
 * P34: every form there is, by the table of routes. What is typed is kept as it was typed or is said to be too long, never cut and never
 * changed; and it comes back on the page, as text, when something else is wrong.
 */
const service = aService()
let records: Record<string, MatrixRecord>

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

/** Nothing that is typed may be longer than what a device says of itself. */
const LONGEST = 30_000
const forms = Object.entries(routes).filter(([, { page }]) => page.post && page.form)
/** A field of several lines keeps them; what is within a name is not touched. */
const asTyped = (name: string) => expected(name).trim()

test('P34: every text field of every form keeps each name as it was typed, or says that it is too long for it', (t) => {
  const wrong: string[] = []
  let fields = 0
  for (const [path, { page }] of forms) {
    const texts: readonly string[] = page.form!.texts
    fields += texts.length
    for (const name of [...NAMES, 'n'.repeat(LONGEST + 1)]) {
      const read = page.form!.read('en', Object.fromEntries(texts.map((field) => [field, name])))
      const refused = new Set(read.errors.map((one: { name: string }) => one.name))
      for (const field of texts) {
        const say = (what: string) => wrong.push(`${path} ${field} ${what} ${name.slice(0, 30)}`)
        if (read.field(field).value !== asTyped(name)) say('does not give back')
        if (name.length > LONGEST && !refused.has(field)) say('takes any length:')
        if (read.ok && read.value[field] !== asTyped(name)) say('changes')
      }
    }
  }
  assert.deepEqual(wrong, [])
  assert.ok(fields > 250)
  t.diagnostic(`figure: ${fields} text fields of ${forms.length} forms × ${NAMES.length} names`)
})

/** Ways of choosing by what is typed, and codes: they come back as a choice, or not at all. */
const NOT_WRITTEN = new Set(['code', 'passkey'])

test('P34: every form is sent with such names in every field: it is saved, or comes back with what was typed', async (t) => {
  const wrong: string[] = []
  const counted = { drawn: 0, undrawn: 0, saved: 0, back: 0 }
  let nth = 0
  for (const [path, { page, permission }] of forms) {
    const who = whoMay(records, path, permission as Permission)
    const texts: readonly string[] = page.form!.texts
    if (!who || texts.length === 0) continue
    const url = path.replaceAll(/:(\w+)/g, (_, param: string) => records[param]!.id)
    const cookie = await service.as(who).cookie
    for (let each = 0; each < 3; each += 1) {
      nth += 1
      const name = NAMES[nth % NAMES.length]!
      const opened = await service.as(who).visit(url)
      const drawn = filledIn(opened.body, texts, name)
      // What the record does not offer as it stands is sent all the same.
      const sent = drawn ?? new URLSearchParams(texts.map((field) => [field, name]))
      if (!drawn) sent.set('_csrf', (await service.as(who).json('/account')).form._csrf)
      if (each === 0) counted[drawn ? 'drawn' : 'undrawn'] += 1
      sent.set('_key', newKey())
      const reply = await service.ask(
        'POST',
        url,
        {
          ...{ cookie, accept: 'text/html', 'sec-fetch-site': 'same-origin' },
          'content-type': 'application/x-www-form-urlencoded',
        },
        String(sent),
      )
      const { status, body } = reply
      if (status === 303) counted.saved += 1
      else if (status === 422) counted.back += 1
      else if (![404, 409].includes(status)) wrong.push(`${path}: ${status} with ${name}`)
      if (status !== 422) continue
      if (/<script>alert|<img src=x/.test(body)) wrong.push(`${path}: ${name} is not text`)
      const missing = texts.filter((field) => {
        const value = reply.page.querySelector(`main [name="${field}"]`)
        const typed = value?.tagName === 'TEXTAREA' ? value.textContent : value?.getAttribute('value')
        const isChosen =
          value?.tagName === 'SELECT' || value?.getAttribute('type') === 'radio' || NOT_WRITTEN.has(field)
        return value && !isChosen && (typed ?? '').trim() !== asTyped(name)
      })
      if (missing.length > 0) wrong.push(`${path}: ${missing} did not come back as ${name}`)
    }
  }
  assert.deepEqual(wrong, [])
  assert.ok(counted.saved > 100, JSON.stringify(counted))
  t.diagnostic(
    `figure: ${counted.drawn + counted.undrawn} forms: ${counted.saved} saved with such names in every field, ${counted.back} came back with them`,
  )
})
