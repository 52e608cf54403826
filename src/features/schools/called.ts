import { type SqlBool, sql } from 'kysely'
import { fits } from '#platform/db/fits.ts'

/** A statement’s school is called so, is in a town called so, or has this code; its tables are `organisation` and `school`. */
export function isCalled(words: string) {
  const named = fits(sql<string>`organisation.name || ' ' || coalesce(school.town, '')`, words)
  return sql<SqlBool>`(${named} or school.code = ${words.replaceAll(/\W/g, '')})`
}
