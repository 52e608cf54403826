import { sql } from 'kysely'
import { type OpenService, openServices } from '#features/directory/services-for-a-child.ts'
import type { Read } from '#platform/context.ts'
import { ageOn, type Day } from '#platform/dates/day.ts'
import type { FoundRequest } from '../find-request.ts'

/** Services of the directory that take referrals, and whether each is for the school of this request. */
export function openServicesBeside(read: Read, requestId: string): Promise<OpenService[]> {
  const school = read.db
    .selectFrom('helpRequest')
    .where('helpRequest.areaId', '=', read.actor.areaId)
    .where('helpRequest.id', '=', requestId)
    .select('helpRequest.schoolId')
  return openServices(read, sql`${school}`).execute()
}

/** Those that are for this child’s school and age: somewhere else to turn, by name. */
export function elsewhereFor(
  { child }: Pick<FoundRequest, 'child'>,
  { services, today }: { services: readonly OpenService[]; today: Day },
): string[] {
  const age = child && ageOn(child.bornOn, today)
  return services.filter((service) => isFor(service, age)).map(({ name, provider }) => `${name}, ${provider}`)
}

/** Of a child whom the reader does not see, nobody knows the age: the service may still be right. */
function isFor({ isForSchool, minimumAge, maximumAge }: OpenService, age: number | undefined): boolean {
  return isForSchool && (age === undefined || ((minimumAge ?? 0) <= age && age <= (maximumAge ?? 25)))
}
