/**
 * Would this statement go to one machine, if the areas were spread over several? On plain Postgres we can tell by its
 * plan: each scan of a table of an area must say which area, as a value. By a column (`k.area_id = c.area_id`), by a
 * function (`current_setting(…)`) or not at all, it would be asked of every machine, or refused.
 *
 * Run it as the application's role, entered as somebody of an unmistakable area (770001). Empty tables will do.
 */

/** What we need of a `pg` client. */
type Explaining = {
  query(sql: string, params?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

export type Statement = {
  sql: string
  params?: readonly unknown[]
  /** The area that the parameters name. */
  area: number
  /** The tables that belong to an area: all but those whose comment says `@reference` or `@local`. */
  tenant: ReadonlySet<string>
}

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  Alias?: string
  'Index Cond'?: string
  'Recheck Cond'?: string
  Filter?: string
  'One-Time Filter'?: string
  Plans?: Plan[]
}

export async function planLint(client: Explaining, statement: Statement): Promise<{ ok: boolean; faults: string[] }> {
  const faults = [...textFaults(statement.sql), ...(await planFaults(client, statement))]
  return { ok: faults.length === 0, faults: [...new Set(faults)] }
}

/** What plain Postgres accepts and the plan does not show. */
export function textFaults(sql: string): string[] {
  const faults: string[] = []
  if (/\bset_config\s*\(/i.test(sql)) faults.push('set_config() does not reach the workers')
  if (/\bcurrent_setting\s*\(/i.test(sql)) faults.push('current_setting() as a predicate is not a literal')
  if (/\bmerge\s+into\b/i.test(sql)) faults.push('MERGE')

  const withoutValues = sql.replace(/values\s*\([^]*/i, '')
  const insertsASelect = /^\s*(with\b[^]*?)?insert\s+into\b[^]*\bselect\b/i.test(sql)
  const cannotBePushedDown =
    /\b(unnest|jsonb_to_recordset|json_to_recordset|generate_series|limit|gen_random_uuid|random|clock_timestamp|now)\b/i
  if (insertsASelect && cannotBePushedDown.test(withoutValues))
    faults.push('INSERT..SELECT that cannot be pushed down: goes through COPY, which RLS refuses')

  const set = /\bupdate\b[^]*?\bset\b([^]*?)(\bwhere\b|\breturning\b|$)/i.exec(sql)?.[1] ?? ''
  if (/\b(random|gen_random_uuid|clock_timestamp|nextval|uuid_v7)\s*\(/i.test(set))
    faults.push('VOLATILE function in UPDATE SET')
  if (/(?<![.\w"]|\.")"?area_id"?\s*=/i.test(set)) faults.push('area_id changed')

  const orUpdate = /do\s+update\s+set([^]*)/i.exec(sql)?.[1] ?? ''
  if (/\b(now|current_timestamp|random|gen_random_uuid|clock_timestamp)\b/i.test(orUpdate))
    faults.push('non-IMMUTABLE function in DO UPDATE SET')
  return faults
}

async function planFaults(client: Explaining, { sql, params = [], area, tenant }: Statement): Promise<string[]> {
  const saysArea = new RegExp(`\\barea_id = '?${area}'?(::\\w+)?\\b|\\barea_id = ANY \\('\\{${area}\\}'`)
  const faults: string[] = []
  const look = (node: Plan) => {
    const table = node['Relation Name']
    if (table !== undefined && tenant.has(table) && node['Node Type'] !== 'ModifyTable') {
      const condition = conditionOf(node)
      const below = (node.Plans ?? []).map((plan) => plan['Index Cond'] ?? '').join(' ')
      if (!saysArea.test(`${condition} ${below}`)) {
        const alias = node.Alias !== undefined && node.Alias !== table ? ` ${node.Alias}` : ''
        faults.push(`${table}${alias}: no literal area_id (${(condition || 'no condition').slice(0, 90)})`)
      }
    }
    node.Plans?.forEach(look)
  }

  try {
    const { rows } = await client.query(`EXPLAIN (FORMAT JSON, VERBOSE) ${sql}`, [...params])
    const explained = rows[0]?.['QUERY PLAN'] as [{ Plan: Plan }] | undefined
    if (!explained) return ['explain: no answer']
    look(explained[0].Plan)
  } catch (error) {
    return [`explain: ${error instanceof Error ? error.message : String(error)}`]
  }
  return faults
}

function conditionOf(node: Plan): string {
  const parts = [node['Index Cond'], node['Recheck Cond'], node.Filter, node['One-Time Filter']]
  return parts.filter((part) => part !== undefined).join(' ')
}
