import { type Insertable, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Read, Write } from '#platform/context.ts'
import type { ImportBatch as BatchRow } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Counts, ImportBatch } from './import-batch.ts'
import { type Choice, type Filter, type ImportRow, NOTED_AMONG, type Step } from './import-row.ts'
import { ROW } from './import-rows.queries.ts'

const PAGE = 50
const BATCH = [
  'id',
  'kind',
  'schoolId',
  'fileName',
  'status',
  'counts',
  'madeAt',
  'appliedAt',
  'undoneAt',
  'version',
] as const

type NewBatch = Pick<Insertable<BatchRow>, 'id' | 'kind' | 'schoolId' | 'fileName' | 'sha256'> & { counts: Counts }

export async function insertBatch(write: Write, batch: NewBatch): Promise<void> {
  const { areaId, id: madeBy } = write.actor
  await write.db
    .insertInto('importBatch')
    .values({ ...batch, areaId, madeBy, madeAt: write.now, counts: JSON.stringify(batch.counts) })
    .execute()
}

export async function updateBatch(
  write: Write,
  batchId: string,
  change: { status?: ImportBatch['status']; counts?: Counts; appliedAt?: Date; undoneAt?: Date },
): Promise<void> {
  const { counts, ...rest } = change
  await write.db
    .updateTable('importBatch')
    .set((is) => ({ ...rest, ...(counts ? { counts: JSON.stringify(counts) } : {}), version: is('version', '+', 1) }))
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', batchId)
    .execute()
}

/** The batch, held until the change is done. A long file may be held for some time, so nobody waits for it. */
export async function holdBatch(write: Write, batchId: string): Promise<ImportBatch> {
  const batch = write.db
    .selectFrom('importBatch')
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', batchId)
    .select(BATCH)
  const held = await batch.forUpdate().skipLocked().executeTakeFirst()
  if (held) return held as ImportBatch
  if (await batch.executeTakeFirst()) throw new Refused(BUSY)
  throw new NotFound('Import')
}

const BUSY = {
  en: 'This file is being saved right now. Look at it again in a minute.',
  cy: 'Mae’r ffeil hon yn cael ei chadw ar hyn o bryd. Edrychwch arni eto mewn munud.',
}

/** A batch with a page of its rows, how many of each step there are, and what was decided. */
export async function batchWithRows(
  read: Read,
  batchId: string,
  filter: { step: Filter | undefined; after: number | undefined },
) {
  const { areaId } = read.actor
  const found = await read.db
    .selectFrom('importBatch as batch')
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'batch.schoolId'),
    )
    .leftJoin('staffMember as maker', (on) => on.on('maker.areaId', '=', areaId).onRef('maker.id', '=', 'batch.madeBy'))
    .where('batch.areaId', '=', areaId)
    .where('batch.id', '=', batchId)
    .select(BATCH.map((column) => `batch.${column}` as const))
    .select(['school.name as schoolName', 'maker.givenName', 'maker.familyName'])
    .select((is) => [
      jsonArrayFrom(
        is
          .selectFrom('importRow')
          .where('areaId', '=', areaId)
          .where('batchId', '=', batchId)
          .$if(filter.step === 'noted', (rows) =>
            rows.where('step', 'in', [...NOTED_AMONG]).where(sql<boolean>`jsonb_path_exists(reasons, '$[*].column')`),
          )
          // What changes nothing is counted above, and shown when it is asked for.
          .$if(filter.step === undefined, (rows) => rows.where('step', '<>', 'unchanged'))
          .$if(filter.step !== undefined && filter.step !== 'noted', (rows) => rows.where('step', '=', filter.step!))
          .$if(filter.after !== undefined, (rows) => rows.where('line', '>', filter.after!))
          .orderBy('line')
          .limit(PAGE + 1)
          .select(ROW),
      ).as('rows'),
      jsonArrayFrom(
        is
          .selectFrom('importRow')
          .where('areaId', '=', areaId)
          .where('batchId', '=', batchId)
          .where('step', 'in', ['alike', 'left', 'kept'])
          .where('choice', 'is not', null)
          .groupBy(['step', 'choice'])
          .select(['step', 'choice', is.fn.countAll<number>().as('rows')]),
      ).as('decided'),
    ])
    .executeTakeFirst()
  if (!found) throw new NotFound('Import')
  const { rows, decided, ...batch } = found
  return {
    batch: batch as typeof batch & ImportBatch,
    rows: rows.slice(0, PAGE) as unknown as ImportRow[],
    more: rows.length > PAGE,
    decided: decided as { step: Step; choice: Choice; rows: number }[],
  }
}

const HISTORY = 25

/**
 * Files of no school, and of the schools where I work or that are of a cluster where I work: among these are all that I may see, and
 * those of all other schools are not looked at.
 */
function batchesOfMine({ db, actor: { areaId, id } }: Read) {
  const some = () => db.selectFrom('importBatch as mine').where('mine.areaId', '=', areaId).select('mine.id')
  const whereIWork = () =>
    db.selectFrom('membership').where('membership.areaId', '=', areaId).where('membership.staffId', '=', id)
  return some()
    .where('mine.schoolId', 'is', null)
    .unionAll(some().where('mine.schoolId', 'in', whereIWork().select('membership.organisationId')))
    .unionAll(
      some().where(
        'mine.schoolId',
        'in',
        whereIWork()
          .innerJoin('school', (on) =>
            on.on('school.areaId', '=', areaId).onRef('school.clusterId', '=', 'membership.organisationId'),
          )
          .select('school.id'),
      ),
    )
}

/** Files that came in, latest first. */
export async function batches(
  read: Read,
  filter: { schoolId?: string | undefined; before?: { at: Date; id: string } | undefined } = {},
) {
  const { areaId } = read.actor
  const { schoolId, before } = filter
  const rows = await read.db
    .selectFrom('importBatch as batch')
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'batch.schoolId'),
    )
    .leftJoin('staffMember as maker', (on) => on.on('maker.areaId', '=', areaId).onRef('maker.id', '=', 'batch.madeBy'))
    .where('batch.areaId', '=', areaId)
    .where('batch.id', 'in', batchesOfMine(read))
    .$if(schoolId !== undefined, (query) => query.where('batch.schoolId', '=', schoolId!))
    .$if(before !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('batch.madeAt', '<', before!.at),
          is.and([is('batch.madeAt', '=', before!.at), is('batch.id', '<', before!.id)]),
        ]),
      ),
    )
    .orderBy('batch.madeAt', 'desc')
    .orderBy('batch.id', 'desc')
    .limit(HISTORY + 1)
    .select(BATCH.map((column) => `batch.${column}` as const))
    .select(['school.name as schoolName', 'maker.givenName', 'maker.familyName'])
    .execute()
  return { batches: rows.slice(0, HISTORY) as ((typeof rows)[number] & ImportBatch)[], more: rows.length > HISTORY }
}

/** Deletes the rows of files that can no longer be undone, or were never saved, and puts the latter away: one statement. */
export async function forgetRows(write: Write, before: Date): Promise<number> {
  const { areaId } = write.actor
  const gone = await write.db
    .with('away', (db) =>
      db
        .updateTable('importBatch')
        .set((is) => ({ status: 'discarded', version: is('version', '+', 1) }))
        .where('areaId', '=', areaId)
        .where('status', '=', sql.lit('to review'))
        .where('madeAt', '<', before),
    )
    .deleteFrom('importRow')
    .where('areaId', '=', areaId)
    .where((is) =>
      is(
        'batchId',
        'in',
        is
          .selectFrom('importBatch')
          .where('importBatch.areaId', '=', areaId)
          .where('importBatch.id', 'in', batchesOfMine(write))
          .where((of) => of(of.fn.coalesce('importBatch.appliedAt', 'importBatch.madeAt'), '<', before))
          .select('importBatch.id'),
      ),
    )
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Whether there are rows of files that I may see and that can no longer be undone. */
export async function hasOldRows(read: Read, before: Date): Promise<boolean> {
  const { areaId } = read.actor
  const old = await read.db
    .selectFrom('importBatch')
    .innerJoin('importRow', (on) =>
      on.on('importRow.areaId', '=', areaId).onRef('importRow.batchId', '=', 'importBatch.id'),
    )
    .where('importBatch.areaId', '=', areaId)
    .where('importBatch.id', 'in', batchesOfMine(read))
    .where((of) => of(of.fn.coalesce('importBatch.appliedAt', 'importBatch.madeAt'), '<', before))
    .limit(1)
    .select('importBatch.id')
    .executeTakeFirst()
  return old !== undefined
}
