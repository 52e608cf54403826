import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import Fastify, { type FastifyInstance } from 'fastify'
import { type ComponentChildren, h } from 'preact'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { servePages } from '#platform/http/serve-pages.ts'
import { newKey } from '#platform/ids.ts'
import { drawDocument } from '#ui/draw.ts'
import { nobodysVisit } from '#ui/visit-context.ts'
import { aService, world } from './service.ts'

const service = aService()
let app: FastifyInstance

const renameForm = form((language) => ({
  name: text(language === 'cy' ? 'Enw' : 'Name', language === 'cy' ? 'Rhowch enw' : 'Enter a name', { max: 60 }),
}))

/** A page that changes one record, as plainly as can be. */
const renamePage = page({
  params: {},
  form: renameForm,
  async load({ read }) {
    const found = await read.db
      .selectFrom('organisation')
      .select(['name', 'version'])
      .where('areaId', '=', read.actor.areaId)
      .where('id', '=', world.agency)
      .executeTakeFirst()
    if (!found) throw new NotFound('Agency')
    read.seen('agency', {})
    return found
  },
  known: ({ name }) => ({ name }),
  version: ({ version }) => version,
  view: ({ name }, { filled }) =>
    h(
      'main',
      null,
      h('h1', null, name),
      h('input', { value: filled.field('name').value }),
      filled.errors.map(({ text }) => h('p', { class: 'error' }, text)),
    ),
  async post(write, { value, version }) {
    if (value.name === 'Forbidden')
      throw new Refused({ en: 'This name is taken', cy: 'Mae’r enw hwn wedi’i gymryd' }, 'name')
    const { areaId } = write.actor
    const [row] = await write.db
      .updateTable('organisation')
      .set({ name: value.name, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('id', '=', world.agency)
      .where('version', '=', version)
      .returning('version')
      .execute()
    if (!row) throw new Conflict()
    await write.db
      .insertInto('organisation')
      .values({ areaId, id: write.newId(), kind: 'agency', name: `made with ${value.name}`, nation: 'England' })
      .execute()
    write.audit('agency renamed', { organisationId: world.agency })
    return redirectTo('/agency', 'Renamed')
  },
})

const silentPage = page({ params: {}, load: async () => ({}), view: () => h('p', null, 'A child') })

before(async () => {
  await service.ready
  app = Fastify()
  await app.register(cookie)
  await app.register(formbody)
  servePages(
    app,
    {
      '/agency': { page: renamePage, permission: 'rename', shows: 'nothing about a child' },
      '/silent': { page: silentPage, permission: 'rename', shows: 'children' },
      '/closed': { page: silentPage, permission: 'nobody', shows: 'nothing about a child' },
    },
    {
      ...service.world,
      baseUrl: new URL('https://linkwork.test'),
      may: (_actor, permission) => permission === 'rename',
      mustProveAgain: () => false,
      report(error) {
        if (!(error instanceof Error && /not logged|permission denied/.test(error.message))) console.error(error)
        return 'ref1'
      },
      frame: {
        page: (content, _around, versions) =>
          asSent([
            content,
            versions?.map(({ label, yours, theirs }) =>
              h('p', { class: 'versions' }, `${label}: ${yours} / ${theirs}`),
            ),
          ]),
        problem: (kind, { sentence, ref }) => asSent([h('h1', null, kind), sentence, ref]),
      },
    },
  )
})

const asSent = (content: ComponentChildren) => drawDocument(content, nobodysVisit)

const cookieHeader = async () => (await service.as('administrator').cookie).replace('linkwork=', '__Host-linkwork=')

async function opened() {
  const reply = await app.inject({
    url: '/agency',
    headers: { cookie: await cookieHeader(), accept: 'application/json' },
  })
  return reply.json().form as { _csrf: string; _key: string; _version: number }
}

async function sent(fields: Record<string, string>, headers: Record<string, string> = {}) {
  return app.inject({
    method: 'POST',
    url: '/agency',
    payload: new URLSearchParams(fields).toString(),
    headers: {
      cookie: await cookieHeader(),
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  })
}

const hidden = ({ _csrf, _key, _version }: { _csrf: string; _key: string; _version: number }) => ({
  _csrf,
  _key,
  _version: String(_version),
})
const made = async (name: string) =>
  Number((await service.sql('select count(*) from organisation where name = $1', [`made with ${name}`]))[0]!.count)

test('P22: the same form sent five times at once makes one record, and each sender gets the same answer', async () => {
  const form = await opened()
  const replies = await Promise.all(Array.from({ length: 5 }, () => sent({ ...hidden(form), name: 'Five times' })))
  assert.deepEqual(
    replies.map(({ statusCode, headers }) => [statusCode, headers.location]),
    Array.from({ length: 5 }, () => [303, '/agency']),
  )
  assert.equal(await made('Five times'), 1)

  const later = await sent({ ...hidden(form), name: 'Five times' })
  assert.equal(later.statusCode, 303)
  assert.equal(await made('Five times'), 1)
})

test('P22: the same key with other answers is refused, and nothing is written', async () => {
  const form = await opened()
  await sent({ ...hidden(form), name: 'First answers' })
  const other = await sent({ ...hidden(form), name: 'Other answers' })
  assert.equal(other.statusCode, 422)
  assert.match(other.body, /sent before/)
  assert.equal(await made('Other answers'), 0)
})

test('P23: of two people who change the same thing, one is saved and the other is shown both texts', async () => {
  const [mine, theirs] = [await opened(), await opened()]
  assert.equal((await sent({ ...hidden(theirs), name: 'Their name' })).statusCode, 303)
  const late = await sent({ ...hidden(mine), name: 'My name' })
  assert.equal(late.statusCode, 409)
  assert.match(late.body, /Name: My name \/ Their name/)
  assert.match(late.body, /value="My name"/)
  assert.equal(await made('My name'), 0)
})

test('a form that is not right comes back with its sentence and what was typed', async () => {
  const long = 'x'.repeat(61)
  const reply = await sent({ ...hidden(await opened()), name: long })
  assert.equal(reply.statusCode, 422)
  assert.ok(reply.body.includes(`value="${long}"`))
  const refused = await sent(
    { ...hidden(await opened()), name: 'Forbidden' },
    { cookie: `${await cookieHeader()}; __Host-language=cy` },
  )
  assert.equal(refused.statusCode, 422)
  assert.match(refused.body, /Mae’r enw hwn wedi’i gymryd/)
  assert.match(refused.body, /value="Forbidden"/)
})

test('P18: a form without its token, with another’s, or from another site is refused', async () => {
  const form = await opened()
  const other = await app.inject({
    url: '/agency',
    headers: {
      cookie: (await service.as('teacher').cookie).replace('linkwork=', '__Host-linkwork='),
      accept: 'application/json',
    },
  })
  for (const wrong of [
    sent({ ...hidden(form), _csrf: '', name: 'Forged' }),
    sent({ ...hidden(form), _csrf: other.json().form._csrf, name: 'Forged' }),
    sent({ ...hidden(form), name: 'Forged' }, { 'sec-fetch-site': 'cross-site' }),
    sent({ ...hidden(form), name: 'Forged' }, { 'sec-fetch-site': 'same-site' }),
    sent({ ...hidden(form), _key: 'not a key', name: 'Forged' }),
  ])
    assert.equal((await wrong).statusCode, 403)
  assert.equal(await made('Forged'), 0)
})

test('not allowed looks the same as not there', async () => {
  const headers = { cookie: await cookieHeader(), accept: 'text/html' }
  const closed = await app.inject({ url: '/closed', headers })
  assert.equal(closed.statusCode, 404)
  assert.match(closed.body, /not found/)
})

test('P28: a page about children that was not logged does not leave', async () => {
  const reply = await app.inject({ url: '/silent', headers: { cookie: await cookieHeader(), accept: 'text/html' } })
  assert.equal(reply.statusCode, 500)
  assert.doesNotMatch(reply.body, /A child/)
})

test('P28: when the log cannot be written, neither the page nor the change is there', async () => {
  const form = await opened()
  await service.sql('revoke execute on function audit.write from linkwork_app')
  try {
    const read = await app.inject({ url: '/agency', headers: { cookie: await cookieHeader(), accept: 'text/html' } })
    assert.equal(read.statusCode, 500)
    assert.equal((await sent({ ...hidden(form), name: 'Unlogged' })).statusCode, 500)
    assert.equal(await made('Unlogged'), 0)
  } finally {
    await service.sql('grant execute on function audit.write to linkwork_app')
  }
})

test('the JSON face gives the page’s data, its form and, when wrong, its errors', async () => {
  const form = await opened()
  const headers = {
    cookie: await cookieHeader(),
    accept: 'application/json',
    'content-type': 'application/json',
    'sec-fetch-site': 'same-origin',
  }
  const wrong = await app.inject({
    method: 'POST',
    url: '/agency',
    headers,
    payload: JSON.stringify({ ...form, name: '' }),
  })
  assert.equal(wrong.statusCode, 422)
  assert.deepEqual(wrong.json().errors, [{ field: 'name', message: 'Enter a name' }])
  const right = await app.inject({
    method: 'POST',
    url: '/agency',
    headers,
    payload: JSON.stringify({ ...hidden(form), name: 'By JSON' }),
  })
  assert.deepEqual(right.json(), { location: '/agency', message: 'Renamed' })
})

test('somebody who is not signed in is sent to sign in, and a program is told', async () => {
  const person = await app.inject({ url: '/agency?x=1', headers: { accept: 'text/html' } })
  assert.equal(person.headers.location, '/sign-in?next=%2Fagency%3Fx%3D1')
  assert.equal((await app.inject({ url: '/agency', headers: { accept: 'application/json' } })).statusCode, 401)
  const forged = await app.inject({
    url: '/agency',
    headers: {
      accept: 'application/json',
      cookie: `__Host-linkwork=1.${newKey().replaceAll('-', '').padEnd(43, 'A')}`,
    },
  })
  assert.equal(forged.statusCode, 401)
})
