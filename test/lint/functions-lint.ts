import { textFaults } from './plan-lint.ts'

/** A function of the database, as `pg_proc` has it. */
export type DatabaseFunction = { name: string; source: string }

type FunctionFaults = {
  /** What would be asked of every machine, or refused. */
  faults: string[]
  /** Tables whose area is said by a setting: the right rows, but asked of every machine. */
  bySetting: number
}

/** A function asks for settings where it begins, and its owner, whom no row policy holds, may copy what it selects. */
const ALLOWED = /^(current_setting|INSERT)/
const AFTER_A_TABLE =
  'on|where|set|join|left|inner|order|group|cross|union|limit|using|for|returning|loop|having|natural|full'
const REFERENCE = String.raw`(?:only\s+)?(?:(?:public|auth|audit|platform)\.)?(\w+)(?:\s+(?:as\s+)?(?!(?:${AFTER_A_TABLE})\b)(\w+))?`
const EVERY_REFERENCE = new RegExp(String.raw`(?:\b(?:from|join|update)|,)\s+(?=${REFERENCE})`, 'g')

/**
 * What the plan lint is for statements, for those inside the functions of the database, which it sees only the call of. Read as
 * text, since no plan of theirs is to be had: each table of an area has its `area_id` compared with something that is no column
 * of another table of the statement, as often as it is named. What a function puts together (`execute format(…)`) is not seen.
 */
export function functionFaults({ source }: DatabaseFunction, tenant: ReadonlySet<string>): FunctionFaults {
  const text = source
    .replaceAll(/--[^\n]*|\/\*[^]*?\*\//g, ' ')
    .replaceAll(/'(?:[^']|'')*'/g, `''`)
    .toLowerCase()
  const found: FunctionFaults = { faults: [], bySetting: 0 }
  for (const statement of text.split(/;|\bloop\b/)) {
    found.faults.push(...textFaults(statement).filter((fault) => !ALLOWED.test(fault)))
    for (const [called, tables] of tablesOf(statement, tenant)) {
      const said = areasSaid(statement, called, tables)
      if (said.length < tables.length) found.faults.push(`${tables.join(', ')} ${called}: no area_id of its own`)
      found.bySetting += said.filter((area) => /^(nullif|current_setting)$/.test(area)).length
    }
  }
  return found
}

/** Each name that a table goes by in a statement, with the tables that go by it. */
function tablesOf(statement: string, tenant: ReadonlySet<string>): Map<string, string[]> {
  const named = new Map<string, string[]>()
  for (const [how, table, alias] of statement.matchAll(EVERY_REFERENCE)) {
    if (!tenant.has(table!) || (how.startsWith(',') && !alias)) continue
    const called = alias ?? table!
    named.set(called, [...(named.get(called) ?? []), table!])
  }
  return named
}

/** What its `area_id` is compared with, without columns of the other tables. */
function areasSaid(statement: string, called: string, tables: readonly string[]): string[] {
  const own = tables.includes(called) ? String.raw`(?:${called}\.)?` : String.raw`${called}\.`
  const compared = new RegExp(
    String.raw`(?<![\w.])${own}area_id\s*=\s*([\w.$]+)|(?<![\w.])([\w.$]+)\s*=\s*${called}\.area_id\b`,
    'g',
  )
  const others = new Set([...statement.matchAll(EVERY_REFERENCE)].map(([, table, alias]) => alias ?? table!))
  return [...statement.matchAll(compared)]
    .map(([, right, left]) => right ?? left!)
    .filter((area) => !(area.endsWith('.area_id') && others.has(area.split('.')[0]!)))
}
