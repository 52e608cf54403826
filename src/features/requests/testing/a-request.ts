import type { Write } from '#platform/context.ts'
import type { Service } from '#test/service.ts'
import { world } from '#test/standard-world.ts'
import { acceptRequest } from '../deciding/accept-request.ts'
import { screenRequest } from '../deciding/screen-request.ts'
import type { NewRequest } from '../raising/new-request.ts'
import { raiseRequest } from '../raising/raise-request.ts'

/** A request for Amira as her teacher would send it. Say only what the test is about. */
export function aRequest(write: Write, about: Partial<NewRequest> = {}): Promise<{ requestId: string }> {
  return raiseRequest(write, {
    childId: world.amira,
    worry: 'Amira has stopped talking to her friends and cries before maths.',
    needs: [{ kind: 'anxiety' }],
    parentTold: 'yes',
    inSpiteOfWarnings: 'It has become worse.',
    ...about,
  })
}

/** One that the school’s lead has sent on, so that a supervisor decides next. */
export async function aRequestToDecide(service: Service, about: Partial<NewRequest> = {}): Promise<string> {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write, about))
  await service.as('lead').change((write) => screenRequest(write, requestId, { decision: 'send on' }))
  return requestId
}

/** One that the team will help with, once somebody is found. */
export async function anAcceptedRequest(service: Service, about: Partial<NewRequest> = {}): Promise<string> {
  const requestId = await aRequestToDecide(service, about)
  await service.as('supervisor').change((write) => acceptRequest(write, requestId))
  return requestId
}

export const requestRow = async (service: Service, requestId: string) =>
  (await service.sql('select * from help_request where id = $1', [requestId]))[0]!

/** Who was told what about a request, in order. */
export const noticesOf = (service: Service, requestId: string) =>
  service.sql<{ to_id: string; kind: string }>('select to_id, kind from notice where request_id = $1 order by at, id', [
    requestId,
  ])
