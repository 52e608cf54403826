import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import {
  holdService,
  insertCheck,
  insertService,
  selectPlaces,
  updateDetails,
  updateTold,
} from './directory.queries.ts'
import { needsOfArea, type ServiceDetails, serviceFault, type Told, toldFault } from './directory-service.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import { say } from './rules.words.ts'

export interface Check extends Told {
  readonly note: string | null
}

/** Puts a service into the directory, with what its people said of it. */
export const addService = verb('keep the directory', async (write, details: ServiceDetails, check: Check) => {
  await mustBeRight(write, details)
  mustBeTold(write, check)
  const serviceId = await insertService(write, details, check)
  await insertCheck(write, serviceId, check)
  write.audit('directory entry added', { serviceId })
  return { serviceId }
})

/** Changes what a service is. Whether it takes children now is said by checking it. */
export const changeService = verb(
  'keep the directory',
  async (write, serviceId: string, details: ServiceDetails, version: number) => {
    await mustBeRight(write, details)
    await holdAt(write, serviceId, version)
    await updateDetails(write, serviceId, details, version)
    write.audit('directory entry changed', { serviceId })
  },
)

/** Somebody asked the service: whether it takes children, how long they wait, and who said so. */
export const checkService = verb(
  'keep the directory',
  async (write, serviceId: string, check: Check, version: number) => {
    mustBeTold(write, check)
    await holdAt(write, serviceId, version)
    await updateTold(write, serviceId, check, version)
    await insertCheck(write, serviceId, check)
    write.audit('directory entry checked', { serviceId, state: check.state })
  },
)

async function holdAt(write: Write, serviceId: string, version: number) {
  const held = await holdService(write, serviceId)
  if (!held) throw new NotFound('Service')
  if (held.version !== version) throw new Conflict()
}

async function mustBeRight(write: Write, details: ServiceDetails) {
  const fault = serviceFault(details)
  if (fault) throw new Refused(fault.sentence, fault.field)
  const { teams, schools } = await selectPlaces(write)
  const known = needsOfArea(teams.map(({ definition }) => readDefinition(definition))).map(({ kind }) => kind)
  if (details.needs.some((need) => !known.includes(need))) throw new Refused(say.unknownNeed, 'needs')
  if (details.schoolIds.some((school) => !schools.some(({ id }) => id === school)))
    throw new Refused(say.unknownSchool, 'schoolIds')
}

function mustBeTold(write: Write, check: Check) {
  const fault = toldFault(check, write.today)
  if (fault) throw new Refused(fault.sentence, fault.field)
}
