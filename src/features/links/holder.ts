import { randomBytes } from 'node:crypto'
import type { World } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import type { Holding } from '#platform/holding.ts'

/**
 * Whoever came by a link. They never enter: they have no area and no name in the transaction, every row is hidden from
 * them, and what they reach is what the functions of the database answer for the session of their one link.
 */

export interface LinkToken {
  readonly areaId: number
  readonly id: string
  readonly token: Buffer
}

/** Reads what is in the address of a link. */
export function readLink(text: string | undefined): LinkToken | undefined {
  const [, area, id, token] = /^(\d{1,9})\.([0-9a-f-]{36})\.([\w-]{43})$/.exec(text ?? '') ?? []
  return area && id && token ? { areaId: Number(area), id, token: Buffer.from(token, 'base64url') } : undefined
}

/** Whether a link can be used. Looking changes nothing: scanners of mail look too (P19). */
export async function canBeUsed(world: World, { areaId, id, token }: LinkToken): Promise<boolean> {
  return asNobody(world, async ({ call }, now) => {
    const [[language] = []] = await call('select auth.find_item_link($1, $2::uuid, $3, $4)', [areaId, id, token, now])
    return typeof language === 'string'
  })
}

/** Uses a link up, and answers the session that it opened; nothing when it was not the first, or counts no more. */
export async function useLink(world: World, { areaId, id, token }: LinkToken): Promise<Holding | undefined> {
  return asNobody(world, async (open, now) => {
    const session = randomBytes(32)
    const [row] = await open.call('select child_id, adult_id from auth.use_item_link($1, $2::uuid, $3, $4, $5, $6)', [
      areaId,
      id,
      token,
      session,
      now,
      dayIn(now),
    ])
    if (!row) return undefined
    const [childId, adultId] = row as string[]
    leaveLine(open, areaId, now, { did: 'link opened', shareId: id, childId: childId!, adultId: adultId! })
    return { areaId, token: session }
  })
}

/** What their one thing looks like. Before a code was given its words are not there. */
export interface HeldItem {
  readonly isProved: boolean
  readonly mayAskCode: boolean
  readonly words: string | null
  readonly askedBy: string | null
  readonly tried: string | null
  readonly whatHappened: string | null
  readonly helpful: string | null
  readonly answeredAt: Date | null
  readonly mayAnswer: boolean
  readonly crisisWords: string | null
}

/** The one thing that this session may see. Whenever its words leave, the log says so. */
export async function heldItem(world: World, holding: Holding | undefined): Promise<HeldItem | undefined> {
  if (!holding) return undefined
  return asNobody(world, async (open, now) => {
    const found = await enter(open, holding, now)
    if (found?.item.isProved) leaveLine(open, holding.areaId, now, { did: 'saw what was shared', ...found.whose })
    return found?.item
  })
}

/** Another code to the address that we know is theirs. */
export async function askCode(world: World, { areaId, token }: Holding): Promise<boolean> {
  return asNobody(world, async ({ call }, now) => {
    const [[asked] = []] = await call('select auth.ask_link_code($1, $2, $3, $4)', [areaId, token, now, dayIn(now)])
    return asked === true
  })
}

/** Whether this is the code. A wrong one counts: the transaction is kept either way. */
export async function giveCode(world: World, holding: Holding, code: string): Promise<boolean> {
  return asNobody(world, async (open, now) => {
    const { areaId, token } = holding
    const [[isRight] = []] = await open.call('select auth.prove_link($1, $2, $3, $4)', [areaId, token, code, now])
    const found = await enter(open, holding, now)
    if (found && isRight === true) leaveLine(open, areaId, now, { did: 'link code given', ...found.whose })
    else if (found) leaveLine(open, areaId, now, { did: 'link code refused', ...found.whose })
    return isRight === true
  })
}

export interface AnswerByLink {
  readonly tried: 'yes' | 'partly' | 'no'
  readonly whatHappened: string | null
  readonly helpful: string | null
}

/** Keeps their answer, or a better one within a day; false when that is no longer possible. */
export async function giveAnswer(
  world: World,
  holding: Holding,
  { tried, whatHappened, helpful }: AnswerByLink,
): Promise<boolean> {
  return asNobody(world, async (open, now) => {
    const { areaId, token } = holding
    const answer = [tried, whatHappened, tried === 'no' ? null : helpful]
    const [[isKept] = []] = await open.call('select auth.answer_link($1, $2, $3, $4, $5, $6, $7)', [
      ...[areaId, token],
      ...answer,
      ...[now, dayIn(now)],
    ])
    const found = isKept === true ? await enter(open, holding, now) : undefined
    if (found) leaveLine(open, areaId, now, { did: 'link answered', ...found.whose })
    return found !== undefined
  })
}

/** They close it: a new code is wanted before it shows anything again. */
export async function closeItem(world: World, { areaId, token }: Holding): Promise<void> {
  await asNobody(world, ({ call }) => call('select auth.close_link($1, $2)', [areaId, token]))
}

const ENTER = `select id, child_id, adult_id, proved, may_ask_code, words, asked_by, tried, what_happened, helpful, answered_at,
  may_answer, crisis_words from auth.enter_link($1, $2, $3)`

async function enter({ call }: OpenTransaction, { areaId, token }: Holding, now: Date) {
  const [row] = await call(ENTER, [areaId, token, now])
  if (!row) return undefined
  const [shareId, childId, adultId, isProved, mayAskCode, words, askedBy, tried, whatHappened, helpful] = row
  const [answeredAt, mayAnswer, crisisWords] = row.slice(10)
  const item = {
    ...{ isProved, mayAskCode, words, askedBy, tried, whatHappened, helpful, answeredAt, mayAnswer, crisisWords },
  } as HeldItem
  return { item, whose: { shareId, childId, adultId } as Whose }
}

interface Whose {
  readonly shareId: string
  readonly childId: string
  readonly adultId: string
}

function leaveLine(
  open: OpenTransaction,
  areaId: number,
  now: Date,
  { did, childId, ...about }: Whose & { did: string },
) {
  const lines = [{ did, children: [childId], about }]
  open.last('select audit.write($1, $2, $3::jsonb)', [areaId, now, JSON.stringify(lines)])
}

async function asNobody<T>(world: World, work: (open: OpenTransaction, now: Date) => Promise<T>): Promise<T> {
  return transact(world.database, undefined, (open) => work(open, world.clock.now()))
}
