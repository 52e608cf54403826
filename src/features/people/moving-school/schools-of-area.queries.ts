import type { Read } from '#platform/context.ts'

/** Every school of the area that children can be at. */
export async function schoolsOfArea(read: Read): Promise<{ id: string; name: string }[]> {
  return read.db
    .selectFrom('organisation')
    .where('areaId', '=', read.actor.areaId)
    .where('kind', '=', 'school')
    .where('active', '=', true)
    .orderBy('name')
    .orderBy('id')
    .select(['id', 'name'])
    .execute()
}

export async function isSchoolOfArea(read: Read, schoolId: string): Promise<boolean> {
  const school = await read.db
    .selectFrom('organisation')
    .where('areaId', '=', read.actor.areaId)
    .where('id', '=', schoolId)
    .where('kind', '=', 'school')
    .where('active', '=', true)
    .select('id')
    .executeTakeFirst()
  return school !== undefined
}
