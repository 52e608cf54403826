import { agreeRequest } from '#features/requests/deciding/agree-request.ts'
import { screenRequest } from '#features/requests/deciding/screen-request.ts'
import { noteInPassing } from '#features/requests/raising/note-in-passing.ts'
import { raiseRequest } from '#features/requests/raising/raise-request.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { DemoTeam } from '../place.ts'
import type { Cast, Topic } from '../topics/topic.ts'
import { aReferrer, castOf, leadOf, managerOf, type Player, supervisorOf } from './people.ts'
import type { Story } from './stage.ts'

/** A request on its way: who asked whom about what, and the ids that things are given as they happen. */
export interface Asking {
  readonly story: Story
  readonly team: DemoTeam
  readonly topic: Topic
  readonly cast: Cast
  readonly referrer: Player
  readonly lead: Player
  readonly supervisor: Player
  readonly known: { requestId: string; caseId: string }
}

export function anAsking(story: Story, team: DemoTeam, topic: Topic): Asking {
  const { stage, child } = story
  return {
    story,
    team,
    topic,
    cast: castOf(child),
    referrer: aReferrer(stage, child.school),
    lead: leadOf(stage, child.school),
    supervisor: supervisorOf(stage, team),
    known: { requestId: '', caseId: '' },
  }
}

/** A teacher is worried and writes it down, some with much detail and some with little. */
export function raises(asking: Asking, { inSpiteOfWarnings = null as string | null } = {}): boolean {
  const { story, team, referrer, known } = asking
  return story.does(referrer, async (write) => {
    const { requestId } = await raiseRequest(write, {
      childId: story.child.id,
      teamId: story.stage.laid.idOf(team.key),
      ...whatIsAsked(asking, write.today),
      inSpiteOfWarnings,
      raisedHow: asking.story.stage.chances.happens(0.15) ? 'phone' : 'form',
    })
    known.requestId = requestId
  })
}

/** It is told on the day it happens, when the story’s own day may already be a later one. */
function whatIsAsked({ topic, cast, story }: Asking, today: Day) {
  const { chances } = story.stage
  const perhaps = (share: number, text: string) => (chances.happens(share) ? text : null)
  const parentTold = chances.happens(0.8)
    ? ('yes' as const)
    : chances.happens(0.6)
      ? ('not yet' as const)
      : ('no' as const)
  const startedOn = addDays(today, -7 * topic.weeksBefore)
  const adult = story.child.family.home.grownUps[0]!.adult.fullName
  const consent =
    parentTold === 'yes' && chances.happens(0.8)
      ? ({ purpose: 'support', answer: 'given', givenBy: 'parent or carer', givenByName: adult } as const)
      : null
  return {
    worry: topic.worry(cast),
    needs: topic.needs.map((kind, index) => ({ kind, startedOn: index === 0 ? startedOn : null })),
    since: perhaps(0.9, topic.since),
    whatWasTried: perhaps(0.8, topic.tried(cast)),
    strengths: perhaps(0.8, topic.strengths(cast)),
    childWords: perhaps(0.75, topic.childWords),
    parentView: parentTold === 'yes' ? perhaps(0.8, topic.parentView(cast)) : null,
    hopedFor: perhaps(0.8, topic.hopedFor(cast)),
    levelOfNeed: chances.happens(0.7) ? topic.level : ('not sure' as const),
    parentTold,
    consent,
  }
}

/** Said in a corridor, written down by the school’s lead in a minute; the rest follows, or does not. */
export function isSaidInPassing({ story, team, topic, cast, referrer, lead, known }: Asking): boolean {
  return story.does(lead, async (write) => {
    const { requestId } = await noteInPassing(write, {
      childId: story.child.id,
      teamId: story.stage.laid.idOf(team.key),
      worry: `${topic.worry(cast).split('. ')[0]}.`,
      raisedBy: referrer.staffId,
    })
    known.requestId = requestId
  })
}

/** The school’s lead looks first, where the service wants that and the lead did not ask. */
export function schoolLooksFirst({ team, referrer, lead }: Asking): boolean {
  return foundingServices[team.service].steps.schoolScreens && referrer.staffId !== lead.staffId
}

export function isSentOn(asking: Asking): void {
  if (!schoolLooksFirst(asking)) return
  const { story, lead, known, cast } = asking
  story.wait(0, 2)
  const reason = story.stage.chances.happens(0.4) ? `I know ${cast.name} and agree.` : null
  story.does(lead, (write) => screenRequest(write, known.requestId, { decision: 'send on', reason }))
}

/** An education manager agrees, where the service wants that. */
export function isAgreed({ story, team, known }: Asking): void {
  const manager = managerOf(story.stage, story.child.school)
  const isAsked = team.managerAgrees ?? foundingServices[team.service].steps.educationManagerAgrees
  if (!isAsked || !manager) return
  story.wait(1, 3)
  story.does(manager, (write) => agreeRequest(write, known.requestId, { reason: null }))
}
