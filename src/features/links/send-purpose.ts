import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { askedByLink } from '#features/plans/confirm-purpose.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './purpose.words.ts'
import { findAsked, insertPurpose, type WorkShown, whomToConfirm } from './shared-purpose.queries.ts'

const DAYS = 7

/**
 * Asks the child’s social worker, who has no account, to confirm what each team is there for (CSW-13): by a link to the work address
 * that was checked. They see what the draft says of it now, and nothing else of the plan. Earlier links about the plan end.
 */
export const sendPurpose = verb('write plans', async (write: Write, planId: string) => {
  const { plan, works, allocated } = await askedByLink(write, planId)
  const to = await whomToConfirm(write, allocated.id)
  if (!to) throw new NotFound('Social worker')
  if (!to.email || to.email !== to.verifiedAddress) throw new Refused(say.notChecked(to.name))
  const { actor, now } = write
  const { childId, schoolId } = plan
  const shareId = write.newId()
  const ended = await insertPurpose(write, {
    ...{ areaId: actor.areaId, id: shareId, planId, childId, schoolId, knownTo: [...plan.knownTo] },
    ...{ socialWorkerId: to.id, toName: to.name, aboutName: nameToKnowBy(to), language: actor.language },
    works: JSON.stringify(works.map(asShown)),
    askedBy: askedBy(write),
    ...{ sentBy: actor.id, sentAt: now, endsAt: new Date(now.getTime() + DAYS * 24 * 3_600_000) },
  })
  await sendMail(write, { kind: 'something for you', toAddressOf: to.id, about: { shareId } })
  write.audit('link sent', { children: [childId], planId, shareId, socialWorkerId: to.id })
  for (const one of ended) write.audit('link ended by a newer one', { children: [childId], planId, shareId: one })
  return { shareId }
})

/** The link opens nothing any more, also one whose mail has not left yet. */
export const takeBackPurpose = verb('write plans', async (write: Write, planId: string, shareId: string) => {
  const asked = await findAsked(write, shareId)
  if (asked?.planId !== planId) throw new NotFound('Link')
  await sql`select auth.take_back_purpose(${shareId}::uuid, ${write.now})`.execute(write.db)
  write.audit('link taken back', { children: [asked.childId], planId, shareId })
})

/** No more than a social worker needs to know which child it is. */
export function nameToKnowBy({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${[...familyName][0] ?? ''}.`
}

/** Who asks, as they are told. */
export function askedBy({ actor: { name, jobTitle } }: Pick<Write, 'actor'>): string {
  return jobTitle ? `${name} (${jobTitle})` : name
}

export function asShown({ id, teamId, teamName, kind, purpose, topic, from, until }: WorkShown): WorkShown {
  return { id, teamId, teamName, kind, purpose, topic, from, until }
}
