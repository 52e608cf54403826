import type { HeldCase } from '#features/cases/held-case.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import type { NewContact, Recorded } from './contact.ts'
import { wasSeen } from './contact-codes.ts'
import { say } from './rules.words.ts'

/** The fields that a record must have beyond what its type says (CSW-11). */
export function mustBeComplete({ now }: Write, contact: Recorded): void {
  if (contact.withWhom.length === 0) throw new Refused(say.withWhomMissing, 'withWhom')
  if (contact.at > now) throw new Refused(say.inTheFuture, 'day')
  if (contact.attendance === 'cancelled' && !contact.cancelledBy) throw new Refused(say.whoCancelled, 'attendance')
  if (contact.audience === 'named' && !contact.readers?.length) throw new Refused(say.readersMissing, 'readers')
  if (isToBeWritten(contact) && (!contact.writeLater || hasMore(contact)))
    throw new Refused(say.contentMissing, 'content')
}

/** Somebody was seen, and what happened is not written yet. */
export function isToBeWritten(contact: Pick<NewContact, 'attendance' | 'content'>): boolean {
  return wasSeen(contact) && !contact.content
}

function hasMore({ childVoice, analysis, nextStep }: NewContact): boolean {
  return Boolean(childVoice || analysis || nextStep)
}

interface Met {
  readonly helpCase: Pick<HeldCase, 'firstParentContactAt'>
  readonly definition: Pick<ServiceDefinition, 'steps'>
}

/** Child and family are both met before sessions start, or the record says why not (HAST-10). */
export function mustMeetFamilyFirst(met: Met, contact: Recorded): void {
  if (isBeforeFamily(met, contact) && !contact.inSpiteOf) throw new Refused(say.familyFirst, 'inSpiteOf')
}

function isBeforeFamily({ helpCase: { firstParentContactAt }, definition }: Met, contact: Recorded): boolean {
  if (!definition.steps.familyBeforeSessions || contact.kind !== 'child session' || !wasSeen(contact)) return false
  const familyMet = firstParentContactAt !== null && firstParentContactAt <= contact.at
  return !familyMet && !contact.withWhom.includes('parent or carer')
}
