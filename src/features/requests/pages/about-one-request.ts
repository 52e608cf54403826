import { z } from 'zod'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { type FoundRequest, findRequest } from '../find-request.ts'

interface OneRequest {
  readonly request: FoundRequest
  readonly today: Day
}

export interface VisitToOne {
  readonly read: Read
  readonly params: { readonly requestId: string }
}

/** What each page about one request has: its address, what it loads, and the version that guards its form. */
export const aboutOneRequest = {
  params: { requestId: z.uuid() },

  async load({ read, params }: VisitToOne): Promise<OneRequest> {
    return { request: await findRequest(read, params.requestId), today: read.today }
  },

  version: ({ request }: OneRequest) => request.version,
}
