import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { type DirectoryFilter, PAGE, selectDirectory, selectPlaces, selectService } from './directory.queries.ts'
import { checkedSince, needsOfArea } from './directory-service.ts'

export type ServiceShown = Awaited<ReturnType<typeof findService>>

/** One entry of the directory, or a 404. */
export async function findService(read: Read, serviceId: string) {
  const found = await selectService(read, serviceId).executeTakeFirst()
  if (!found) throw new NotFound('Service')
  const { teams, checkerGiven, checkerFamily, areaId: _, checkedBy: __, ...service } = found
  return {
    ...service,
    checkedByName: `${checkerGiven} ${checkerFamily}`,
    isUnchecked: service.checkedOn < checkedSince(read.today),
    needsOfArea: needsOf(teams),
    today: read.today,
  }
}

/** A page of the directory, with what its filters offer. */
export async function listDirectory(read: Read, filter: DirectoryFilter) {
  const { services, teams, schools, unchecked } = await selectDirectory(read, filter)
  return {
    services: services.slice(0, PAGE),
    more: services.length > PAGE,
    needsOfArea: needsOf(teams),
    schools,
    unchecked: unchecked ?? 0,
  }
}

/** What a form about a service offers to choose from. */
export async function placesOfArea(read: Read) {
  const { teams, schools } = await selectPlaces(read)
  return { needsOfArea: needsOf(teams), schools, today: read.today }
}

function needsOf(teams: readonly { readonly definition: unknown }[]) {
  return needsOfArea(teams.map(({ definition }) => readDefinition(definition)))
}
