import pg from 'pg'

/** `given_name` becomes `givenName`. */
export function camelCase(name: string): string {
  return name.includes('_') ? name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()) : name
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys)
  if (value === null || typeof value !== 'object') return value
  const named: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(value)) named[camelCase(key)] = camelKeys(inner)
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
