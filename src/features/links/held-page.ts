import { createHmac } from 'node:crypto'
import type { World } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import type { OpenTransaction } from '#platform/db/transact.ts'
import type { Holding } from '#platform/holding.ts'
import { asNobody, leaveLine, whose } from './holder.ts'
import type { Purpose } from './purpose.ts'

const itemKinds = [
  'my action',
  'their action',
  'agreed',
  'next',
  'person',
  'invitation',
  'time',
  'tick',
  'our plan',
  'our report',
] as const
export type ItemKind = (typeof itemKinds)[number]

/** What somebody may say to an item: of an action whether it is done; of an invitation whether they come. */
type ItemAnswer = 'done' | 'not yet' | 'yes' | 'no' | 'another time'

/** One snapshot, as whoever it was shared with sees it (R11). */
export interface HeldSnapshot {
  readonly id: string
  readonly kind: ItemKind
  readonly words: string
  readonly more: string | null
  readonly onDay: Day | null
  readonly at: string | null
  readonly answer: ItemAnswer | null
  readonly why: string | null
  readonly answeredAt: string | null
  readonly mayAnswer: boolean
}

/** Who has looked, on which day: by what they do where the holder was told of them, else on which side they are. */
export interface Look {
  readonly day: Day
  readonly role: string | null
  readonly side: 'school' | 'service' | null
}

export interface HeldPage {
  readonly toName: string
  /** It is the young person’s own, and not that of an adult around them. */
  readonly isOwn: boolean
  readonly askedBy: string
  readonly reach: string | null
  readonly items: readonly HeldSnapshot[]
  readonly said: readonly { readonly words: string; readonly at: string }[]
  readonly looked: readonly Look[]
  readonly crisisWords: string | null
}

/** The page that this session may see, of this purpose and no other. Whenever it leaves, the log says so. */
export async function heldPage(
  world: World,
  holding: Holding | undefined,
  purpose: Purpose,
): Promise<HeldPage | undefined> {
  if (!holding) return undefined
  return asNobody(world, async (open, now) => {
    const found = await enter(open, holding, now)
    if (found?.purpose !== purpose) return undefined
    leaveLine(open, holding.areaId, now, { did: 'saw what was shared', ...found.whose })
    return found.page
  })
}

interface SaidOfItem {
  readonly itemId: string
  readonly answer: ItemAnswer
  /** The time that they choose, of those that an invitation offers. */
  readonly timeId?: string | null
  readonly why?: string | null
}

/** Keeps what they say to one item; false when it is not there for them, or waits for no answer. */
export async function answerItem(world: World, holding: Holding, said: SaidOfItem): Promise<boolean> {
  return asNobody(world, async (open, now) => {
    const { areaId, token } = holding
    const { itemId, answer, timeId = null, why = null } = said
    const [[isKept] = []] = await open.call('select auth.answer_item($1, $2, $3::uuid, $4, $5::uuid, $6, $7, $8)', [
      areaId,
      token,
      itemId,
      answer,
      timeId,
      why,
      now,
      dayIn(now),
    ])
    const found = isKept === true ? await enter(open, holding, now) : undefined
    if (found) leaveLine(open, areaId, now, { did: 'link answered', ...found.whose })
    return found !== undefined
  })
}

/** They say something about what is shared: to whoever works on the case. False after ten in a day. */
export async function sayOnPage(world: World, holding: Holding, words: string, formKey: unknown): Promise<boolean> {
  const id = idOfSaying(holding, words, formKey)
  const say = async (open: OpenTransaction, now: Date) => {
    const { areaId, token } = holding
    const [[isKept] = []] = await open.call('select auth.say_on_page($1, $2, $3::uuid, $4, $5, $6)', [
      ...[areaId, token, id, words],
      ...[now, dayIn(now)],
    ])
    const found = isKept === true ? await enter(open, holding, now) : undefined
    if (found) leaveLine(open, areaId, now, { did: 'message written on a page', ...found.whose })
    return found !== undefined
  }
  try {
    return await asNobody(world, say)
  } catch (error) {
    // It is there: they sent the same again, since they had not heard the answer.
    if ((error as { code?: string }).code === '23505') return true
    throw error
  }
}

/** The same words of the same form are the same message, and nobody else's. */
function idOfSaying({ token }: Holding, words: string, formKey: unknown): string {
  const bytes = createHmac('sha256', token)
    .update(JSON.stringify([formKey, words]))
    .digest()
    .subarray(0, 16)
  // A UUID of version 8 (RFC 9562), which may be made of anything.
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const ENTER = `select id, purpose, children, adult_id, member_id, shown, crisis_words from auth.enter_page($1, $2, $3)`

async function enter({ call }: OpenTransaction, { areaId, token }: Holding, now: Date) {
  const [row] = await call(ENTER, [areaId, token, now])
  if (!row) return undefined
  const [id, purpose, children, adultId, memberId, shown, crisisWords] = row
  return {
    purpose: purpose as Purpose,
    page: {
      ...(shown as Omit<HeldPage, 'crisisWords' | 'isOwn'>),
      ...{ isOwn: adultId === null && memberId === null, crisisWords: crisisWords as string | null },
    },
    whose: whose(id as string, children as string[], adultId as string | null, memberId as string | null),
  }
}
