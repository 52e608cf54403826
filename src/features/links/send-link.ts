import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import { holdAction } from '#features/actions/shown-action.ts'
import { sendMail } from '#features/mail/send-mail.ts'
import { languageToWriteIn } from '#features/people/masked-address.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { mustNameNobody } from './must-name-nobody.ts'
import { say } from './rules.words.ts'
import { findShared, insertShared, whoAndWhatWas } from './shared-action.queries.ts'
import { actionToShare, whomToAsk, whyNot } from './whom-to-ask.ts'

const DAYS = 7

/**
 * Sends an adult of the family a link by which they answer one action. What they will see is kept as it is worded now; the
 * mail leaves in two minutes, and says nothing. Earlier links to the same action end.
 */
export const sendLink = verb(
  'work on cases',
  async (write: Write, actionId: string, { relationshipId, words }: { relationshipId: string; words: string }) => {
    const action = await actionToShare(write, actionId, (_, id) => holdAction(write, id))
    if (action.ownerKind !== 'parent or carer' || action.status !== 'open') throw new Refused(say.notToSend)
    const { everybody, owners } = whomToAsk(action, await whoAndWhatWas(write, actionId))
    const to = owners.find(({ id }) => id === relationshipId)
    if (!to) throw new NotFound('Adult')
    const why = whyNot(to, write.site)
    if (why) throw new Refused(why, 'to')
    const { child, childId, caseId, teamId } = action
    mustNameNobody(words, { familyName: child.familyName, schoolName: child.schoolName, everybody, to })
    const { actor, now } = write
    const shareId = write.newId()
    await insertShared(write, {
      areaId: actor.areaId,
      id: shareId,
      ...{ actionId, childId, caseId, teamId, relationshipId, adultId: to.adultId },
      ...{ toName: action.ownerName, words, askedBy: actor.name, language: languageToWriteIn(to.language) },
      addressWasProtected: child.hasProtectedAddress,
      ...{ sentBy: actor.id, sentAt: now, endsAt: new Date(now.getTime() + DAYS * 24 * 3_600_000) },
    })
    await sql`select auth.make_item_link(${shareId}::uuid, ${now})`.execute(write.db)
    await sendMail(write, { kind: 'something for you', toAddressOf: relationshipId, about: { shareId } })
    write.audit('link sent', { children: [childId], caseId, actionId, shareId, adultId: to.adultId })
    return { shareId }
  },
)

/** A link counts no more, from now on: also one whose mail has not left yet, which then never does. */
export const takeBackLink = verb('work on cases', async (write: Write, shareId: string) => {
  const shared = await findShared(write, shareId)
  if (!shared) throw new NotFound('Link')
  await sql`select auth.take_back_link(${shareId}::uuid, ${write.now})`.execute(write.db)
  write.audit('link taken back', { children: [shared.childId], shareId, adultId: shared.adultId })
})
