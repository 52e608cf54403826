import { verb } from '#features/access/verb.ts'
import { changeOrganisation } from '#features/staff/add-organisation.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { type ServiceDefinition, serviceDefinition } from './service-definition.ts'

interface TeamChange {
  readonly name: string
  readonly definition: ServiceDefinition
  readonly version: number
}

/** Changes what a team is called and what its service promises. Promises already made keep their dates. */
export const changeTeam = verb(
  'manage teams',
  async (write, teamId: string, { name, definition, version }: TeamChange) => {
    const checked = serviceDefinition.parse(definition)
    if (checked.ages.to < checked.ages.from) throw new Refused(say.agesBackwards, 'ageTo')
    const { areaId } = write.actor
    const team = await write.db
      .selectFrom('team')
      .where('areaId', '=', areaId)
      .where('id', '=', teamId)
      .select('version')
      .forUpdate()
      .executeTakeFirst()
    if (!team) throw new NotFound('Team')
    if (team.version !== version) throw new Conflict()

    await changeOrganisation(write, teamId, { name })
    await write.db
      .updateTable('team')
      .set({ definition: JSON.stringify(checked), version: version + 1 })
      .where('areaId', '=', areaId)
      .where('id', '=', teamId)
      .execute()
    write.audit('team changed', { teamId })
  },
)
