import { z } from 'zod'

const sentence = z.object({ en: z.string().min(1), cy: z.string().min(1) })

/** The steps that a service may have, in the order in which they are taken. */
export const steps = ['schoolScreens', 'educationManagerAgrees', 'familyBeforeSessions'] as const
export const levels = ['low', 'moderate', 'high'] as const

/** What a remit can hold a service to. Each is kept by a verb, and says its sentence to whoever meets it. */
export const guards = [
  /** No request is accepted and nobody is allocated without an agreed plan that names the work (CSW-32, 33). */
  'planFirst',
  /** Focussed work and playground supervision only where the plan says so, for its period (CSW-23 to 27). */
  'workInPlan',
  /** The family is told who employs the worker before the first session (CSW-53). */
  'familyToldFirst',
  /** Somebody who knows the family says how to approach them before the first contact with a parent (CSW-54). */
  'approachAskedFirst',
  /** An allocated social worker is spoken to before the first session (CSW-12). */
  'liaisonFirst',
  /** A report leaves only when a supervisor has seen it (CSW-16). */
  'reportsSeenFirst',
  /** A group is led only by somebody trained for it (CSW-29). */
  'trainedToLead',
] as const
export type Guard = (typeof guards)[number]

/** What a remit may leave to a supervisor: a group led without its training, with a reason (CSW-29). */
export const allowances = ['supervisorMayLetLead'] as const

/** What a service starts with: the topics that the remit of 2008 names, and coping, which it names elsewhere (CSW-7, CSW-23). */
export const firstTopics = [
  { id: 'self-esteem', en: 'Self-esteem', cy: 'Hunan-barch' },
  { id: 'anger', en: 'Managing anger', cy: 'Rheoli dicter' },
  { id: 'relationships', en: 'Getting on with others', cy: 'Cyd-dynnu ag eraill' },
  { id: 'socialising', en: 'Making and keeping friends', cy: 'Gwneud a chadw ffrindiau' },
  { id: 'teamwork', en: 'Working in a team', cy: 'Gweithio mewn tîm' },
  { id: 'coping', en: 'Coping when things are difficult', cy: 'Ymdopi pan fydd pethau’n anodd' },
] as const

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
  /** What focussed work and groups can be about (CSW-23). Whatever else is said in words. */
  topics: z
    .array(z.object({ id: z.string().min(1), ...sentence.shape }))
    .min(1)
    .default(() => [...firstTopics]),
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
  /** What its workers are held to, where the service has a remit. A service without one is asked none of it. */
  remit: z
    .object({
      /** Who employs the worker, as a family is told it (CSW-53, 57). */
      employer: sentence.nullable(),
      guards: z.array(z.enum(guards)),
      /** Weeks from one supervision to the next (CSW-18). */
      supervisionEveryWeeks: z.int().min(1).max(26),
      supervisorMayLetLead: z.boolean().default(false),
      /** Weeks from one liaison with social work to the next (CSW-50). */
      liaisonEveryWeeks: z.int().min(1).max(26).default(6),
    })
    .default({
      employer: null,
      guards: [],
      supervisionEveryWeeks: 4,
      supervisorMayLetLead: false,
      liaisonEveryWeeks: 6,
    }),
  caseloadPerWte: z.int().min(1),
  mostSchools: z.int().min(1),
  /** Where a family can turn when the answer is no. A no always names one. */
  alternatives: z.array(z.object({ name: z.string().min(1), ...sentence.shape })).min(1),
  /** How to come back, told at closing. */
  wayBack: sentence,
})

export type ServiceDefinition = z.infer<typeof serviceDefinition>

/** Whether the remit of a service holds its workers to this. */
export function isHeldTo({ remit }: Pick<ServiceDefinition, 'remit'>, guard: Guard): boolean {
  return remit.guards.includes(guard)
}

/** What a team's row says of its service. Throws when it was stored by a program that did not check it. */
export function readDefinition(stored: unknown): ServiceDefinition {
  return serviceDefinition.parse(stored)
}
