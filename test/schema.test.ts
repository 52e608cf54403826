import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, test } from 'node:test'
import { writeTypes } from '#app/commands/types.ts'
import { describeColumns } from '#app/dictionary.ts'
import { tableOwners } from '#app/table-owners.ts'
import { camelCase } from '#platform/db/values.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { aService } from './service.ts'

const service = aService()
const lint = readFileSync(path.join(import.meta.dirname, 'lint/schema_lint.sql'), 'utf8')
const faults = readFileSync(path.join(import.meta.dirname, 'lint/selftest.sql'), 'utf8')

interface Fault {
  readonly rule: string
  readonly object: string
  readonly detail: string
}

describe('the schema could be spread over several machines', () => {
  for (const schema of ['public', 'auth', 'audit', 'migrations', 'platform']) {
    test(`nothing is wrong in ${schema}`, async () => {
      const found = await withAdmin(service.admin, async (client) => {
        await client.query(`set lint.schema = '${schema}'`)
        return (await client.query<Fault>(lint)).rows
      })
      assert.deepEqual(found, [])
    })
  }

  test('the lint still finds each of the 22 faults that are planted', async () => {
    const rules = await withAdmin(service.admin, async (client) => {
      await client.query('begin')
      await client.query(faults)
      const { rows } = await client.query<Fault>(lint)
      await client.query('rollback')
      return new Set(rows.map(({ rule }) => rule.split(' ')[0]))
    })
    assert.equal(rules.size, 22, [...rules].join(' '))
  })
})

describe('who may reach what', () => {
  test('P03: row security is on for every table, and the application’s role owns and bypasses nothing', async () => {
    const open = await service.sql(`select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'auth', 'audit', 'platform', 'graphile_worker') and c.relkind in ('r', 'p') and not c.relrowsecurity and c.relname <> 'area'`)
    assert.deepEqual(open, [])
    const [role] = await service.sql(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles where rolname = 'linkwork_app'`,
    )
    assert.deepEqual(role, {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolcanlogin: true,
    })
    const [owner] = await service.sql(`select rolcanlogin from pg_roles where rolname = 'linkwork_owner'`)
    assert.equal(owner?.rolcanlogin, false)
    const owned = await service.sql(`select relname from pg_class where relowner = 'linkwork_app'::regrole`)
    assert.deepEqual(owned, [])
  })

  test('P03: there is no view or materialised view that would look with its owner’s eyes', async () => {
    assert.deepEqual(
      await service.sql(
        `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'auth', 'audit', 'platform', 'migrations') and relkind in ('v', 'm')`,
      ),
      [],
    )
  })

  test('nothing is granted to everybody, and every function of an owner fixes where it looks', async () => {
    const loose = await service.sql(`select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('public', 'auth', 'audit', 'platform') and (p.prosecdef and not coalesce(p.proconfig::text ~ 'search_path', false)
      or has_function_privilege('public', p.oid, 'execute'))`)
    assert.deepEqual(loose, [])
  })
})

test('P06: every row policy leaves out sealed records, by every column that names a child', async () => {
  const named = await service.sql<{ table: string; column: string; policy: string; condition: string }>(
    `select c.relname as table, a.attname as column, p.polname as policy, pg_get_expr(p.polqual, p.polrelid) as condition
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_policy p on p.polrelid = c.oid and 'linkwork_app'::regrole = any (p.polroles) and p.polname in ('may_see', 'may_change')
     where n.nspname = 'public' and not a.attisdropped and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
       and (a.attname ~ 'child|adult' or a.attname = 'id' and c.relname in ('child', 'adult'))`,
  )
  assert.ok(named.length > 50)
  const silent = named.filter(({ column, condition }) => {
    const hides = new RegExp(
      String.raw`(strpos\(NULLIF\(current_setting\('app\.sealed'[^)]*\), ''::text\), \(${column}\)::text\) = 0)|(\b${column} && [^)]*current_setting\('app\.sealed')`,
    )
    return !/ AND false\)*$/.test(condition) && !hides.test(condition)
  })
  assert.deepEqual(
    silent.map(({ table, column, policy }) => `${table}.${column}: ${policy}`),
    [],
  )
})

test('no row policy makes ids out of a long list for each row, and one that compares two lists tries the short one first', async () => {
  const policies = await service.sql<{ name: string; condition: string }>(
    `select c.relname || ': ' || p.polname as name, concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as condition
     from pg_policy p join pg_class c on c.oid = p.polrelid`,
  )
  const list = (names: string) =>
    String.raw`\(NULLIF\(current_setting\('app\.(${names})'::text, true\), ''::text\)\)::uuid\[\]`
  const anew = new RegExp(`= ANY \\(${list('schools|schools_led|teams|teams_supervised|cases|cases_known')}`)
  const long = new RegExp(String.raw`\w+ && ${list('circles')}`, 'g')
  const after = new RegExp(String.raw`(\w+) && ${list('teams')}\) OR \(\1 && ${list('circles')}`, 'g')
  const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
  assert.ok(policies.some(({ condition }) => count(condition, after) > 0))
  const slow = policies.filter(
    ({ condition }) => anew.test(condition) || count(condition, long) !== count(condition, after),
  )
  assert.deepEqual(
    slow.map(({ name }) => name),
    [],
  )
})

/** A school is looked for in its part of a list that is said in parts (decision 60): said as of a whole list, where it is the part of that very school. */
const plainly = (condition: string) =>
  condition.replace(
    /CASE current_setting\('app\.(schools|schools_led)_in_parts'::text, true\)\s+WHEN 'yes'::text THEN current_setting\(\('app\.\1_'::text \|\| "right"\((\(\w+\))::text, 1\)\), true\)\s+ELSE (current_setting\('app\.\1'::text, true\))\s+END, \2/g,
    '$3, $2',
  )

test('what a row policy looks for in the text of a list is a whole id, and never that it is not there', async () => {
  const policies = await service.sql<{ name: string; condition: string; ids: string[] }>(
    `select c.relname || ': ' || p.polname as name, concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as condition,
       array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'uuid'::regtype) as ids
     from pg_policy p join pg_class c on c.oid = p.polrelid`,
  )
  const lists = 'schools|schools_led|teams|teams_supervised|cases|cases_known'
  // An unset list answers nothing, and an emptied one no: said the other way round, that would show a row to nobody who came in.
  const looked = new RegExp(
    String.raw`(NOT \(*)?strpos\(\s*current_setting\('app\.(?:${lists})'::text, true\), (.+?)::text\) (. \d)`,
    'g',
  )
  const found = policies.flatMap(({ name, condition, ids }) =>
    [...plainly(condition).matchAll(looked)].map(([, not, column, is]) => ({
      name,
      isRight: !not && is === '> 0' && ids.includes(column!.replace(/^\((.*)\)$/, '$1')),
    })),
  )
  assert.ok(found.length > 100)
  assert.equal(
    found.length,
    policies.flatMap(({ condition }) =>
      plainly(condition)
        .split(/strpos\(\s*(?:CASE )?current_setting\('app\./)
        .slice(1),
    ).length,
  )
  assert.deepEqual(
    policies
      .filter(({ condition }) => /strpos\((NULLIF\()?current_setting\('app\.schools/.test(condition))
      .map(({ name }) => name),
    [],
    'a list of schools may be long, and is not looked through whole',
  )
  assert.deepEqual(
    found.filter(({ isRight }) => !isRight).map(({ name }) => name),
    [],
  )
})

/** What a function of the owner that reads or writes about children does not ask, and why that is right. */
const ASKS_NO_SEAL: Readonly<Record<string, string>> = {
  'auth.enter': 'counts the notices of whoever enters, without those that are hidden from them',
  'auth.enter_link': 'nobody of staff is there: auth.link_stands says what a seal ends',
  'auth.answer_link': 'as above',
  'auth.find_item_link': 'as above',
  'auth.use_item_link': 'as above',
  'auth.enter_page': 'as auth.enter_link: auth.link_stands says what a seal ends',
  'auth.answer_item': 'as above',
  'auth.say_on_page': 'as above',
  'auth.enter_purpose': 'as auth.enter_link: auth.link_stands says what a seal ends',
  'auth.answer_purpose': 'as above',
  'auth.read_feed': 'nobody has entered: it asks itself who reads a restricted record, and says times alone',
  'public.open_concern': 'a concern reaches whoever keeps children safe, also about a restricted record: decision 18',
  'public.concern_is_for': 'as above',
  'public.latest_closed_concerns': 'as above',
  'public.take_back_adults': 'only adults who belong to no child any more',
  'public.find_doubles':
    'answers numbers alone; the row policy of likely_double hides a pair of which one is restricted',
  'public.tell_what_waits': 'notices name children, and their row policy hides them from whoever may not see',
  'public.carry_over': 'a meeting loses no item that is hidden from whoever leads it; the item stays hidden',
  'public.put_off_the_rest': 'as above',
  'public.who_else_knows_where':
    'somebody has not come back: it answers with people of the staff who are named, and with nothing of the child',
  'public.open_topics_to_covers': 'what a worker brings to supervision names no child',
  'public.visit_is_over': 'takes from those who were named what they saw of one visit, and shows nothing',
}

/** Functions that are called before anybody has entered, or by no one person: they are told the area, or need none. */
const ASKS_NO_AREA: Readonly<Record<string, string>> = {
  'auth.find_login': 'finds the area of an e-mail address',
  'auth.find_identity': 'finds the area of an account with a provider',
  'platform.begin_round': 'for each area in turn',
  'platform.forget_jobs_done': 'holds ids of jobs alone',
  'platform.queue_length': 'numbers alone, for operators',
  'platform.wake_jobs': 'names of jobs alone',
  'platform.roll_up': 'for each area in turn; its numbers leave out every restricted record',
  'platform.last_self_check': 'of the installation: names of checks alone, for whoever looks after an area',
  'platform.worker_is_alive': 'a worker is of no area',
  'platform.worker_leaves': 'as above',
}

test('P03: every function that looks past row policies asks itself in which area, and what is sealed, or says why not', async () => {
  const functions = await service.sql<{ name: string; about: string[] | null; asksArea: boolean; asksSeal: boolean }>(
    `with about as (select distinct relation from platform.tables_about_children() union select 'child' union select 'adult')
     select n.nspname || '.' || p.proname as name,
       (select array_agg(relation) from about where p.prosrc ~ ('\\m' || relation || '\\M')) as about,
       p.prosrc ~ 'app\\.area' or coalesce('an_area' = any (p.proargnames), false) as "asksArea",
       p.prosrc ~ 'app\\.sealed|platform\\.(is_hidden|knows)\\(|children_elsewhere\\(|whom_to_ask\\(' as "asksSeal"
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname in ('public', 'auth', 'audit', 'platform')
       and (has_function_privilege('linkwork_app', p.oid, 'execute') or has_function_privilege('linkwork_job', p.oid, 'execute'))
     order by 1`,
  )
  assert.ok(functions.length > 80)
  const known = new Set(functions.map(({ name }) => name))
  assert.deepEqual(
    [...Object.keys(ASKS_NO_SEAL), ...Object.keys(ASKS_NO_AREA)].filter((name) => !known.has(name)),
    [],
    'reasons for functions that are no more',
  )
  const silentOfArea = functions.filter(({ name, asksArea }) => !asksArea && !(name in ASKS_NO_AREA))
  assert.deepEqual(
    silentOfArea.map(({ name }) => name),
    [],
    'they must compare area_id with app.area',
  )
  const silentOfSeals = functions.filter(({ name, about, asksSeal }) => about && !asksSeal && !(name in ASKS_NO_SEAL))
  assert.deepEqual(
    silentOfSeals.map(({ name, about }) => `${name}: ${about!.join(', ')}`),
    [],
    'they must leave out what is hidden: and not platform.is_hidden(child_id), or say above why not',
  )
})

test('what is kept about a child is found by the child, in every table', async () => {
  const without = await service.sql<{ column: string }>(
    `select t.relation || '.' || t.child_column as column from platform.tables_about_children() t
     where not exists (
       select 1 from pg_index i where i.indrelid = t.relation::regclass
         and pg_get_indexdef(i.indexrelid, 1, true) = 'area_id' and pg_get_indexdef(i.indexrelid, 2, true) = t.child_column
         and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || t.child_column || ' IS NOT NULL)'))`,
  )
  assert.deepEqual(
    without,
    [],
    'two records that become one would read every other child’s rows: an index that begins with area_id and it',
  )
})

/** Of nothing, “not (x = any (…))” is neither true nor false, and turns nobody away: somebody who has not given their code has no lists yet. */
test('P03: no function turns people away by a list that may not be there', async () => {
  const open = await service.sql(
    `select n.nspname || '.' || p.proname as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname in ('public', 'auth', 'audit', 'platform')
       and p.prosrc ~ 'not (\\([^()]*\\)|[^ ()]+|''[^'']*'') (= any|&&) \\(?nullif\\(current_setting'`,
  )
  assert.deepEqual(open, [])
})

describe('the data dictionary', () => {
  test('P05: every column has a field class', async () => {
    const without = (await describeColumns(service.admin)).filter((column) => column.class === null)
    assert.deepEqual(
      without.map(({ table, column }) => `${table}.${column}`),
      [],
    )
  })

  test('every table has a feature that writes it', async () => {
    const tables = await service.sql<{ name: string }>(
      `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and relkind = 'r'`,
    )
    assert.deepEqual(tables.map(({ name }) => camelCase(name)).sort(), Object.keys(tableOwners).sort())
  })

  test('the row types are those of the migrated database', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'types-'))
    try {
      const fresh = writeTypes(service.admin, path.join(folder, 'tables.ts'))
      const kept = readFileSync(path.join(import.meta.dirname, '../src/platform/db/tables.ts'), 'utf8')
      assert.equal(fresh, kept, 'run `npm run types`')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
