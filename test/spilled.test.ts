import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
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
/** The log of a Postgres that many tests share has what earlier ones left. */
const THIS_RUN = newKey().replaceAll('-', '').slice(0, 12)
const everybody = Object.keys(people) as PersonName[]
const lines: string[] = []
const words: string[] = []
let records: Record<string, MatrixRecord>

const aWord = () => {
  const word = `Spill${THIS_RUN}n${words.length}q`
  words.push(word)
  return word
}

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  const log = buildLogger('info', { write: (line: string) => void lines.push(line) })
  hearAnswers(service.app, (answer) => log.info('answered', { ...answer }))
})

const paramsOf = (url: string) => [...url.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (url: string) => url.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? people.lead.id)
const whoMay = (url: string, permission: Permission) =>
  everybody.find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(url).every((param) => records[param]?.seenBy.has(name)),
  )

/** A word of its own in each field, in the address, and in the headers that people and programs send. */
async function spill(url: string, name: PersonName, fields: readonly string[]) {
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
  await service.ask('POST', fill(url), headers, sent.toString())
  await service.ask('GET', `${fill(url)}?q=${aWord()}&givenName=${aWord()}`, headers)
  await service.ask('GET', `/${aWord()}/${aWord()}`, headers)
}

/** As an operator finds it: beside the data, and with what the database says of its own. */
async function logOfTheDatabase(): Promise<string> {
  const [about] = await service.sql(
    `select current_setting('data_directory') as data, current_setting('log_statement') as statements,
       current_setting('log_min_error_statement') as failed, current_setting('log_error_verbosity') as words,
       current_setting('log_parameter_max_length_on_error') as parameters`,
  )
  assert.deepEqual([about!.statements, about!.failed, about!.words, about!.parameters], ['none', 'panic', 'terse', '0'])
  const log = readFileSync(path.join(path.dirname(about!.data), 'postgres.log'), 'utf8')
  assert.ok(log.length > 0)
  return log
}

/** What uploads and reports leave in the folder of temporary files, and what the database spilled there. */
function leftBehind(): string {
  return readdirSync(os.tmpdir(), { withFileTypes: true })
    .filter((entry) => entry.name.startsWith(`linkwork-upload-${process.pid}-`))
    .flatMap(({ name }) => readdirSync(path.join(os.tmpdir(), name)).map((file) => path.join(os.tmpdir(), name, file)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('')
}

test('P47: of what is typed nothing is in a log, of the process, the database or of looks, in a job or a file left behind', async (t) => {
  t.mock.method(console, 'error', () => {}) // what the service of a test says of an error
  for (const [url, { page, permission }] of Object.entries(routes)) {
    const name = page.post && whoMay(url, permission as Permission)
    if (!name || url.includes('sign-out')) continue
    const fields = page.form ? page.form.blank('en').all() : []
    await spill(
      url,
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
    'the log of the database': await logOfTheDatabase(),
    'files that are left behind': leftBehind(),
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
