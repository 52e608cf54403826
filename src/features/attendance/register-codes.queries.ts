import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'
import type { Nation } from '#platform/db/tables.ts'
import type { CodeMet } from './codes-met.ts'
import type { Counting, OtherNation } from './register-code.ts'

/** What the codes of a nation count as; of all of them, by nation, when none is given. */
export async function registerCodes({ db, actor: { areaId } }: Read, nation?: Nation) {
  return db
    .selectFrom('registerCode')
    .where('registerCode.areaId', '=', areaId)
    .$if(nation !== undefined, (query) => query.where('registerCode.nation', '=', nation!))
    .orderBy('registerCode.nation')
    .orderBy('registerCode.code')
    .select(['registerCode.nation', 'registerCode.code', 'registerCode.countsAs'])
    .execute()
}

/** A code as one nation’s registers have it. */
export interface CodeOf {
  readonly nation: OtherNation
  readonly code: string
}

const isOneOf = (codes: readonly CodeOf[]) =>
  sql<boolean>`(nation, code) in (${sql.join(codes.map(({ nation, code }) => sql`(${nation}, ${code})`))})`

/** What the area says of codes, over what it said of them before. */
export async function keepRegisterCodes(
  write: Write,
  codes: readonly (CodeOf & { readonly countsAs: Counting })[],
): Promise<void> {
  if (codes.length === 0) return
  const said = { saidBy: write.actor.id, saidAt: write.now }
  await write.db
    .insertInto('registerCode')
    .values(codes.map((code) => ({ ...code, ...said, areaId: write.actor.areaId })))
    .onConflict((on) =>
      on
        .columns(['areaId', 'nation', 'code'])
        .doUpdateSet((set) => ({ ...said, countsAs: set.ref('excluded.countsAs') })),
    )
    .execute()
}

/** Nothing is said of them any more: the next file that has them asks again. */
export async function deleteRegisterCodes(write: Write, codes: readonly CodeOf[]): Promise<void> {
  if (codes.length === 0) return
  await write.db.deleteFrom('registerCode').where('areaId', '=', write.actor.areaId).where(isOneOf(codes)).execute()
}

/**
 * Codes that schools use and of which nobody has said what they count as, those of most schools and marks first: what one file
 * holds that are no codes stands behind what many wait for. With the schools, those of most marks first.
 */
export async function codesThatWait({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('registerCodeMet as met')
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'met.schoolId'),
    )
    .where('met.areaId', '=', areaId)
    .groupBy(['met.nation', 'met.code'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy(sql`sum(met.marks)`, 'desc')
    .orderBy('met.nation')
    .orderBy('met.code')
    .limit(MOST_WAITING)
    .select(['met.nation', 'met.code'])
    .select(sql<number>`sum(met.marks)::int`.as('marks'))
    .select(sql<string[]>`(array_agg(school.name order by met.marks desc, school.name))[1:3]`.as('schools'))
    .select(sql<number>`count(*)::int`.as('atSchools'))
    .execute()
}

/** A page of more would be too large; the rest comes when these are said. */
const MOST_WAITING = 50

/** Those of one school. */
export async function codesThatWaitAt({ db, actor: { areaId } }: Read, schoolId: string): Promise<string[]> {
  const codes = await db
    .selectFrom('registerCodeMet as met')
    .where('met.areaId', '=', areaId)
    .where('met.schoolId', '=', schoolId)
    .orderBy('met.code')
    .select('met.code')
    .execute()
  return codes.map(({ code }) => code)
}

/** They wait for somebody to say what they count as; with as many marks as the school’s last file had. */
export async function keepCodesMet(
  write: Write,
  { schoolId, nation, codes }: { schoolId: string; nation: OtherNation; codes: readonly CodeMet[] },
): Promise<void> {
  if (codes.length === 0) return
  const { areaId } = write.actor
  await write.db
    .insertInto('registerCodeMet')
    .values(codes.map(({ code, marks }) => ({ areaId, nation, code, schoolId, marks, metAt: write.now })))
    .onConflict((on) =>
      on
        .columns(['areaId', 'nation', 'code', 'schoolId'])
        .doUpdateSet((set) => ({ marks: set.ref('excluded.marks'), metAt: write.now })),
    )
    .execute()
}

/** They wait no more, at any school. Answers how many of them waited until now. */
export async function forgetCodesMet(write: Write, codes: readonly CodeOf[]): Promise<number> {
  const gone = await write.db
    .deleteFrom('registerCodeMet')
    .where('areaId', '=', write.actor.areaId)
    .where(isOneOf(codes))
    .returning(['nation', 'code'])
    .execute()
  return new Set(gone.map(({ nation, code }) => `${nation} ${code}`)).size
}
