import pg from 'pg'

const names = new Map<string, string>()
/** Our own names are fewer. What is beyond them is worked out each time. */
const MOST_NAMES = 2000

/** `given_name` becomes `givenName`. */
export function camelCase(name: string): string {
  if (!name.includes('_')) return name
  const known = names.get(name)
  if (known !== undefined) return known
  const camel = name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  if (names.size < MOST_NAMES) names.set(name, camel)
  return camel
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys)
  if (value === null || typeof value !== 'object') return value
  const named: Record<string, unknown> = {}
  for (const key of Object.keys(value)) named[camelCase(key)] = camelKeys((value as Record<string, unknown>)[key])
  return named
}

const DATE = 1082
const JSON_BUILT = 114
const BIGINT = 20
const NUMERIC = 1700

/** A day stays a string; JSON that a query builds gets our names; JSON that was stored (jsonb) stays as it was. */
export const values: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === DATE) return (text: string) => text
    if (oid === JSON_BUILT) return (text: string) => camelKeys(JSON.parse(text))
    if (oid === BIGINT || oid === NUMERIC) return Number
    return pg.types.getTypeParser(oid, format as 'text')
  },
}
