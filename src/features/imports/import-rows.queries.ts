import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import { insertMany } from '#platform/db/insert-many.ts'
import type { Counts } from './import-batch.ts'
import { type Choice, DONE_UNASKED, type ImportRow, type Outcome, type PlannedRow, type Step } from './import-row.ts'

/** Of one statement. */
export const ROWS_AT_ONCE = 500
export const ROW = ['line', 'step', 'subjectId', 'rowValues as values', 'before', 'reasons', 'choice'] as const

/** At most 500 rows at once. */
export async function insertRows(
  write: Write,
  batch: { id: string; schoolId: string | null },
  rows: readonly PlannedRow[],
): Promise<void> {
  const { areaId, id: madeBy } = write.actor
  await insertMany(
    write.db,
    'importRow',
    rows.map(({ line, step, subjectId, values, reasons }) => ({
      ...{ areaId, batchId: batch.id, schoolId: batch.schoolId, madeBy, line, step, subjectId },
      rowValues: JSON.stringify(values),
      reasons: JSON.stringify(reasons),
    })),
  )
}

/** Keeps what was decided about rows of one step. A choice of null is no decision any more. */
export async function updateChoices(
  write: Write,
  batchId: string,
  step: Step,
  choices: readonly { line: number; choice: Choice | null }[],
): Promise<void> {
  await write.db
    .updateTable('importRow')
    .from(
      sql<{ line: number; choice: string | null }>`jsonb_to_recordset(${JSON.stringify(choices)}::jsonb)`.as<'said'>(
        sql`said(line int, choice text)`,
      ),
    )
    .set((is) => ({ choice: is.ref('said.choice') }))
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .where('step', '=', step)
    .whereRef('importRow.line', '=', 'said.line')
    .execute()
}

export async function chooseForAll(write: Write, batchId: string, step: Step, choice: Choice): Promise<void> {
  await write.db
    .updateTable('importRow')
    .set({ choice })
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .where('step', '=', step)
    .execute()
}

/** Rows to be done, or rows that were, from one line on. */
export async function rowsAfter(
  write: Write,
  batchId: string,
  which: 'to do' | 'done',
  line: number | undefined,
): Promise<ImportRow[]> {
  const rows = await write.db
    .selectFrom('importRow')
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .$if(line !== undefined, (query) => query.where('line', '>', line!))
    .$if(which === 'done', (query) => query.where('before', 'is not', null))
    .$if(which === 'to do', (query) =>
      query.where((is) =>
        is.or([is('step', 'in', [...DONE_UNASKED]), is('choice', 'in', ['same', 'different', 'left', 'take'])]),
      ),
    )
    .orderBy('line')
    .limit(ROWS_AT_ONCE)
    .select(ROW)
    .execute()
  return rows as unknown as ImportRow[]
}

/** Which record each done row is about, for a kind that must know of all before it takes one back. */
export async function doneSubjects(write: Write, batchId: string): Promise<{ subjectId: string; added: boolean }[]> {
  return write.db
    .selectFrom('importRow')
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .where('before', 'is not', null)
    .where('subjectId', 'is not', null)
    .select('subjectId')
    .select(sql<boolean>`before ? 'added'`.as('added'))
    .$narrowType<{ subjectId: string }>()
    .execute()
}

export async function updateOutcomes(write: Write, batchId: string, outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) return
  type Said = {
    line: number
    step: string
    before: string | null
    reasons: string
    values: string
    subjectId: string | null
  }
  await write.db
    .updateTable('importRow')
    .from(
      sql<Said>`jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb)`.as<'said'>(
        sql`said(line int, step text, "subjectId" uuid, "values" jsonb, before jsonb, reasons jsonb)`,
      ),
    )
    .set((is) => ({ step: is.ref('said.step'), before: is.ref('said.before'), reasons: is.ref('said.reasons') }))
    .set({ subjectId: sql`said."subjectId"`, rowValues: sql`said."values"` })
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .whereRef('importRow.line', '=', 'said.line')
    .execute()
}

/** What the file said is needed no more for rows that were not done. */
export async function forgetRecords(write: Write, batchId: string): Promise<void> {
  await write.db
    .updateTable('importRow')
    .set({ rowValues: sql`row_values - 'record'` })
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .where('before', 'is', null)
    .where(sql<boolean>`row_values ? 'record'`)
    .execute()
}

/** How many rows of each step there are now. */
export async function countSteps(write: Write, batchId: string): Promise<Counts> {
  const rows = await write.db
    .selectFrom('importRow')
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .groupBy('step')
    .select((is) => ['step', is.fn.countAll<number>().as('rows')])
    .execute()
  return Object.fromEntries(rows.map(({ step, rows }) => [step, rows]))
}

export async function deleteRows(write: Write, batchId: string): Promise<void> {
  await write.db
    .deleteFrom('importRow')
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', batchId)
    .execute()
}
