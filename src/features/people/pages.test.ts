import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { protectAddress } from './addresses/protect-address.ts'
import { addAdult } from './adults/add-adult.ts'
import { addIdentifier } from './identifiers/add-identifier.ts'
import { aChild } from './testing/a-child.ts'

const service = aService()
const paths: string[] = [
  '/children',
  '/children?roll=left',
  '/children/search?q=amira',
  '/children/search?q=zz',
  '/children/new',
]

before(async () => {
  await service.ready
  const { amira } = world
  const { relationshipId } = await service.as('lead').change((write) =>
    addAdult(
      write,
      amira,
      { fullName: 'Some Adult', phone: '1', email: null, language: null, interpreter: true },
      {
        ...{ kind: 'mother', parentalResponsibility: 'not known', evidence: null, courtOrders: 'An order' },
        ...{
          maySee: false,
          mayBeTold: false,
          safeChannel: 'not known',
          safeNote: null,
          livesWith: null,
          checkedOn: null,
        },
      },
    ),
  )
  await service
    .as('lead')
    .change((write) => addIdentifier(write, amira, { scheme: 'UPN', typed: 'B801200005001', status: 'in doubt' }))
  const [number] = await service.sql('select id from child_identifier')
  const hidden = await service.as('lead').change(async (write) => {
    const childId = await aChild(write)
    await protectAddress(write, childId, {
      lines: 'x',
      town: null,
      postcode: null,
      reason: 'x',
      readers: [people.lead.id],
    })
    return childId
  })
  paths.push('/children/new?givenName=Amira&familyName=Khan&bornOn=2013-11-03')
  for (const part of ['', '/names', '/details', '/school', '/identifiers', `/identifiers/${number?.id}`, '/adults/new'])
    paths.push(`/children/${amira}${part}`)
  for (const part of [`/adults/${relationshipId}`, `/adults/${relationshipId}/end`, '/address', '/protect-address'])
    paths.push(`/children/${amira}${part}`)
  for (const part of ['', '/protected-address', '/protected-address/change']) paths.push(`/children/${hidden}${part}`)
})

const isRecord = (path: string) => /^\/children\/[\w-]{36}$/.test(path)

suite('each page about children', () => {
  test('has one heading, which is its title, in English and in Welsh', async () => {
    for (const path of paths) {
      const headings = []
      for (const language of ['en', 'cy']) {
        const { status, page } = await service
          .as('lead')
          .visit(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
        assert.equal(status, 200, path)
        const [heading, ...more] = page.querySelectorAll('h1')
        assert.equal(more.length, 0, path)
        const title = page.querySelector('title')?.text.split(' - ')[0]
        // Only where the heading is the child’s name is the tab something else.
        if (isRecord(path)) assert.match(title!, /^(A child’s record|Cofnod plentyn)$/)
        // A search says before it how many it found.
        else
          assert.equal(
            path.includes('/search?') ? title?.replace(/^[^:]+(found|ganfod|canfod): /, '') : title,
            heading?.text,
            path,
          )
        assert.ok(!/undefined|\[object|NaN/.test(page.querySelector('main')?.text ?? ''), path)
        headings.push(heading?.text)
      }
      if (!isRecord(path)) assert.notEqual(headings[0], headings[1], path)
    }
  })

  test('names every field, each by a label or a legend', async () => {
    for (const path of paths) {
      const { page } = await service.as('lead').visit(path)
      for (const field of page.querySelectorAll('main input:not([type=hidden]), main select, main textarea')) {
        const id = field.getAttribute('id')
        assert.ok(page.querySelector(`label[for="${id}"]`)?.text.trim(), `${path} #${id}`)
      }
      for (const fieldset of page.querySelectorAll('main fieldset'))
        assert.ok(fieldset.querySelector('legend')?.text.trim(), path)
      for (const table of page.querySelectorAll('main table'))
        assert.ok(table.querySelector('caption')?.text.trim(), path)
      const ids = page.querySelectorAll('main [id]').map((element) => element.getAttribute('id'))
      assert.equal(new Set(ids).size, ids.length, path)
    }
  })

  test('says in the log that it was seen, and sends at most four statements', async () => {
    for (const path of paths) {
      const { sent } = await service.statements(() => service.as('lead').visit(path))
      assert.ok(sent.length + 1 <= 4, `${path}: ${sent.length + 1}`)
      assert.ok(sent.at(-1)?.sql.includes('audit.write'), path)
    }
  })

  test('does not say who else knows a child', async () => {
    for (const path of paths) {
      assert.ok(!JSON.stringify((await service.as('lead').json(path)).data).includes('knownTo'), path)
    }
  })
})
