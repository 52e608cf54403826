import { randomBytes } from 'node:crypto'
import type { World } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { type OpenTransaction, transact } from '#platform/db/transact.ts'
import type { Holding } from '#platform/holding.ts'
import type { Purpose } from './purpose.ts'

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
    if (typeof language === 'string') return true
    await call(IS_OVER, [areaId, id, token, now])
    return false
  })
}

/** Uses a link up, and answers the session that it opened; nothing when it was not the first, or counts no more. */
export async function useLink(world: World, { areaId, id, token }: LinkToken): Promise<Holding | undefined> {
  return asNobody(world, async (open, now) => {
    const session = randomBytes(32)
    const [row] = await open.call(
      'select child_id, adult_id, member_id from auth.use_item_link($1, $2::uuid, $3, $4, $5, $6)',
      [areaId, id, token, session, now, dayIn(now)],
    )
    if (!row) {
      await open.call(IS_OVER, [areaId, id, token, now])
      return undefined
    }
    leaveLine(open, areaId, now, { did: 'link opened', ...whoseOf(id, row) })
    return { areaId, token: session }
  })
}

/** What a session is for, and whether its code was given. Of what the link shows there is nothing here. */
interface HeldLink {
  readonly purpose: Purpose
  readonly isProved: boolean
  readonly mayAskCode: boolean
  readonly crisisWords: string | null
}

export async function heldLink(world: World, holding: Holding | undefined): Promise<HeldLink | undefined> {
  if (!holding) return undefined
  return asNobody(world, async (open, now) => (await hold(open, holding, now))?.link)
}

/** Another code to the address that we know is theirs. */
export async function askCode(world: World, { areaId, token }: Holding): Promise<boolean> {
  return asNobody(world, async ({ call }, now) => {
    const [[asked] = []] = await call('select auth.ask_link_code($1, $2, $3, $4)', [areaId, token, now, dayIn(now)])
    return asked === true
  })
}

/** What the link is for, if this is the code. A wrong one counts: the transaction is kept either way. */
export async function giveCode(world: World, holding: Holding, code: string): Promise<Purpose | undefined> {
  return asNobody(world, async (open, now) => {
    const { areaId, token } = holding
    const [[isRight] = []] = await open.call('select auth.prove_link($1, $2, $3, $4)', [areaId, token, code, now])
    const held = await hold(open, holding, now)
    if (held && isRight === true) leaveLine(open, areaId, now, { did: 'link code given', ...held.whose })
    else if (held) leaveLine(open, areaId, now, { did: 'link code refused', ...held.whose })
    return isRight === true ? held?.link.purpose : undefined
  })
}

/** They close it: a new code is wanted before it shows anything again. */
export async function closeItem(world: World, { areaId, token }: Holding): Promise<void> {
  await asNobody(world, ({ call }) => call('select auth.close_link($1, $2)', [areaId, token]))
}

const IS_OVER = 'select auth.item_link_is_over($1, $2::uuid, $3, $4)'

/** What is met when it is over, a link or a code that was given, stays over whatever the clock says later (P33). */
export async function endIfOver({ call }: OpenTransaction, { areaId, token }: Holding, now: Date): Promise<void> {
  await call(IS_OVER, [areaId, null, token, now])
}

const HOLD = `select id, child_id, adult_id, member_id, purpose, proved, may_ask_code, crisis_words from auth.hold_link($1, $2, $3)`

async function hold(open: OpenTransaction, { areaId, token }: Holding, now: Date) {
  const [row] = await open.call(HOLD, [areaId, token, now])
  if (row?.[5] !== true) await endIfOver(open, { areaId, token }, now)
  if (!row) return undefined
  const [purpose, isProved, mayAskCode, crisisWords] = row.slice(4)
  const link = { purpose, isProved, mayAskCode, crisisWords } as HeldLink
  return { link, whose: whoseOf(row[0] as string, row.slice(1)) }
}

/** Whose link it is, for the log: an adult of a family about one child, or somebody who sits at a table. */
export interface Whose {
  readonly shareId: string
  readonly children: readonly string[]
  readonly adultId?: string
  readonly memberId?: string
}

function whoseOf(shareId: string, [childId, adultId, memberId]: readonly unknown[]): Whose {
  return whose(shareId, childId ? [childId as string] : [], adultId as string | null, memberId as string | null)
}

export function whose(
  shareId: string,
  children: readonly string[],
  adultId: string | null,
  memberId: string | null,
): Whose {
  return { shareId, children, ...(adultId ? { adultId } : {}), ...(memberId ? { memberId } : {}) }
}

export function leaveLine(
  open: OpenTransaction,
  areaId: number,
  now: Date,
  { did, children, ...about }: Whose & { did: string },
): void {
  open.last('select audit.write($1, $2, $3::jsonb)', [areaId, now, JSON.stringify([{ did, children, about }])])
}

export async function asNobody<T>(world: World, work: (open: OpenTransaction, now: Date) => Promise<T>): Promise<T> {
  return transact(world.database, undefined, (open) => work(open, world.clock.now()))
}
