import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { hearAnswers } from '#app/hear-answers.ts'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newKey } from '#platform/ids.ts'
import { buildLogger } from '#platform/log/logger.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/**
 * Words that are nowhere else, in every field of every form, in addresses and in headers, as somebody who may: and then
 * everything that operators read or send on. What is typed belongs in records and drafts, and nowhere else.
 */
const service = aService()
const everybody = Object.keys(people) as PersonName[]
const lines: string[] = []
const words: string[] = []
let records: Record<string, MatrixRecord>

const aWord = () => {
  const word = `Spill${words.length}q${'x'.repeat(4)}`
  words.push(word)
  return word
}

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  const log = buildLogger('info', { write: (line: string) => void lines.push(line) })
  hearAnswers(service.app, (answer) => log.info('answered', { ...answer }))
})

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? people.lead.id)
const whoMay = (path: string, permission: Permission) =>
  everybody.find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
  )

/** A word of its own in each field, in the address, and in the headers that people and programs send. */
async function spill(path: string, name: PersonName, fields: readonly string[]) {
  const acting = service.as(name)
  // A form before this one may have ended their sign-in: what they send then must not be found either.
  const { form } = await acting.json('/account')
  const headers = {
    cookie: `${await acting.cookie}; other=${aWord()}`,
    accept: 'text/html',
    'user-agent': aWord(),
    referer: `http://localhost/${aWord()}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const typed = Object.fromEntries(fields.map((field) => [field, aWord()]))
  const sent = new URLSearchParams({ _csrf: form?._csrf ?? '', _key: newKey(), _version: '1', ...typed })
  await service.ask('POST', fill(path), headers, sent.toString())
  await service.ask('GET', `${fill(path)}?q=${aWord()}&givenName=${aWord()}`, headers)
  await service.ask('GET', `/${aWord()}/${aWord()}`, headers)
}

test('P47: of what is typed nothing is in the log of the process, in a job, or in the log of looks and changes', async (t) => {
  t.mock.method(console, 'error', () => {}) // what the service of a test says of an error
  for (const [path, { page, permission }] of Object.entries(routes)) {
    const name = page.post && whoMay(path, permission as Permission)
    if (!name || path.includes('sign-out')) continue
    const fields = page.form ? page.form.blank('en').all() : []
    await spill(
      path,
      name,
      fields.map((field: { name: string }) => field.name),
    )
  }
  for (const [email, password] of [
    [aWord(), aWord()],
    [`${aWord()}@example.test`, aWord()],
  ]) {
    const { visitor } = Object.fromEntries(
      (await service.app.inject('/sign-in')).cookies.map(({ name, value }) => [name, value]),
    )
    const fields = new URLSearchParams({ _csrf: visitor ?? '', _key: newKey(), email: email!, password: password! })
    const type = { 'content-type': 'application/x-www-form-urlencoded', cookie: `visitor=${visitor}` }
    await service.ask('POST', '/sign-in', type, fields.toString())
  }

  const jobs = await service.sql('select to_jsonb(j)::text as text from graphile_worker._private_jobs j')
  const looks = await service.sql('select to_jsonb(e)::text as text from audit.entry e')
  const places = {
    'the log of the process': lines.join(''),
    jobs: jobs.map(({ text }) => text).join('\n'),
    'the log of looks and changes': looks.map(({ text }) => text).join('\n'),
  }
  for (const [place, text] of Object.entries(places))
    assert.deepEqual(
      words.filter((word) => text.includes(word)),
      [],
      place,
    )
  assert.ok(words.length >= 200 && lines.length >= 100 && looks.length > 0)
  t.diagnostic(
    `figure: ${words.length} words, ${lines.length} lines, ${jobs.length} jobs, ${looks.length} entries: 0 found`,
  )
})
