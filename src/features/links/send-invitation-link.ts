import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { invitationToSend, pageOfInvitation } from './invitation.queries.ts'
import { mustNameNobody, namedIn } from './must-name-nobody.ts'
import { say } from './rules.words.ts'
import { makePage, putOnPage, sendPageLink, takeBackPage } from './shared-page.ts'
import { whyNot } from './whom-to-ask.ts'

/**
 * Sends whoever is invited to a consultation a link by which they answer: one of the times that are offered, another time,
 * or no. `words` are what they read; the times and the place are those of the invitation. Sent again, an earlier link ends.
 */
export const sendInvitationLink = verb(
  'work on cases',
  async (write: Write, { invitationId, words }: { invitationId: string; words: string }) => {
    const invitation = await invitationToSend(write, invitationId)
    if (!invitation?.isTheirsToWorkOn) throw new NotFound('Invitation')
    if (invitation.takenBackAt || invitation.answer) throw new Refused(say.invitationAnswered)
    const { relationshipId, everybody, familyName, schoolName, place, childId, caseId, teamId, toName } = invitation
    const to = everybody.find(({ id }) => id === relationshipId)
    if (!to) throw new Refused(say.onlyToTheFamily)
    const why = whyNot(to, write.site)
    if (why) throw new Refused(why)
    const around = { familyName, schoolName, everybody, to }
    mustNameNobody(words, around)
    const { adultId, id: channelId } = to
    const about = { childId, caseId, teamId }
    const before = await pageOfInvitation(write, invitationId)
    if (before) await takeBackPage(write, { id: before.id, childId, adultId })
    const pageId = await makePage(write, {
      ...{ purpose: 'answer an invitation', aboutId: invitationId, ...about },
      ...{ relationshipId: channelId, adultId, toName, language: invitation.language as 'en' | 'cy' },
      addressWasProtected: invitation.hasProtectedAddress,
    })
    // Where it is said as little as whoever finds the page may know: they ask where it is.
    const where = place && !namedIn(place, around) ? place : null
    const times = invitation.offered.map((at) => ({ kind: 'time' as const, words, at: new Date(at) }))
    const item = { kind: 'invitation' as const, aboutId: invitationId, words, more: where }
    await putOnPage(write, { id: pageId, ...about }, [item, ...times], 'shared')
    await sendPageLink(write, { id: pageId, childId, adultId, channelId })
    return { pageId }
  },
)
