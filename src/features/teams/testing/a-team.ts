import type { Service } from '#test/service.ts'
import { readDefinition } from '../service-definition.ts'

/** A team as it is kept now: its name, and what its service promises. */
export async function teamNow(service: Service, teamId: string) {
  const [row] = await service.sql<{ name: string; definition: unknown }>(
    'select name, definition from team join organisation using (area_id, id) where id = $1',
    [teamId],
  )
  return { name: row!.name, definition: readDefinition(row!.definition) }
}
