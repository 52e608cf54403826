import type { HeldCase } from '#features/cases/held-case.ts'
import { type ContactToGuard, mustKeepToRemit } from '#features/remit/before-contact.ts'
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

interface OfARemit {
  readonly helpCase: Pick<HeldCase, 'id' | 'childId'>
  readonly definition: Pick<ServiceDefinition, 'remit'>
}

/** What the remit of the service asks first, where it has one. Every verb that keeps a contact of a case calls it. */
export function mustBeWithinRemit(write: Write, of: OfARemit, contact: Recorded): Promise<void> {
  return mustKeepToRemit(write, of, asGuarded(contact))
}

/** Whom it approaches, and whom it meets. What the family, the school or the service cancelled met and approached nobody. */
function asGuarded(contact: Recorded): ContactToGuard {
  const { at, kind, withWhom, attendance, workId } = contact
  return {
    at,
    workId,
    meetsChild: wasSeen(contact) && (kind === 'child session' || withWhom.includes('child')),
    meetsParent:
      attendance !== 'cancelled' &&
      (kind === 'parent contact' || kind === 'home visit' || withWhom.includes('parent or carer')),
  }
}
