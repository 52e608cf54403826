import { announcement } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { insertTogether, rowsOf } from '#platform/db/insert-many.ts'

/** What can have happened. Each has its sentence in notices.words.ts: a notice holds no text of its own. */
const noticeKinds = [
  'request to screen',
  'request to decide',
  'request to agree',
  'more detail asked',
  'request answered',
  'request allocated',
  'request changed',
  'safeguarding concern',
  'concern not opened',
  'concern answered',
  'concern closed',
  'nobody keeps a school safe',
  'concerns to take over',
  'a safeguarding lead leaves',
  'plan update',
  'plan update waits',
  'plan update answered',
  'case given to you',
  'lead worker changed',
  'reassignment to look at',
  'restricted case stays',
  'task for a day',
  'task for a day called off',
  'task for a day answered',
  'added to a case',
  'first contact made',
  'was not brought',
  'case paused',
  'case closed',
  'action for you',
  'action answered',
  'action changed',
  'action not done yet',
  'family asks',
  'consultation booked',
  'consultation to book',
  'invitation not answered',
  'invitation answered',
  'referral ready',
  'referral sent',
  'referral answered',
  'referral to chase',
  'referral long silent',
  'referred on',
  'review due',
  'review late',
  'action due',
  'action late',
  'contact to write up',
  'asked beyond the remit',
  'remit to read',
  'breach of the remit',
  'plan promised is due soon',
  'plan promised is late',
  'work of the plan ends soon',
  'request still waits',
  'answer is late',
  'address to look at',
  'child moved school',
  'case needs somebody',
  'action needs somebody',
  'request needs somebody',
  'named for a restricted record',
  'restricted record opened',
  'lifting asked',
  'end of protection asked',
  'merge to agree',
  'merge not agreed',
  'records merged',
  'undo of merge to agree',
  'records told apart',
  'second step asked',
  'decided at a meeting',
  'supervision planned',
  'supervision moved',
  'supervision to agree',
  'supervision due',
  'supervision late',
  'recap of a meeting',
  'asked to a meeting',
  'meeting moved',
  'meeting called off',
  'report to prepare',
  'report to see',
  'report seen',
  'report returned',
  'report to write',
  'report given to you',
  'report taken back',
  'report no longer yours',
  'verbal report discussed',
  'named to cover',
  'plan to approve',
  'purpose to confirm',
  'purpose confirmed',
  'purpose not confirmed',
  'plan agreed',
  'plan returned',
  'plan ended',
  'plan review due',
  'plan review late',
  'planned work ends soon',
  'sign-in address changed',
  'liaison due',
  'liaison late',
  'raised with you',
  'answer to what you raised',
  'raised still waits',
  'waits to hear from a visit',
  'visit to look at',
  'visit not back',
  'say that you are back',
  'back from a visit',
  'visit called off',
  'worker away',
  'worker comes after all',
  'cover in schools',
  'cover called off',
  'your days away',
  'days away called off',
  'away from a meeting',
  'comes to a meeting after all',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export interface About {
  readonly childId?: string | undefined
  readonly requestId?: string | undefined
  readonly caseId?: string | undefined
  readonly actionId?: string | undefined
  readonly concernId?: string | undefined
  readonly onwardId?: string | undefined
  readonly meetingId?: string | undefined
  readonly raisedId?: string | undefined
  readonly visitId?: string | undefined
  readonly reportId?: string | undefined
  readonly callId?: string | undefined
}

/** These people were told something that they have not read. */
export const told = announcement<{ readonly staffIds: readonly string[] }>()

/** What one person is told. */
export interface Tiding {
  readonly toId: string
  readonly kind: NoticeKind
  readonly about: About
  /** It was done by somebody without an account: whoever it came to is told too, and it is from nobody. */
  readonly fromOutside?: boolean
}

/** Lets people know what happened, in the same transaction. Nobody is told of what they did themselves, or told twice. */
export async function tell(write: Write, kind: NoticeKind, staffIds: readonly string[], about: About): Promise<void> {
  await tellEach(
    write,
    [...new Set(staffIds)].map((toId) => ({ toId, kind, about })),
  )
}

/** The same where each is told something of their own. */
export async function tellEach(write: Write, tidings: readonly Tiding[]): Promise<void> {
  const others = tidings.filter(({ toId, fromOutside }) => fromOutside || toId !== write.actor.id)
  if (others.length === 0) return
  const notices = others.map(({ toId, kind, about, fromOutside }) => ({
    areaId: write.actor.areaId,
    id: write.newId(),
    toId,
    fromId: fromOutside ? null : write.actor.id,
    kind,
    at: write.now,
    ...about,
  }))
  insertTogether(write, rowsOf('notice', notices))
  await told.announce(write, { staffIds: [...new Set(others.map(({ toId }) => toId))] })
}

/** Reminds me of what is mine, in a round on my own behalf: nobody tells it, the day does. */
export async function remind(write: Write, reminders: readonly Pick<Tiding, 'kind' | 'about'>[]): Promise<void> {
  if (reminders.length === 0) return
  const { areaId, id: toId } = write.actor
  await write.db
    .insertInto('notice')
    .values(reminders.map(({ kind, about }) => ({ areaId, id: write.newId(), toId, kind, at: write.now, ...about })))
    .execute()
  await told.announce(write, { staffIds: [toId] })
}
