import { sql } from 'kysely'
import { type OpenService, openServices } from '#features/directory/services-for-a-child.ts'
import type { Read } from '#platform/context.ts'
import { ageOn } from '#platform/dates/day.ts'
import type { FoundRequest } from '../find-request.ts'

/** Services of the directory that take referrals and are for this child’s school and age: somewhere else to turn, by name. */
export async function servicesElsewhere(read: Read, { schoolId, child }: FoundRequest): Promise<string[]> {
  const services = await openServices(read, sql`${schoolId}::uuid`).execute()
  const age = child && ageOn(child.bornOn, read.today)
  return services.filter((service) => isFor(service, age)).map(({ name, provider }) => `${name}, ${provider}`)
}

/** Of a child whom the reader does not see, nobody knows the age: the service may still be right. */
function isFor({ isForSchool, minimumAge, maximumAge }: OpenService, age: number | undefined): boolean {
  return isForSchool && (age === undefined || ((minimumAge ?? 0) <= age && age <= (maximumAge ?? 25)))
}
