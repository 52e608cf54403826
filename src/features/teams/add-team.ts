import { verb } from '#features/access/verb.ts'
import { addOrganisation } from '#features/staff/add-organisation.ts'
import { type FoundingService, foundingServices } from './founding-services.ts'

/** A new team, whose service begins as one of the five that founded the product. Every line of it can be changed. */
export const addTeam = verb(
  'manage teams',
  async (write, { name, service }: { readonly name: string; readonly service: FoundingService }) => {
    const teamId = await addOrganisation(write, { kind: 'team', name })
    await write.db
      .insertInto('team')
      .values({
        areaId: write.actor.areaId,
        id: teamId,
        service,
        definition: JSON.stringify(foundingServices[service]),
      })
      .execute()
    write.audit('team added', { teamId })
    return { teamId }
  },
)
