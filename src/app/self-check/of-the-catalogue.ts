import type pg from 'pg'
import type { Invariant } from './invariants.ts'

interface Reference {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly columns: string[]
  readonly wanted: string[]
}

/** What holds for every table alike is asked of each that there is, also of one that comes tomorrow. */
export async function ofTheCatalogue(client: pg.Client): Promise<Invariant[]> {
  return [...(await references(client)), ...(await aboutTheirChild(client))]
}

/** A reference that leads nowhere: the database does not let one be written, and a broken disk or a hand may. */
async function references(client: pg.Client): Promise<Invariant[]> {
  const { rows } = await client.query<Reference>(
    `select conname as name, conrelid::regclass::text as "from", confrelid::regclass::text as "to",
       array(select quote_ident(attname)::text from unnest(conkey) with ordinality k (n, at) join pg_attribute a on a.attrelid = conrelid and a.attnum = n order by at) as columns,
       array(select quote_ident(attname)::text from unnest(confkey) with ordinality k (n, at) join pg_attribute a on a.attrelid = confrelid and a.attnum = n order by at) as wanted
     from pg_constraint c join pg_namespace n on n.oid = c.connamespace
     where contype = 'f' and conparentid = 0 and n.nspname in ('public', 'auth', 'audit', 'platform') order by 2, 1`,
  )
  return rows.map(({ name, from, to, columns, wanted }) => ({
    fault: `a row of ${from} that leads nowhere: ${name}`,
    rows: `select 1 from ${from} x where ${columns.map((column) => `x.${column} is not null`).join(' and ')}
      and not exists (select 1 from ${to} y where ${wanted.map((column, at) => `y.${column} = x.${columns[at]}`).join(' and ')})`,
  }))
}

/** A row about a case is about the child of the case; and who may see a row about a child is who may see the child. */
async function aboutTheirChild(client: pg.Client): Promise<Invariant[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name, array_agg(a.attname::text) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
     group by 1 having 'child_id' = any (array_agg(a.attname::text)) order by 1`,
  )
  const ofTheirCase = rows.filter(({ name, columns }) => columns.includes('case_id') && !ABOUT_SOMEBODY_ELSE.has(name))
  const seenAsTheChild = rows.filter(({ columns }) => columns.includes('known_to'))
  return [
    ...ofTheirCase.map(({ name }) => ({
      fault: `a row of ${name} about another child than its case`,
      rows: `select 1 from ${name} x join help_case c on c.area_id = x.area_id and c.id = x.case_id where x.child_id is distinct from c.child_id`,
    })),
    ...seenAsTheChild.map(({ name }) => ({
      fault: `a row of ${name} that others see than see the child`,
      rows: `select 1 from ${name} x join child c on c.area_id = x.area_id and c.id = x.child_id
        where not x.known_to @> c.known_to or exists (select 1 from unnest(x.known_to) e where e <> all (c.known_to) and ${nobodyAsked('e')})`,
    })),
  ]
}

/** What was said with a request is also for the team that it was sent to, for as long as it is open. */
const nobodyAsked = (
  team: string,
) => `not exists (select 1 from help_request r where r.area_id = c.area_id and r.child_id = c.id and r.team_id = ${team}
  and r.status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted', 'allocated'))`

/** A notice may be about a child that its case is not about; invariants.ts has what holds of it. */
const ABOUT_SOMEBODY_ELSE: ReadonlySet<string> = new Set(['notice'])
