import { pauseCase } from '#features/cases/changing/pause-case.ts'
import { setAim } from '#features/cases/changing/set-aim.ts'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { changeLeadWorker } from '#features/cases/members/change-lead-worker.ts'
import type { Judgement } from '#features/cases/review.ts'
import { holdReview } from '#features/cases/reviewing/hold-review.ts'
import { planReview } from '#features/cases/reviewing/plan-review.ts'
import { watchCase } from '#features/cases/watch-case.ts'
import { addConsent } from '#features/needs/add-consent.ts'
import { rateNeed } from '#features/needs/rate-need.ts'
import type { Write } from '#platform/context.ts'
import type { Task } from '../topics/topic.ts'
import type { Helping } from './help-under-way.ts'
import { withTheFamily, writesDown } from './helping.ts'
import { type Player, partnersOf, workersOf } from './people.ts'
import { agreedBy, isAnsweredLater } from './tasks.ts'

/** What turns a case can take. Each is one thing that somebody does. */
export function aimIsSet({ story, worker, known, topic, cast }: Helping): void {
  const aim = { aim: topic.aim(cast), childWords: topic.childWords }
  story.does(worker, async (write) => setAim(write, known.caseId, aim, await versionOf(write, known.caseId)))
}

async function versionOf({ db, actor }: Write, caseId: string): Promise<number> {
  const row = await db
    .selectFrom('helpCase')
    .where('areaId', '=', actor.areaId)
    .where('id', '=', caseId)
    .select('version')
    .executeTakeFirstOrThrow()
  return row.version
}

/** A youth worker, a Named Person, the teacher who sees the child every day. */
export function somebodyIsAdded(helping: Helping): void {
  const { story, worker, known, referrer, lead } = helping
  const { chances, laid } = story.stage
  const partner = chances.happens(0.5) ? chances.oneOf(partnersOf(story.stage)) : undefined
  const teacher = referrer.staffId === lead.staffId ? undefined : referrer
  const member = partner
    ? { staffId: partner.staffId, caseRole: 'partner' as const, why: 'Meets the child outside school.' }
    : laid.place.nation === 'Scotland' || !teacher
      ? { staffId: lead.staffId, caseRole: leadsRole(laid.place.nation), why: 'Keeps the school in the picture.' }
      : { staffId: teacher.staffId, caseRole: 'teacher' as const, why: 'Sees the child every day.' }
  const startsOn = story.day
  story.does(worker, (write) => addCaseMember(write, known.caseId, { ...member, startsOn, endsOn: null }))
  if (partner) partnerAgrees(helping, partner)
}

const leadsRole = (nation: string) => (nation === 'Scotland' ? ('Named Person' as const) : ('school lead' as const))

function partnerAgrees(helping: Helping, partner: Player): void {
  const { cast } = helping
  const task: Task = {
    what: ({ name }) => `Meet ${name} at the door on the first Wednesday`,
    whose: 'worker',
    place: 'community',
    came: ({ name }) => `${name} came with a friend, stayed to the end and asked when the next one is.`,
    helped: 'yes',
  }
  const agreed = agreedBy(helping, task, partner, 'partner')
  writesDown(helping, {
    kind: 'agency liaison',
    withWhom: ['other'],
    withNames: partner.name,
    mode: 'phone',
    place: 'not in person',
    minutes: 10,
    audience: 'case',
    content: `Rang ${partner.name}. There is a place on Wednesdays, and ${cast.name} can bring a friend the first time.`,
    action: agreed.action,
  })
  isAnsweredLater(helping, agreed)
}

/** Asked apart from the consent to help, as it should be (HACK-16). */
export function consentIsAsked({ story, worker }: Helping): void {
  const { chances } = story.stage
  const givenByName = story.child.family.home.grownUps[0]!.adult.fullName
  const consent = {
    purpose: chances.oneOf(['share with GP', 'share with agency'] as const),
    answer: chances.happens(0.7) ? ('given' as const) : ('refused' as const),
    givenBy: 'parent or carer' as const,
    givenByName,
    basis: 'parental responsibility' as const,
    onDay: story.day,
  }
  story.does(worker, (write) => addConsent(write, story.child.id, consent))
}

export function isWatched({ story, worker, known, cast }: Helping, schoolDays: number): void {
  const reviewOn = story.stage.calendar.addSchoolDays(story.day, schoolDays)
  const why = `${cast.name} and the family would like to see whether it passes. So would I.`
  story.does(worker, (write) => watchCase(write, known.caseId, { reviewOn, why }))
}

type Judged = Omit<Judgement, 'nextReviewOn' | 'whyActionsStay'>

const SEVERITY = { worse: 3, none: 2, little: 2, some: 1, good: 0 } as const

/** Looks at it again: how each difficulty is, what follows, and when next. */
export function isReviewed({ story, worker, known }: Helping, judged: Judged, nextInSchoolDays: number | null): void {
  const nextReviewOn = nextInSchoolDays && story.stage.calendar.addSchoolDays(story.day, nextInSchoolDays)
  story.does(worker, async (write) => {
    const rating = { onDay: write.today, severity: SEVERITY[judged.progress], progress: judged.progress, note: null }
    for (const needId of await needsOf(write, known.requestId)) await rateNeed(write, known.caseId, needId, rating)
    const judgement = { ...judged, nextReviewOn: nextReviewOn || null, whyActionsStay: STAYS }
    await holdReview(write, known.caseId, judgement)
  })
}

export const STAYS = 'The school and the family want to keep it going.'

export async function needsOf({ db, actor }: Write, requestId: string): Promise<string[]> {
  const needs = await db
    .selectFrom('need')
    .where('areaId', '=', actor.areaId)
    .where('requestId', '=', requestId)
    .where('endedOn', 'is', null)
    .select('id')
    .execute()
  return needs.map(({ id }) => id)
}

export function isPaused({ story, worker, known }: Helping): void {
  const { calendar, today, chances } = story.stage
  const until = calendar.addSchoolDays(today, chances.between(6, 15))
  const why = 'The family is away with a grandparent who is ill. We go on when they are back.'
  story.day = calendar.addSchoolDays(today, -chances.between(2, 8))
  story.does(worker, (write) => pauseCase(write, known.caseId, { until, why }))
}

/** Its first worker cannot go on with it, and somebody else of the team does. */
export function isHandedOver(helping: Helping): Helping {
  const { story, supervisor, known, worker, team } = helping
  const next = workersOf(story.stage, team).find(({ staffId }) => staffId !== worker.staffId) ?? worker
  story.does(supervisor, (write) =>
    changeLeadWorker(write, known.caseId, { leadId: next.staffId, why: 'Goes to another school from Monday.' }),
  )
  return { ...helping, worker: next }
}

/** A review whose day has come and gone. */
export function hasALateReview({ story, worker, known }: Helping): void {
  const { calendar, today } = story.stage
  story.day = calendar.addSchoolDays(today, -9)
  const reviewOn = calendar.addSchoolDays(today, -3)
  story.does(worker, (write) => planReview(write, known.caseId, reviewOn))
}

/** One talk about two of a family, written down once and kept with each: its own copy, with its own readers. */
export function talksAboutBoth(one: Helping, other: Helping): void {
  const { cast } = one
  writesDown(one, () => ({
    kind: 'parent contact',
    ...withTheFamily(one),
    mode: 'face to face',
    place: 'school',
    minutes: 30,
    audience: 'case',
    content: `Met ${cast.carer} about both. ${cast.name} and ${other.cast.name} share a room and, it turns out, a torch. We laughed. Each of them keeps their own time with me.`,
    copies: [{ caseId: other.known.caseId, audience: 'case' }],
  }))
}
