import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newKey } from '#platform/ids.ts'
import { everything } from './everything.ts'
import { filledIn, whoMay } from './filled-in.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'
import { tokensOf } from './tokens-of.ts'

/**
 * P22, for every form there is: what cannot be sent without a key, and never takes effect a second time under one key, may be sent
 * again by whoever did not hear the answer.
 */
const service = aService()
let records: Record<string, MatrixRecord>

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

const forms = Object.entries(routes)
  .filter(([, { page }]) => page.post)
  .map(([path, { page, permission }]) => ({ path, page, permission: permission as Permission }))
const anybodyWith = (permission: Permission) =>
  (Object.keys(people) as PersonName[]).find((name) => reachOf(permission, people[name].role) !== undefined)!
/** A record that is there, or the id of none. */
const addressOf = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? newKey())

async function send(name: PersonName, path: string, sent: URLSearchParams, accept = 'application/json') {
  const headers = {
    ...{ cookie: await service.as(name).cookie, accept, 'sec-fetch-site': 'same-origin' },
    'content-type': 'application/x-www-form-urlencoded',
  }
  return service.ask('POST', path, headers, sent.toString())
}

const tokenOf = tokensOf(service)

/** Everything but how often somebody tried to guess. */
async function kept() {
  const { 'auth.try': _, ...rest } = await everything(service)
  return rest
}

/** Whether somebody is asked for who they are once more, or told that they may not, before anything is looked at. */
const isTurnedAway = (status: number) => status === 401 || status === 404

test('P22: what is sent is taken in three places, and of these two know nobody who is signed in, or only keep what is typed', () => {
  const src = resolve(import.meta.dirname, '../src')
  const places = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .filter((file) => /\bapp\s*\.(route|post|put|patch|delete|all)\b/.test(readFileSync(resolve(src, file), 'utf8')))
  assert.deepEqual(places.toSorted(), [
    'platform/http/open-page.ts',
    'platform/http/serve-drafts.ts',
    'platform/http/serve-pages.ts',
  ])
})

test('P22: no form of any route is taken without a key, or with one that another form had', async (t) => {
  const used = new Map<PersonName, string>()
  for (const name of new Set(forms.map(({ permission }) => anybodyWith(permission)))) {
    await tokenOf(name)
    const key = newKey()
    used.set(name, key)
    await service.sql(
      `insert into auth.submission (area_id, staff_id, key, route, body_hash, location, at) values ($1, $2, $3, '/another', '\\x00', '/', $4)`,
      [people[name].areaId, people[name].id, key, service.clock.now()],
    )
  }
  const before = await kept()
  const wrong: string[] = []
  let turnedAway = 0
  for (const { path, permission } of forms) {
    const name = anybodyWith(permission)
    const sent = { _csrf: await tokenOf(name), _version: '0' }
    const without = await send(name, addressOf(path), new URLSearchParams(sent))
    const again = await send(name, addressOf(path), new URLSearchParams({ ...sent, _key: used.get(name)! }))
    if (isTurnedAway(without.status) && isTurnedAway(again.status)) turnedAway += 1
    else if (without.json().problem !== 'forged' || again.json().problem !== 'sent before')
      wrong.push(`${path}: ${without.status} ${without.json().problem}, ${again.status} ${again.json().problem}`)
  }
  assert.deepEqual(wrong, [])
  assert.deepEqual(await kept(), before)
  assert.ok(forms.length - turnedAway > 200, `${turnedAway} of ${forms.length}`)
  t.diagnostic(`figure: P22 ${forms.length} forms take no key twice, ${turnedAway} of them behind another question`)
})

/** It ends what whoever sends it is known by: nobody is there any more who could be told. */
const ENDS_THE_SENDER = '/account/sign-out-everywhere'

test('P22: every form that can be filled in as it is drawn, sent again when much has happened since, is answered the same and changes nothing', async (t) => {
  const taken: { path: string; location: string | undefined; again: () => ReturnType<typeof send> }[] = []
  for (const { path, page, permission } of forms) {
    const who = whoMay(records, path, permission)
    if (!who || page.upload || path === ENDS_THE_SENDER) continue
    const url = addressOf(path)
    const { status, body } = await service.as(who).visit(url)
    if (status !== 200) continue
    const sent = filledIn(body, page.form?.texts ?? [], 'Sent twice') ?? new URLSearchParams()
    sent.set('_csrf', await tokenOf(who))
    sent.set('_key', newKey())
    const again = () => send(who, url, sent, 'text/html')
    const first = await again()
    if (first.status === 303) taken.push({ path, location: first.location, again })
  }
  const before = await everything(service)
  const wrong: string[] = []
  /** Of somebody whom a later form took out of the service. */
  const gone: string[] = []
  for (const { path, location, again } of taken) {
    const second = await again()
    if (second.status === 401) gone.push(path)
    else if (second.status !== 303 || second.location !== location)
      wrong.push(`${path}: ${second.status} to ${second.location} after ${location}`)
  }
  assert.deepEqual(wrong, [])
  assert.deepEqual(await everything(service), before)
  assert.ok(gone.length < 3, gone.join())
  assert.ok(taken.length > 50, `${taken.length}`)
  t.diagnostic(
    `figure: P22 ${taken.length} forms of ${forms.length} sent twice, each answered the same, nothing done twice`,
  )
})
