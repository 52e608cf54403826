import type { QueryCreator } from 'kysely'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import type { Tables } from '#platform/db/tables.ts'
import { people, type Service, world } from '#test/service.ts'
import { type Opening, openCase } from '../open-case.ts'

interface About {
  readonly by: 'supervisor' | 'otherSupervisor' | 'supervisorElsewhere'
  readonly childId: string
  readonly schoolId: string
  readonly teamId: string
  readonly raisedBy: string
  readonly leadId: string
  readonly aim: string | null
  /** The request it came from. */
  readonly worry: string
  readonly childWords: string | null
}

const usual: About = {
  by: 'supervisor',
  childId: world.amira,
  schoolId: world.hillRoad,
  teamId: world.keyWork,
  raisedBy: people.teacher.id,
  leadId: people.practitioner.id,
  aim: 'Amira can stay in her lessons.',
  worry: 'Amira leaves the room when it gets loud.',
  childWords: 'It is too loud.',
}

/** A case for Amira at Hill Road with the Key work team, given to the practitioner. Say only what the test is about. */
export async function aCase(service: Service, about: Partial<About> = {}) {
  const { by, leadId, aim, ...request } = { ...usual, ...about }
  return service.as(by).change(async (write) => {
    const requestId = await anAcceptedRequest(write, request)
    const { childId, schoolId, teamId } = request
    const opening: Opening = { request: { id: requestId, childId, schoolId, teamId }, leadId, aim }
    const { caseId } = await openCase(write, opening, async (id, opened) => {
      await opened(write.db as unknown as QueryCreator<Tables>)
        .updateTable('helpRequest')
        .set({ status: 'allocated', caseId: id, allocatedAt: write.now })
        .where('areaId', '=', write.actor.areaId)
        .where('id', '=', requestId)
        .execute()
      await tell(write, 'case given to you', [leadId], { childId, caseId: id, requestId })
    })
    return { caseId, requestId, childId }
  })
}

/** A case for Callum at Lochside, in Scotland, with children’s services, given to Pippa. */
export function aCaseElsewhere(service: Service, about: Partial<About> = {}) {
  return aCase(service, {
    by: 'supervisorElsewhere',
    childId: world.callum,
    schoolId: world.lochside,
    teamId: world.childrensServices,
    raisedBy: people.teacherElsewhere.id,
    leadId: people.practitionerElsewhere.id,
    ...about,
  })
}

async function anAcceptedRequest(write: Write, request: Omit<About, 'by' | 'leadId' | 'aim'>): Promise<string> {
  const id = write.newId()
  await write.db
    .insertInto('helpRequest')
    .values({
      areaId: write.actor.areaId,
      id,
      ...request,
      raisedAt: write.now,
      raisedHow: 'form',
      status: 'accepted',
      ageWhenRaised: 12,
      answerDueOn: write.today,
      decidedAt: write.now,
    })
    .execute()
  return id
}
