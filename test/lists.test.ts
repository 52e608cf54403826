import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/**
 * Every list of the service, found in the table of routes, asked for what none of its own links asks: a place past its end, a place
 * in another list, filters of nonsense, and words that nobody looks for. The answer is a page that holds nothing which the list
 * itself does not hold.
 */
const service = aService()
let records: Record<string, MatrixRecord>

/** What a field of an address is for. A field that is not here is new, and has to be put here. */
const fields: Record<'place' | 'words' | 'filter', readonly string[]> = {
  place: ['at', 'id', 'before', 'after', 'due', 'day', 'on', 'place', 'sure', 'child', 'other'],
  words: ['q', 'words', 'name'],
  filter: [
    ...[
      'mine',
      'status',
      'show',
      'kind',
      'attendance',
      'school',
      'significant',
      'groups',
      'group',
      'from',
      'to',
      'person',
    ],
    ...[
      'team',
      'cluster',
      'worker',
      'what',
      'year',
      'period',
      'whose',
      'role',
      'need',
      'age',
      'state',
      'unchecked',
      'step',
    ],
    ...[
      'phase',
      'class',
      'roll',
      'ended',
      'agency',
      'in',
      'for',
      'restricted',
      'since',
      'of',
      'screen',
      'item',
      'series',
      'all',
    ],
  ],
}
const all = Object.values(fields).flat()

const lists = Object.entries(routes)
  .filter(([, { page }]) => !page.post && Object.keys(page.query ?? {}).length > 0)
  .map(([path, { page, permission }]) => ({
    path,
    permission: permission as Permission,
    query: Object.keys(page.query!),
  }))
const isPaged = ({ query }: { query: readonly string[] }) =>
  query.some((name) => ['at', 'after', 'before'].includes(name))

before(async () => {
  await service.ready
  records = await matrixRecords(service)
})

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const addressOf = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? people.lead.id)
const order: PersonName[] = ['supervisor', 'lead', 'practitioner', 'administrator', 'educationManager', 'commissioner']

function whoMay({ path, permission }: { path: string; permission: Permission }): PersonName | undefined {
  return [...order, ...(Object.keys(people) as PersonName[])].find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
  )
}

type Shown = Awaited<ReturnType<typeof shown>>
const shown = async (name: PersonName, address: string) => {
  const { status, headers, page, body } = await service.as(name).visit(address)
  const rows = page.querySelectorAll('main tbody tr')
  const records = page
    .querySelectorAll('main tbody a, main li a')
    .flatMap((link) => link.getAttribute('href') ?? [])
    .filter((href) => !href.includes('?') && !href.endsWith('/new'))
  return { status, isFile: 'content-disposition' in headers, rows: rows.length, records, page, body }
}

const usual = new Map<string, Promise<Awaited<ReturnType<typeof shown>> & { name: PersonName }>>()

/** A list as its reader usually has it. */
function usually(list: (typeof lists)[number]) {
  const known = usual.get(list.path)
  if (known) return known
  const name = whoMay(list)!
  const looked = shown(name, addressOf(list.path)).then((answer) => ({ ...answer, name }))
  usual.set(list.path, looked)
  return looked
}

/** What is wrong with the answer to an address that no link of ours has. */
async function faultsOf(list: (typeof lists)[number], query: Record<string, string>): Promise<string[]> {
  const { name, ...usual } = await usually(list)
  const own = addressOf(list.path)
  const answer = await shown(name, `${own}?${new URLSearchParams(query)}`)
  const said = `${list.path}?${new URLSearchParams(query)}`.slice(0, 160)
  // What a filter names may not be there, and then the page says so.
  if (![200, 404, usual.status].includes(answer.status)) return [`${said}: ${answer.status}`]
  if (answer.isFile) return []
  const others = answer.records.filter((href) => !usual.records.includes(href))
  const isPast = 'id' in query || 'after' in query || 'before' in query
  const back = answer.page.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? '')
  return [
    ...(answer.page.querySelector('main h1') ? [] : [`${said}: no heading`]),
    ...others.slice(0, 1).map((href) => `${said}: holds what the list does not: ${href}`),
    ...(isPast && usual.rows > 0 && answer.rows === 0 && !back.some((href) => href.split('?')[0] === own)
      ? [`${said}: no way back to the list`]
      : []),
  ]
}

/** A few at a time, as there are connections. */
async function faultsOfEach(asked: readonly (readonly [(typeof lists)[number], Record<string, string>])[]) {
  const faults: string[] = []
  for (let from = 0; from < asked.length; from += 5)
    faults.push(
      ...(await Promise.all(asked.slice(from, from + 5).map(([list, query]) => faultsOf(list, query)))).flat(),
    )
  return faults
}

const places: Record<string, string>[] = [
  ['1900-01-01T00:00:00.000Z', '00000000-0000-0000-0000-000000000000', '!'],
  ['2999-01-01T00:00:00.000Z', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'zzzz'],
].flatMap(([at, id, name]): Record<string, string>[] => {
  const day = at!.slice(0, 10)
  return [
    { at: at!, id: id! },
    { due: day, id: id! },
    { day, id: id! },
    { on: day, id: id! },
    { place: '999999', id: id! },
    { after: name!, id: id! },
    { after: id! },
    { after: `${name} ${id}` },
    { before: at! },
    { sure: '-1', child: id!, other: id! },
  ]
})

describe('bad input', () => {
  test('every field of a list’s address is known here as a place in it, words or a filter', () => {
    const unknown = lists.flatMap(({ path, query }) =>
      query.filter((name) => !all.includes(name)).map((name) => `${path} ${name}`),
    )
    assert.deepEqual(unknown, [])
    assert.ok(lists.filter(isPaged).length > 15)
  })

  test('a place past the end of a list, in another list or in none is a page of this list, with a way to its beginning', async () => {
    const paged = lists.filter((each) => isPaged(each) && whoMay(each))
    assert.deepEqual(await faultsOfEach(paged.flatMap((list) => places.map((place) => [list, place] as const))), [])
  })

  test('a filter of nonsense, or of what is not there, narrows a list or does nothing', async () => {
    const nonsense = ['nonsense', '2026-02-31', '00000000-0000-7000-8000-00000000beef']
    const asked = lists
      .filter(whoMay)
      .flatMap((list) =>
        list.query
          .filter((name) => fields.filter.includes(name))
          .flatMap((name) => nonsense.map((value) => [list, { [name]: value }] as const)),
      )
    assert.deepEqual(await faultsOfEach(asked), [])
  })

  test('words of ten thousand letters, one letter, only accents or SQL are an honest page, and cost no more than others', async (t) => {
    const odd = [
      'x'.repeat(10_000),
      'é '.repeat(5000),
      'a',
      '´ ` ¨ ˆ',
      '%',
      '_',
      '\\',
      "'; drop table child; --",
      "' or '1'='1",
    ]
    let slowest = 0
    let searches = 0
    for (const list of lists.filter(({ query }) => query.some((name) => fields.words.includes(name)))) {
      const name = whoMay(list)
      if (!name) continue
      for (const words of odd) {
        const query = Object.fromEntries(
          list.query.filter((each) => fields.words.includes(each)).map((each) => [each, words]),
        )
        const begun = performance.now()
        const { result, sent }: { result: Shown; sent: readonly unknown[] } = await service.statements<Shown>(
          (): Promise<Shown> => shown(name, `${addressOf(list.path)}?${new URLSearchParams(query)}`),
        )
        slowest = Math.max(slowest, performance.now() - begun)
        searches += 1
        const said = `${list.path} ${words.slice(0, 20)}`
        assert.equal(result.status, 200, said)
        assert.ok(result.page.querySelector('main h1'), said)
        assert.ok(result.body.length < 100_000, `${said}: ${result.body.length} bytes`)
        assert.ok(sent.length <= 4, `${said}: ${sent.length} statements`)
        const { records } = await usually(list)
        const mayBe = words.length > 100 || words.includes('drop table') ? [] : records
        if (words !== 'a')
          assert.deepEqual(
            result.records.filter((href: string) => !mayBe.includes(href)),
            [],
            said,
          )
      }
    }
    assert.ok(searches > 20)
    t.diagnostic(`figure: ${searches} searches for what nobody looks for, the slowest in ${Math.round(slowest)} ms`)
  })
})
