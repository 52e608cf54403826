import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { newId } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * P28: views of every kind, drawn by lot, and then the log: one line a view, and each child that came out at an address is
 * named in it. The clock moves on a little with each view, so each line tells which view left it.
 */
const VIEWS = 1000
const AT_ONCE = 5
const service = aService()
const everybody = Object.keys(people) as PersonName[]
let records: Record<string, MatrixRecord>
let marks: { id: string; marks: string[] }[]

/** What the page “who has looked” says. */
interface Looked {
  readonly lines: readonly { at: string; what: string; personId: string }[]
  readonly more: boolean
}

interface Look {
  readonly name: PersonName
  readonly path: string
  readonly showsChildren: boolean
}

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  for (let i = 0; i < 20; i += 1)
    await service.sql(
      `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, known_to, created_at)
       values (1, $1, 'x', 'x', '2013-03-03', $2, 8, array[$3]::uuid[], now())`,
      [newId(service.clock.now()), i % 4 === 0 ? world.millLane : world.hillRoad, world.keyWork],
    )
  // A name that is nowhere else: where it is read, this child was shown.
  await service.sql(
    `update child set given_name = 'Gq' || left(md5(id::text), 9) || 'g', family_name = 'Fq' || right(md5(id::text), 9) || 'f'`,
  )
  await service.sql(
    `insert into child_name_token (area_id, token, child_id, kind, school_id, known_to)
     select area_id, 'findme', id, 'name', school_id, known_to from child where school_id is not null`,
  )
  const children = await service.sql('select id, given_name, family_name from child')
  marks = children.map(({ id, given_name, family_name }) => ({ id, marks: [id, given_name, family_name] }))
})

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string) => path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? people.lead.id)
const queries = ['', '?show=open', '?q=findme', '?q=nobody', '?before=2026-03-01T00:00:00Z', '?page=2']

/** Every address with everybody who may have it. */
function everyLook(): Look[] {
  return Object.entries(routes).flatMap(([path, { permission, shows }]) =>
    everybody
      .filter(
        (name) =>
          reachOf(permission as Permission, people[name].role) !== undefined &&
          paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
      )
      .flatMap((name) =>
        (paramsOf(path).length === 0 ? queries : ['']).map((query) => ({
          name,
          path: fill(path) + query,
          showsChildren: shows === 'children',
        })),
      ),
  )
}

/** The same views each time: a failure can be looked into. */
function drawnFrom<T>(all: readonly T[]): () => T {
  let state = 20_260_302
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return all[Math.floor((state / 2 ** 32) * all.length)]!
  }
}

/** The children that can be told from an answer; those named in the address itself were known before. */
const childrenIn = (body: string, path: string) =>
  marks
    .filter(({ id, marks: each }) =>
      each.some((mark) => (mark === id && path.includes(id) ? false : body.includes(mark))),
    )
    .map(({ id }) => id)

/** Looks of different people at one moment: whose line it is, and when it was left, tells which look it belongs to. */
function several(draw: () => Look, atMost: number): Look[] {
  const looks = new Map<PersonName, Look>()
  while (looks.size < Math.min(AT_ONCE, atMost)) {
    const look = draw()
    looks.set(look.name, look)
  }
  return [...looks.values()]
}

interface Told {
  readonly what: string
  readonly isView: boolean
  readonly children: readonly string[]
}

async function take({ name, path, showsChildren }: Look, accept: string): Promise<Told> {
  const { status, body } = await service.ask('GET', path, { cookie: await service.as(name).cookie, accept })
  assert.ok(status < 500, `${name} ${path} is ${status}`)
  const isView = showsChildren && status === 200
  return { what: `${name} ${path} ${accept} ${status}`, isView, children: childrenIn(body, path) }
}

test('P28: 1,000 mixed views leave exactly 1,000 lines, naming every child that was shown', async (t) => {
  const draw = drawnFrom(everyLook())
  const told = new Map<string, Told>()
  const began = service.clock.advance({ milliseconds: 1 })
  let views = 0
  for (let round = 0; views < VIEWS; round += 1) {
    const at = service.clock.advance({ milliseconds: 1 }).getTime()
    const looks = several(draw, VIEWS - views)
    const accept = round % 3 === 0 ? 'application/json' : 'text/html'
    const answers = await Promise.all(looks.map((look) => take(look, accept)))
    looks.forEach(({ name }, i) => told.set(`${at} ${people[name].id}`, answers[i]!))
    views += answers.filter(({ isView }) => isView).length
  }

  // A look at a concern names its child too, but apart: “who has looked” must not give it away.
  const lines = await service.sql<{ at: Date; person_id: string; named: string }>(
    `select at, person_id, child_ids::text || subject::text as named from audit.entry where at > $1 and what like 'saw %'`,
    [began],
  )
  const left = Map.groupBy(lines, ({ at, person_id }) => `${at.getTime()} ${person_id}`)
  const faults = [...told].flatMap(([key, { what, isView, children }]) => {
    const own = left.get(key) ?? []
    const unnamed = children.filter((id) => !own.some(({ named }) => named.includes(id)))
    return [
      ...(isView && own.length !== 1 ? [`${what}: ${own.length} lines`] : []),
      ...(unnamed.length > 0 ? [`${what}: shows ${unnamed.length} children whom no line names`] : []),
    ]
  })
  assert.deepEqual([...new Set(faults)].slice(0, 20), [])
  const ofViews = lines.filter(({ at, person_id }) => told.get(`${at.getTime()} ${person_id}`)?.isView)
  assert.equal(ofViews.length, VIEWS)
  assert.ok(
    [...told.values()].some(({ children }) => children.length > 5),
    'lists are among them',
  )
  t.diagnostic(
    `figure: ${VIEWS} views, ${ofViews.length} lines; ${told.size - VIEWS} other requests, none with a child unlogged`,
  )
})

test('P28: who has looked at a child is what the log says, for every child', async (t) => {
  const until = service.clock.advance({ milliseconds: 1 })
  let compared = 0
  for (const { id } of marks) {
    const name = await whoMaySee(id)
    if (!name) continue
    const log = await service.sql<{ at: Date; what: string; person_id: string }>(
      'select at, what, person_id from audit.entry where $1 = any(child_ids) and at < $2 order by at desc, lane, seq',
      [id, until],
    )
    const seen = await whoHasLooked(name, id, until)
    const said = log.map(({ at, what, person_id }) => `${at.toISOString()} ${what} ${person_id}`)
    assert.deepEqual(seen, said, id)
    compared += 1
  }
  assert.ok(compared >= 20)
  t.diagnostic(`figure: the page “who has looked” of ${compared} children equals the log`)
})

async function whoMaySee(childId: string): Promise<PersonName | undefined> {
  for (const name of ['supervisor', 'lead', 'otherLead', 'leadElsewhere'] as const)
    if ((await service.as(name).visit(`/children/${childId}/looked`)).status === 200) return name
  return undefined
}

/** All its pages, one after the other. */
async function whoHasLooked(name: PersonName, childId: string, until: Date): Promise<string[]> {
  const all: string[] = []
  let before: string | undefined = until.toISOString()
  while (before) {
    const { data }: { data: Looked } = await service.as(name).json(`/children/${childId}/looked?before=${before}`)
    all.push(...data.lines.map(({ at, what, personId }) => `${at} ${what} ${personId}`))
    before = data.more ? data.lines.at(-1)!.at : undefined
  }
  return all
}

test('P28: with the log unable to take a line, no page about a child leaves', async (t) => {
  const one = new Map(
    everyLook()
      .filter(({ showsChildren }) => showsChildren)
      .map((look) => [look.path, look]),
  )
  t.mock.method(console, 'error', () => {}) // what the service of a test says of each error
  // Whoever signs in leaves a line too: before it is too late for any.
  for (const { name } of one.values()) await service.as(name).cookie
  await service.sql(`alter table audit.entry add constraint no_more check (false) not valid`)
  let refused = 0
  try {
    for (const { name, path } of one.values())
      for (const accept of ['text/html', 'application/json']) {
        const { status, body } = await service.ask('GET', path, { cookie: await service.as(name).cookie, accept })
        assert.ok([500, 404, 422].includes(status), `${name} ${path} is ${status}`)
        assert.deepEqual(childrenIn(body, path), [], `${name} ${path}`)
        if (status === 500) refused += 1
      }
  } finally {
    await service.sql('alter table audit.entry drop constraint no_more')
  }
  assert.ok(refused >= one.size, 'most of them are there otherwise')
  t.diagnostic(`figure: ${refused} pages about children refused while the log took no line`)
})
