import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { before, test } from 'node:test'
import type pg from 'pg'
import { openSignIn } from '#features/access/signing-in/open-sign-in.ts'
import { dayIn } from '#platform/dates/day.ts'
import { matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people } from './service.ts'

/**
 * Functions that look past row policies, found in the database and not in a list: whoever may ask them asks each for every id there is, and
 * is told of nothing that the policies would not show them. Which tell more, and why, stands here.
 */
const TELL_MORE: Readonly<Record<string, string>> = {
  'audit.read_log': 'the log, to whoever protects data',
  'auth.my_passkeys': 'one’s own keys',
  'auth.my_sign_ins': 'where one is signed in oneself',
  'public.children_elsewhere': 'whose number a school has in its class list, to its lead',
  'public.move_children_here': 'the same, when the list is taken over',
  'public.visits_behind_a_seal': 'who is on the way to a child, to whoever restricts the record and has them told',
  'public.whom_to_ask': 'that a record which one would see is restricted, and who may be asked',
}
/** And whoever is not signed in, not yet or not now, is told only: */
const TELL_ANYBODY: Readonly<Record<string, string>> = {
  'audit.heads': 'how long each chain is, for its keeper elsewhere',
  'auth.find_login': 'asked by whoever signs in',
  'auth.tries_left': 'asked by whoever signs in',
  'platform.queue_length': 'how much work waits, for whoever watches the service',
}
/** Of the area, and of nobody's record: with a password alone one is somebody of the area. */
const TELL_HALFWAY: Readonly<Record<string, string>> = {
  'auth.my_passkeys': 'asked to give the second step',
  'auth.my_sign_ins': 'one’s own',
  'public.find_doubles': 'how many it compared; what it found is shown to nobody by it',
  'public.trained_to_lead': 'who may lead a group',
}

/** Entering is asked by `walls.test.ts`; opening a restricted record in an emergency, by the tests of restricted records. */
const ASKED_ELSEWHERE = ['enter', 'open_in_emergency']

const service = aService()
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const NOW = service.clock.now()
const everybody = Object.keys(people) as PersonName[]

interface PastPolicies {
  readonly name: string
  readonly args: string[]
  readonly types: string[]
}
let functions: PastPolicies[]
let tables: string[]
let ids: string[]
let children: string[]
let numbers: string
let classList: string

before(async () => {
  await service.ready
  await matrixRecords(service)
  functions = await service.sql(
    `
    select n.nspname || '.' || p.proname as name, coalesce(p.proargnames[1:p.pronargs], '{}') as args,
      array(select format_type(t, null) from unnest(p.proargtypes) t)::text[] as types
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and n.nspname in ('public', 'auth', 'audit', 'platform') and has_function_privilege('linkwork_app', p.oid, 'execute')
      and (p.provolatile <> 'v' or p.proretset) and p.proname <> all ($1) order by 1`,
    [ASKED_ELSEWHERE],
  )
  tables = (
    await service.sql<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and has_table_privilege('linkwork_app', c.oid, 'select')`,
    )
  ).map(({ name }) => name)
  const [all] = await service.sql<{ ids: string[] }>(idsIn(tables))
  ids = all!.ids
  children = (await service.sql<{ id: string }>('select id from child')).map(({ id }) => id)
  const [lists] = await service.sql<{ numbers: string; list: string }>(`
    select (select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'born_on', c.born_on))
        from child_identifier i join child c on c.id = i.child_id)::text as numbers,
      (select jsonb_agg(jsonb_build_object('line', 1, 'given', given_name, 'family', family_name, 'born_on', born_on, 'numbers', '[]'::jsonb))
        from child)::text as list`)
  ;({ numbers, list: classList } = lists!)
})

/** Every id in every row that whoever asks may select. */
const idsIn = (names: readonly string[]) =>
  `select coalesce(array_agg(distinct m[1]), '{}') as ids
   from (${names.map((name) => `select to_jsonb(t)::text as row from ${name} t`).join(' union all ')}) r,
     regexp_matches(r.row, '${UUID.source}', 'g') m`

const earliest = /from|since|after/
const latest = /before|until/

/** What is asked for: as much as can be. */
function given(of: PastPolicies, at: number): string {
  const [name, type] = [of.args[at]!, of.types[at]!]
  const literal = (value: string) => `'${value}'::${type}`
  if (type === 'uuid' && name === 'before_id') return literal('ffffffff-ffff-ffff-ffff-ffffffffffff')
  if (type === 'uuid' && /^after(_other)?_id$/.test(name)) return literal('00000000-0000-0000-0000-000000000000')
  if (type === 'uuid') return of.types.indexOf('uuid') === at ? 'each.id' : 'other.id'
  if (type === 'uuid[]') return `(select array_agg(i) from unnest($1::uuid[]) i)`
  if (type === 'integer') return name === 'an_area' ? 'area' : '1000'
  if (type === 'date' || type.startsWith('timestamp'))
    return literal(earliest.test(name) ? '1900-01-01' : latest.test(name) ? '2030-01-01' : NOW.toISOString())
  if (type === 'jsonb') return `'${name === 'listed' ? classList : numbers}'::jsonb`
  if (type === 'integer[]') return `'{0}'`
  if (type === 'text[]')
    return literal(
      name === 'kinds'
        ? '{name}'
        : name.startsWith('text') || name === 'lasts'
          ? '{amira}'
          : '{attended,phone,face to face,parent contact}',
    )
  if (type === 'date[]') return `'{}'`
  if (type.endsWith('[]')) return `enum_range(null::${type.slice(0, -2)})`
  if (type === 'bytea') return `'\\x00'`
  if (type === 'boolean') return 'true'
  if (type === 'interval') return `'1 minute'`
  return literal('x')
}

interface Told {
  /** The id it was asked for, if any. */
  readonly asked: string | null
  readonly answer: unknown
}

async function ask(client: pg.PoolClient, of: PastPolicies): Promise<Told[]> {
  const uuids = of.types.filter(
    (type, at) => type === 'uuid' && !/^(before|after)(_other)?_id$/.test(of.args[at]!),
  ).length
  const each = uuids > 0 ? 'unnest($1::uuid[])' : '(values (null::uuid))'
  const other = uuids > 1 ? 'unnest($2::uuid[] || null::uuid)' : '(values (null::uuid))'
  const areas = of.args.includes('an_area') ? '(values (1), (2))' : '(values (1))'
  const statement = `select each.id as asked, to_jsonb(f) as answer
    from ${each} each (id), ${other} other (id), ${areas} areas (area), ${of.name}(${of.args.map((_, at) => given(of, at)).join(', ')}) f
    where cardinality($1::uuid[]) + cardinality($2::uuid[]) > 0`
  await client.query('savepoint before')
  try {
    return (await client.query(statement, [ids, children])).rows.filter(({ answer }) => says(answer))
  } finally {
    await client.query('rollback to before')
  }
}

/** More than nothing, no and none. */
function says(answer: unknown): boolean {
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).some(says)
  return Boolean(answer)
}

async function entering<T>(areaId: number, token: Buffer, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await service.database.pool.connect()
  try {
    await client.query('begin')
    await client.query(`select from auth.enter($1, $2, $3, $4, '15 minutes', null)`, [areaId, token, NOW, dayIn(NOW)])
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const tokenOf = async (name: PersonName, awaitsCode = false) => {
  const { areaId, id: staffId } = people[name]
  return (await openSignIn(service.world, { areaId, staffId }, { kind: 'browser', awaitsCode })).token
}

test('P03: nobody is told past the row policies what these would not show them', async (t) => {
  const told = new Map<string, number>()
  const wrong: string[] = []
  for (const who of everybody)
    await entering(people[who].areaId, await tokenOf(who), async (client) => {
      const [shown] = (await client.query<{ ids: string[] }>(idsIn(tables))).rows
      const isShown = (id: string | null) => id === null || shown!.ids.includes(id)
      for (const each of functions) {
        for (const { asked, answer } of await ask(client, each)) {
          told.set(each.name, (told.get(each.name) ?? 0) + 1)
          const unseen = [...JSON.stringify(answer).matchAll(UUID)].map(([id]) => id).filter((id) => !isShown(id))
          if (!isShown(asked)) wrong.push(`${who} asks ${each.name} about ${asked}: ${JSON.stringify(answer)}`)
          else if (unseen.length > 0 && !TELL_MORE[each.name]) wrong.push(`${who} is told ${unseen} by ${each.name}`)
        }
      }
    })
  assert.deepEqual(wrong, [])
  for (const name of Object.keys(TELL_MORE)) assert.ok(told.has(name), `${name} tells nobody anything`)
  t.diagnostic(
    `figure: ${functions.length} functions asked by ${everybody.length} people for ${ids.length} ids, ${told.size} answered`,
  )
  assert.ok(told.size > 20, [...told.keys()].join())
})

test('P03: nor is whoever is not signed in, whose second step is to come, or whose screen is locked', async () => {
  const locked = await tokenOf('lead')
  await service.sql(`update auth.sign_in set seen_at = seen_at - interval '16 minutes' where token_hash = sha256($1)`, [
    locked,
  ])
  const wrong: string[] = []
  for (const [who, token, may] of [
    ['nobody', randomBytes(32), TELL_ANYBODY],
    ['a locked screen', locked, TELL_ANYBODY],
    ['with a password alone, a lead', await tokenOf('lead', true), { ...TELL_ANYBODY, ...TELL_HALFWAY }],
    [
      'with a password alone, an administrator',
      await tokenOf('administrator', true),
      { ...TELL_ANYBODY, ...TELL_HALFWAY },
    ],
  ] as const)
    await entering(1, token, async (client) => {
      for (const each of functions)
        for (const { answer } of await ask(client, each))
          if (!may[each.name]) wrong.push(`${who}: ${each.name} ${JSON.stringify(answer)}`)
    })
  assert.deepEqual([...new Set(wrong)], [])
})

test('how people sign in, and whose second step is to be made anew, is told to those who look after that', async () => {
  await service.sql(
    `insert into auth.second_step_request (area_id, staff_id, asked_by, asked_at) values (1, $1, $2, $3)`,
    [people.teacher.id, people.officer.id, NOW],
  )
  const keeper = 'area administrator'
  for (const who of everybody.filter((name) => people[name].areaId === 1)) {
    const told = await entering(1, await tokenOf(who), async (client) => {
      const { rows } = await client.query(
        `select (select count(*)::int from auth.ways_in($1)) as ways, (select count(*)::int from auth.ways_in_missing()) as missing,
           (select count(*)::int from auth.second_step_asked($1)) as asked`,
        [people.teacher.id],
      )
      return rows[0] as { ways: number; missing: number; asked: number }
    })
    const { role } = people[who]
    const sees = Number(role === keeper)
    assert.deepEqual(
      told,
      { ways: sees, missing: sees, asked: Number(role === keeper || role === 'data protection officer') },
      who,
    )
  }
})
