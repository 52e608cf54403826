import type { Read } from '#platform/context.ts'
import { servicesFor } from './directory.queries.ts'

export { servicesFor }

export interface ServiceForAChild {
  readonly id: string
  readonly name: string
  readonly provider: string
}

/** How many are offered to choose from; every other is found in the directory. */
export const MOST_OFFERED = 8

/** Names of every service that takes referrals: what somebody may be pointed to. */
export function openServices({ db, actor: { areaId } }: Read) {
  return db
    .selectFrom('directoryService as service')
    .where('service.areaId', '=', areaId)
    .where('service.state', 'in', ['open', 'open with a wait'])
    .orderBy('service.name')
    .orderBy('service.id')
    .limit(200)
    .select(['service.id', 'service.name', 'service.provider'])
}
