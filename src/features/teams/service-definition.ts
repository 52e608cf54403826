import { z } from 'zod'

const sentence = z.object({ en: z.string().min(1), cy: z.string().min(1) })

/** The steps that a service may have, in the order in which they are taken. */
export const steps = ['schoolScreens', 'educationManagerAgrees', 'familyBeforeSessions'] as const
export const levels = ['low', 'moderate', 'high'] as const

/**
 * What differs between services, as data: a service's words, steps, promises and limits. One program reads it; there is
 * no fork in code. Days are school days unless they say otherwise.
 */
export const serviceDefinition = z.object({
  words: z.object({
    /** What a request is called: request for support, referral, request for assistance. */
    request: sentence,
    /** What the school's gatekeeper is called: mental-health lead, SENCO, Named Person. */
    schoolLead: sentence,
    worker: sentence,
    supervisor: sentence,
  }),
  /** Ages it is for, both included (HAST-1). Outside: a warning and a reason, never a block. */
  ages: z.object({ from: z.int(), to: z.int() }),
  /** Levels of need it is for (HAST-4). Above: a warning that points to more help. */
  levels: z.array(z.enum(levels)).min(1),
  needs: z.array(z.object({ kind: z.string().min(1), ...sentence.shape })).min(1),
  steps: z.object({
    /** The school's lead looks first (HAST-9). */
    schoolScreens: z.boolean(),
    /** An education manager must agree as well (CSW-41). */
    educationManagerAgrees: z.boolean(),
    /** Child and family are both met before sessions start (HAST-10). */
    familyBeforeSessions: z.boolean(),
  }),
  /** The service's own promise to whoever asks. */
  promises: z.object({
    screenedWithin: z.int().min(0),
    decidedWithin: z.int().min(0),
    firstContactWithin: z.int().min(0),
  }),
  /** A contact that is not written up after so many hours is asked for (CSW-11). */
  writtenUpWithinHours: z.int().min(1),
  /** A difficulty is prolonged after so many weeks; with so many reviews without progress it is flagged (HACK-12). */
  prolonged: z.object({ weeks: z.int().min(1), reviews: z.int().min(1) }),
  /** How many consultations a cycle has, unless somebody says otherwise when it starts (HACK-26). */
  consultations: z.object({ length: z.int().min(1).max(12) }).default({ length: 3 }),
  caseloadPerWte: z.int().min(1),
  mostSchools: z.int().min(1),
  /** Where a family can turn when the answer is no. A no always names one. */
  alternatives: z.array(z.object({ name: z.string().min(1), ...sentence.shape })).min(1),
  /** How to come back, told at closing. */
  wayBack: sentence,
})

export type ServiceDefinition = z.infer<typeof serviceDefinition>

/** What a team's row says of its service. Throws when it was stored by a program that did not check it. */
export function readDefinition(stored: unknown): ServiceDefinition {
  return serviceDefinition.parse(stored)
}
