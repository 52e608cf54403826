import { endSignIns, resetSecondStep } from '#features/access/logins.ts'
import {
  askSecondStep,
  hasLongLookedAfter,
  type SecondStepRequest,
  secondStepAsked,
} from '#features/access/second-step-request.ts'
import { verb } from '#features/access/verb.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { holdStaffMember, thoseWhoLookAfterTheArea } from './hold-staff.queries.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { say } from './rules.words.ts'
import { staffName } from './staff-member.ts'

const DAYS = 7

/**
 * Somebody lost their phone. One person asks that they may set up an authenticator anew, and another agrees: nobody can
 * take an account over alone (P15), nor with somebody they have let in for the purpose, whichever of the two asks. The others who look after the area
 * are told. What was asked more than a week ago is asked again.
 */
export const renewSecondStep = verb('renew second steps', async (write, staffId: string) => {
  mustNotBeYourself(write, staffId)
  const person = await holdStaffMember(write, staffId)
  if (!person) throw new NotFound('Staff member')
  const name = staffName(person)
  const asked = await secondStepAsked(write, staffId)
  if (!asked || asked.askedBy === write.actor.id || !(await stands(write, asked))) {
    await askSecondStep(write, staffId)
    write.audit('new second step asked', { staffId })
    await tell(write, 'second step asked', await thoseWhoLookAfterTheArea(write), {})
    return { name, renewed: false }
  }
  if (!(await hasLongLookedAfter(write, write.actor.id, daysBefore(asked.askedAt))))
    throw new Refused(say.notLongEnoughHere)
  await resetSecondStep(write, staffId)
  await endSignIns(write, staffId)
  write.audit('second step renewed', { staffId, askedById: asked.askedBy })
  return { name, renewed: true }
})

/** It was asked this week, by somebody who was known here before. */
async function stands(write: Write, { askedAt, askedBy }: SecondStepRequest): Promise<boolean> {
  return askedAt > daysBefore(write.now) && hasLongLookedAfter(write, askedBy, daysBefore(askedAt))
}

const daysBefore = (at: Date) => new Date(at.getTime() - DAYS * 86_400_000)
