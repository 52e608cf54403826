import { verb } from '#features/access/verb.ts'
import { whyNotToThem } from '#features/people/own-channel.ts'
import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Sentence } from '#platform/words.ts'
import { invitationToSend, pageOfInvitation } from './invitation.queries.ts'
import { mustNameNobody, namedIn } from './must-name-nobody.ts'
import { say } from './rules.words.ts'
import { makePage, type NewPage, putOnPage, sendPageLink, takeBackPage } from './shared-page.ts'
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
    const { everybody, familyName, schoolName, place, childId, caseId, teamId, toName } = invitation
    const to = whomItIsFor(invitation)
    const why = to.why(write)
    if (why) throw new Refused(why)
    const around = { familyName, schoolName, everybody, to: { fullName: toName } }
    mustNameNobody(words, around)
    const { adultId = null } = to.page
    const about = { childId, caseId, teamId }
    const before = await pageOfInvitation(write, invitationId)
    if (before) await takeBackPage(write, { id: before.id, childId, adultId })
    const pageId = await makePage(write, {
      ...{ purpose: 'answer an invitation', aboutId: invitationId, ...about },
      ...{ ...to.page, toName, language: invitation.language as 'en' | 'cy' },
      addressWasProtected: invitation.hasProtectedAddress,
    })
    // Where it is said as little as whoever finds the page may know: they ask where it is.
    const where = place && !namedIn(place, around) ? place : null
    const times = invitation.offered.map((at) => ({ kind: 'time' as const, words, at: new Date(at) }))
    const item = { kind: 'invitation' as const, aboutId: invitationId, words, more: where }
    await putOnPage(write, { id: pageId, ...about }, [item, ...times], 'shared')
    await sendPageLink(write, { id: pageId, childId, adultId, channelId: to.channelId })
    return { pageId }
  },
)

type Invitation = NonNullable<Awaited<ReturnType<typeof invitationToSend>>>

interface Whom {
  readonly channelId: string
  readonly page: Pick<NewPage, 'relationshipId' | 'adultId' | 'ownChannelId'>
  why({ site }: Write): Sentence | undefined
}

/** An adult of the family by the way that is safe for them; the young person by what is their own (HACK-15). */
function whomItIsFor({ relationshipId, everybody, attendeeKind, own }: Invitation): Whom {
  if (attendeeKind === 'young person') {
    const page = { ownChannelId: own?.id ?? null }
    return { channelId: own?.id ?? '', page, why: ({ site }) => whyNotToThem(own ?? undefined, site) }
  }
  const to = everybody.find(({ id }) => id === relationshipId)
  if (!to) throw new Refused(say.onlyToTheFamily)
  return { channelId: to.id, page: { relationshipId: to.id, adultId: to.adultId }, why: ({ site }) => whyNot(to, site) }
}
