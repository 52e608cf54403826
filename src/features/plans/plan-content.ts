import { z } from 'zod'
import { actionPlaces, ownerKinds } from '#features/actions/action.ts'
import { isDay } from '#platform/dates/day.ts'

/** The eight wellbeing indicators of GIRFEC, in their order. */
export const indicators = [
  'safe',
  'healthy',
  'achieving',
  'nurtured',
  'active',
  'respected',
  'responsible',
  'included',
] as const
export type Indicator = (typeof indicators)[number]

/** The three sides of the My World Triangle. */
export const sides = ['how I grow', 'what I need', 'my wider world'] as const
export type Side = (typeof sides)[number]

/** What a need is about. Attitudes conducive to learning are the remit’s own words (CSW-46). */
export const goalCategories = [
  'wellbeing',
  'attitudes to learning',
  'behaviour',
  'friendships',
  'attendance',
  'family relationships',
  'self-esteem',
  'something else',
] as const

/** Whose change it is: a plan may be as much for a parent as for the child (CSW-47). */
export const strands = ['child', 'parent', 'both'] as const
export type Strand = (typeof strands)[number]

/** What a plan may ask of a team. */
export const workKinds = ['involvement', 'focussed work', 'playground supervision', 'group'] as const
export type WorkKind = (typeof workKinds)[number]

/** How somebody’s views were got. */
export const waysOfAsking = [
  'talking',
  'drawing or playing',
  'in writing',
  'through somebody else',
  'observing',
] as const

export const agreements = ['yes', 'partly', 'no', 'not asked'] as const
export type Agreement = (typeof agreements)[number]

const day = z.string().refine(isDay)
const words = z.string().nullable().default(null)

const need = z.object({
  id: z.uuid(),
  need: z.string().min(1),
  outcome: z.string().min(1),
  /** In the child’s own words. */
  goal: words,
  category: z.enum(goalCategories),
  strand: z.enum(strands),
  indicators: z.array(z.enum(indicators)).default([]),
  by: day.nullable().default(null),
})

const view = z.object({
  id: z.uuid(),
  of: z.enum(['child', 'parent or carer']),
  /** Whose they are, where that is not the child. */
  name: words,
  words: words,
  how: z.enum(waysOfAsking).nullable().default(null),
  gotBy: words,
  onDay: day.nullable().default(null),
  agrees: z.enum(agreements),
  /** Why nobody could ask, or why they do not agree. */
  whyNot: words,
})

const action = z.object({
  id: z.uuid(),
  what: z.string().min(1),
  ownerKind: z.enum(ownerKinds),
  ownerStaffId: z.uuid().nullable().default(null),
  ownerName: z.string().min(1),
  place: z.enum(actionPlaces),
  dueOn: day,
  needId: z.uuid().nullable().default(null),
  /** Who guides whoever does it (CSW-4). */
  guidedBy: words,
})

const work = z.object({
  id: z.uuid(),
  teamId: z.uuid(),
  teamName: z.string().min(1),
  kind: z.enum(workKinds),
  purpose: z.string().min(1),
  /** One of the service’s own topics; none of them where it is another, in words (CSW-23). */
  topicId: words,
  topic: words,
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  needId: z.uuid().nullable().default(null),
  confirmed: z
    .object({
      name: z.string().min(1),
      onDay: day,
      /** Of somebody who confirmed it themselves, with their account. */
      staffId: z.uuid().nullable().default(null),
      /** Of somebody who confirmed it themselves by a link, without an account. */
      linkId: z.uuid().optional(),
    })
    .nullable()
    .default(null),
})

const strengthsAndPressures = z.object({ strengths: words, pressures: words })

/** All that a plan says, in a draft as in a version that was agreed. Each part may still be empty in a draft. */
export const planContent = z.object({
  wellbeing: z.partialRecord(z.enum(indicators), strengthsAndPressures).default({}),
  world: z.partialRecord(z.enum(sides), z.string().nullable()).default({}),
  /** Where the child is between resilience and vulnerability, and between protection and adversity, in words. */
  resilience: z.object({ child: words, around: words }).default({ child: null, around: null }),
  needs: z.array(need).max(20).default([]),
  views: z.array(view).max(20).default([]),
  actions: z.array(action).max(40).default([]),
  works: z.array(work).max(12).default([]),
  /** Whether social work is involved with the family; nothing while nobody has said. */
  socialWork: z.boolean().nullable().default(null),
  contingency: words,
  reviewOn: day.nullable().default(null),
  /** Why it is not reviewed on a day. */
  noReviewWhy: words,
})

export type PlanContent = z.infer<typeof planContent>
export type PlanNeed = PlanContent['needs'][number]
export type PlanView = PlanContent['views'][number]
export type PlanAction = PlanContent['actions'][number]
export type PlanWork = PlanContent['works'][number]

export const emptyPlan: PlanContent = planContent.parse({})

/** A draft: what it says so far, and how often each of its parts was saved, so that two people do not write over each other. */
const planDraft = z.object({
  content: planContent,
  edits: z.record(z.string(), z.int()).default({}),
  /** The social worker was asked to confirm what each team is there for, and why they do not (CSW-13). */
  asked: z.object({ onDay: day, whyNot: words }).nullable().default(null),
})
export type PlanDraft = z.infer<typeof planDraft>

/** What is stored was checked when it was stored; what a later program adds to it has its first value here. */
export function readContent(stored: unknown): PlanContent {
  return planContent.parse(stored)
}

export function readDraft(stored: unknown): PlanDraft | undefined {
  return stored === null ? undefined : planDraft.parse(stored)
}
