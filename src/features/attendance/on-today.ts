import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import { words } from './codes.words.ts'

/** How many codes schools use and nobody has explained. */
export function countOfCodesThatWait({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('registerCodeMet as met')
    .where('met.areaId', '=', areaId)
    .select(sql<number>`count(distinct (met.nation, met.code))::int`.as('count'))
}

/** What Today says to whoever may explain them. */
export function codesOnToday(codes: number, language: Language) {
  const t = words(language).waiting
  return { heading: t.today, sentence: `${t.link(codes)}.`, link: t.todayLink }
}
