import { sql } from 'kysely'
import type { ImportBatch } from '#features/imports/import-batch.ts'
import type { Read, Write } from '#platform/context.ts'
import type { CurrentSchool, RegisteredValues } from './plan-school.ts'

/** Schools of the area with these codes, as we have them; with `hold`, until the change is done. */
export async function schoolsByCode(
  read: Read,
  codes: readonly string[],
  { hold = false } = {},
): Promise<Map<string, CurrentSchool>> {
  if (codes.length === 0) return new Map()
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('school')
    .innerJoin('organisation', (on) =>
      on.on('organisation.areaId', '=', areaId).onRef('organisation.id', '=', 'school.id'),
    )
    .leftJoin('school as next', (on) => on.on('next.areaId', '=', areaId).onRef('next.id', '=', 'school.successorId'))
    .where('school.areaId', '=', areaId)
    .where('school.codeScheme', '=', 'URN')
    .where(sql<boolean>`school.code = any(${[...new Set(codes)]}::text[])`)
    .select(['school.id', 'school.code', 'organisation.name', 'school.status', 'school.closedOn', 'school.openedOn'])
    .select(['next.code as successorCode', 'school.successorId', 'school.phase', 'school.typeName', 'school.typeCode'])
    .select(['school.lowestAge', 'school.highestAge', 'school.street', 'school.locality', 'school.town'])
    .select(['school.county', 'school.postcode', 'school.telephone', 'school.website', 'school.headName'])
    .select(['school.pupils', 'school.laCode', 'school.establishmentNumber', 'school.source'])
    .select(['school.asImported', 'school.editedFields'])
    .$if(hold, (query) => query.forUpdate(['school', 'organisation']))
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}

export interface SchoolRow extends Omit<RegisteredValues, 'name' | 'successorCode'> {
  readonly id: string
  readonly source: string
  readonly asImported: unknown
  readonly editedFields: readonly string[]
}

export async function insertSchools(
  write: Write,
  schools: readonly (SchoolRow & { readonly code: string })[],
): Promise<void> {
  if (schools.length === 0) return
  const { areaId } = write.actor
  await write.db
    .insertInto('school')
    .values(
      schools.map((school) => ({
        ...school,
        ...{
          areaId,
          codeScheme: 'URN',
          asImported: JSON.stringify(school.asImported),
          editedFields: [...school.editedFields],
        },
      })) as never,
    )
    .execute()
}

const FIELDS = `said(id uuid, status school_status, "closedOn" date, "openedOn" date, phase text, "typeName" text,
  "typeCode" text, "lowestAge" smallint, "highestAge" smallint, street text, locality text, town text, county text,
  postcode text, telephone text, website text, "headName" text, pupils int, "laCode" text, "establishmentNumber" text,
  source text, "asImported" jsonb, "editedFields" text[])`

/** All that the register sets, of many schools: what does not change is set to what it is. */
export async function updateSchools(write: Write, schools: readonly SchoolRow[]): Promise<void> {
  if (schools.length === 0) return
  await write.db
    .updateTable('school')
    .from(sql`jsonb_to_recordset(${JSON.stringify(schools)}::jsonb)`.as<'said'>(sql.raw(FIELDS)))
    .set({
      ...{
        status: sql`said.status`,
        closedOn: sql`said."closedOn"`,
        openedOn: sql`said."openedOn"`,
        phase: sql`said.phase`,
      },
      ...{ typeName: sql`said."typeName"`, typeCode: sql`said."typeCode"`, lowestAge: sql`said."lowestAge"` },
      ...{
        highestAge: sql`said."highestAge"`,
        street: sql`said.street`,
        locality: sql`said.locality`,
        town: sql`said.town`,
      },
      ...{ county: sql`said.county`, postcode: sql`said.postcode`, telephone: sql`said.telephone` },
      ...{
        website: sql`said.website`,
        headName: sql`said."headName"`,
        pupils: sql`said.pupils`,
        laCode: sql`said."laCode"`,
      },
      ...{ establishmentNumber: sql`said."establishmentNumber"`, source: sql`said.source` },
      ...{
        asImported: sql`said."asImported"`,
        editedFields: sql`said."editedFields"`,
        version: sql`school.version + 1`,
      },
    })
    .where('school.areaId', '=', write.actor.areaId)
    .where(sql<boolean>`school.id = said.id`)
    .execute()
}

/** Says of many schools who took over, once all of them are there. */
export async function updateSuccessors(
  write: Write,
  successors: readonly { id: string; successorId: string | null }[],
): Promise<void> {
  if (successors.length === 0) return
  await write.db
    .updateTable('school')
    .from(
      sql`jsonb_to_recordset(${JSON.stringify(successors)}::jsonb)`.as<'said'>(sql`said(id uuid, "successorId" uuid)`),
    )
    .set({ successorId: sql`said."successorId"` })
    .where('school.areaId', '=', write.actor.areaId)
    .where(sql<boolean>`school.id = said.id`)
    .execute()
}

/** Schools that a register added and where nobody has come to be; answers which are gone. */
export async function takeBackSchools(write: Write, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const gone = await write.db
    .selectFrom(sql<{ id: string }>`public.take_back_schools(${ids}::uuid[])`.as('gone'))
    .select(sql<string>`gone`.as('id'))
    .execute()
  return new Set(gone.map(({ id }) => id))
}

/** The ids that the new schools of a batch will have, by their codes. */
export async function newSchoolsOf(write: Write, { id }: ImportBatch): Promise<Map<string, string>> {
  const rows = await write.db
    .selectFrom('importRow')
    .where('areaId', '=', write.actor.areaId)
    .where('batchId', '=', id)
    .where('step', '=', 'new')
    .select(['subjectId', sql<string>`row_values ->> 'code'`.as('code')])
    .execute()
  return new Map(rows.map(({ subjectId, code }) => [code, subjectId!]))
}
