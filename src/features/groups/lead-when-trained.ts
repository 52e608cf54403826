import { isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import { isTrainedToLead, whoIsTrained } from '#features/training/trained.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { Refused } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'
import type { Part, WhatItIs } from './group.ts'
import { say } from './rules.words.ts'

interface GroupToLead extends WhatItIs {
  readonly id: string
  readonly programme: string | null
  readonly definition: Pick<ServiceDefinition, 'remit'>
  /** Whoever asks supervises the team. */
  readonly isOursToSupervise: boolean
}

interface WouldLead {
  readonly staffId: string | null
  readonly name: string
  /** They work in the team, and so are held to its remit. Whoever leads for the school or another agency is not. */
  readonly inTeam: boolean
}

/**
 * Somebody of the team leads a group only with training for its programme that counts on the day (CSW-29). For an idea of the team’s
 * own there is no training: a supervisor says why somebody is ready for it. The same for a programme, where the service
 * allows that. Answers the reason that is kept.
 */
export async function mayLead(
  write: Write,
  group: GroupToLead,
  { staffId, name, inTeam }: WouldLead,
  { on, whyUntrained }: { readonly on: Day; readonly whyUntrained: string | null },
): Promise<string | null> {
  if (!isHeldTo(group.definition, 'trainedToLead') || !inTeam || staffId === null) return null
  if (group.programmeId && (await isTrainedToLead(write, staffId, group.programmeId, on))) return null
  const supervisorDecides = group.programmeId === null || group.definition.remit.supervisorMayLetLead
  if (supervisorDecides && group.isOursToSupervise) {
    // Nobody says of themselves that they are ready.
    if (staffId === write.actor.id) return no(write, group, staffId, sentenceFor(group, name))
    if (!whyUntrained) throw new Refused(say.whyUntrainedMissing, 'whyUntrained')
    return whyUntrained
  }
  return no(write, group, staffId, sentenceFor(group, name))
}

function sentenceFor({ programme }: GroupToLead, name: string): Sentence {
  return programme === null ? say.ideaNeedsSupervisor(name) : say.notTrained(name, programme)
}

function no(write: Write, { id: groupId }: GroupToLead, staffId: string, sentence: Sentence): never {
  write.auditRefusal('refused by the remit', { guard: 'trainedToLead', groupId, staffId })
  throw new Refused(sentence, 'part')
}

type Leading = WouldLead & { readonly part: Part; readonly whyUntrained: string | null }

/** On the day of a session somebody leads it who may: training can have run out since they were named. */
export async function mustBeLed(
  write: Write,
  group: GroupToLead & { readonly people: readonly Leading[] },
  on: Day,
): Promise<void> {
  if (!isHeldTo(group.definition, 'trainedToLead')) return
  const leads = group.people.filter(({ part }) => part === 'lead')
  const needTraining = leads.filter(({ inTeam, whyUntrained }) => inTeam && !whyUntrained)
  if (leads.length > needTraining.length) return
  const staffIds = needTraining.flatMap(({ staffId }) => staffId ?? [])
  const trained = group.programmeId ? await whoIsTrained(write, staffIds, group.programmeId, on) : new Set()
  if (trained.size > 0) return
  write.auditRefusal('refused by the remit', { guard: 'trainedToLead', groupId: group.id })
  throw new Refused(say.nobodyLeads)
}
