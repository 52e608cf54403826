import type { HeldCase } from './held-case.ts'

/** A case, held, and whom it goes to. */
export interface Handover
  extends Pick<HeldCase, 'id' | 'childId' | 'requestId' | 'schoolId' | 'teamId' | 'leadId' | 'version'> {
  readonly to: { readonly id: string; readonly name: string }
}
