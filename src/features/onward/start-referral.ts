import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { verb } from '#features/access/verb.ts'
import { takesReferrals } from '#features/directory/directory-service.ts'
import { type Basis, type Giver, isBasisOf, type NewConsent } from '#features/needs/consent.ts'
import { consentInStory } from '#features/needs/consent-in-story.ts'
import { recordingConsent } from '#features/needs/record-consent.ts'
import type { Write } from '#platform/context.ts'
import { ageOn } from '#platform/dates/day.ts'
import type { Audience } from '#platform/db/tables.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { From } from './new-referral.queries.ts'
import { type Beginning, usualPromise } from './onward-referral.ts'
import { addingStep, type Around, insertingDraft, insertReferral } from './writing.queries.ts'
import { say } from './rules.words.ts'
import { linesThatMayLeave } from './summary/lines-that-may-leave.ts'
import { type Sources, sourcesOf } from './summary/sources.ts'
import { beginningOf, goingOn, serviceToReferTo } from './around-a-referral.queries.ts'
import { selectSources } from './summary/sources.queries.ts'
import { writeText } from './summary/summary-lines.ts'

/** Where to: an entry of the directory, or a service that somebody names. */
export type Where = { readonly serviceId: string } | { readonly name: string; readonly provider: string | null }

/** Somebody agrees, as the referral begins, that it may be made. */
export interface Agreed {
  readonly givenBy: Giver
  readonly givenByName: string | null
  readonly scope: string | null
}

export interface NewReferral {
  readonly where: Where
  readonly why: string
  readonly audience: Exclude<Audience, 'named'>
  readonly agreed: Agreed | null
  /** Where it is begun. Without an id, the last consultation. What is not of this case is only the case. */
  readonly from: From
}

/**
 * Begins a referral from a case, a consultation, a meeting, or one that was not accepted. What is known is written down by
 * itself, from the record (HACK-27); nothing leaves yet.
 */
export const startReferral = verb('work on cases', async (write, caseId: string, referral: NewReferral) => {
  const { where, why, audience, agreed, from } = referral
  const found = await holdSources(write, caseId, where, from)
  const to = whereTo(found, where)
  const around: Around = { ...found.sources, id: write.newId(), caseId, audience }
  const lines = await linesThatMayLeave(write, found.sources, why, write.actor)
  const content = writeText(lines, [], write.actor.language)
  const consent = agreed && consentOf(write, found.sources, agreed)
  const consentId = write.newId()

  await insertReferral(
    write,
    { ...columnsOf(around), ...to, ...beganWith(found, from) },
    {
      with: [
        insertingDraft(write, around, { why, content, leftOut: [], byHand: false, before: null }),
        addingStep(write, around, { step: 'made', onDay: write.today, note: why }),
        ...(consent ? [recordingConsent(write, aboutChild(found.sources, caseId), consent, consentId)] : []),
      ],
      story: consent ? consentInStory(storied(found.sources, caseId), { ...consent, consentId }) : [],
    },
  )
  const { childId } = around
  if (consent) write.audit('consent recorded', { children: [childId], consentId })
  write.audit('referral begun', { children: [childId], caseId, referralId: around.id })
  return { referralId: around.id }
})

async function holdSources(write: Write, caseId: string, where: Where, from: From) {
  const serviceId = 'serviceId' in where ? where.serviceId : null
  const found = await selectSources(write, caseId)
    .select((is) => [
      jsonObjectFrom(serviceToReferTo(write, is, serviceId)).as('service'),
      jsonArrayFrom(goingOn(write, is)).as('goingOn'),
      beginningOf(write, is, from).as('beginning'),
    ])
    .forUpdate('helpCase')
    .executeTakeFirst()
  const sources = found && sourcesOf(found)
  if (!found || !sources) throw new NotFound('Case')
  if (!found.isTheirsToWorkOn) throw new Refused(say.notYours)
  if (found.status === 'closed') throw new Refused(say.caseClosed)
  const { service, goingOn: others, beginning } = found
  return { sources, service, goingOn: others, beginning }
}

type Found = Awaited<ReturnType<typeof holdSources>>

function beganWith({ beginning }: Found, from: From): { beganWith: Beginning; beganWithId: string | null } {
  return { beganWith: beginning ? from.is : 'case', beganWithId: beginning }
}

function whereTo({ service, goingOn: others }: Found, where: Where) {
  if (!('serviceId' in where)) {
    if (others.some(({ toName }) => toName === where.name)) throw new Refused(say.alreadyThere(where.name), 'to')
    return { toName: where.name, toProvider: where.provider, serviceId: null, ...usualPromise }
  }
  if (!service) throw new Refused(say.unknownService, 'to')
  if (!takesReferrals(service.state)) throw new Refused(say.serviceClosed(service.name), 'to')
  if (others.some(({ serviceId }) => serviceId === service.id)) throw new Refused(say.alreadyThere(service.name), 'to')
  const { id: serviceId, name: toName, provider: toProvider, acknowledgesWithin, decidesWithin } = service
  return { serviceId, toName, toProvider, acknowledgesWithin, decidesWithin }
}

/** A young person’s own word counts by their age, or by their understanding of this; anybody else’s by their responsibility. */
function consentOf({ today }: Write, { child }: Sources, { givenBy, givenByName, scope }: Agreed): NewConsent {
  if (givenBy !== 'young person' && !givenByName) throw new Refused(say.consentIncomplete, 'agreedName')
  const own: Basis = ageOn(child.bornOn, today) >= 16 ? 'aged 16 or over' : 'understands'
  const basis = isBasisOf(own, givenBy) ? own : 'parental responsibility'
  return { purpose: 'share with agency', answer: 'given', givenBy, givenByName, basis, scope, onDay: today }
}

function columnsOf({ id, childId, caseId, schoolId, teamId, audience }: Around): Around {
  return { id, childId, caseId, schoolId, teamId, audience }
}

const aboutChild = ({ childId, schoolId, child: { knownTo } }: Sources, caseId: string) => ({
  ...{ childId, caseId, schoolId, knownTo },
})

const storied = ({ childId, schoolId, teamId }: Sources, caseId: string) => ({
  ...{ childId, schoolId },
  cases: [{ id: caseId, teamId }],
})
