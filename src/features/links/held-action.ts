import type { World } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import type { OpenTransaction } from '#platform/db/transact.ts'
import type { Holding } from '#platform/holding.ts'
import { asNobody, endIfOver, leaveLine, whose } from './holder.ts'

/** One action that was shared. Before a code was given its words are not there. */
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

/** The one action that this session may see. Whenever its words leave, the log says so. */
export async function heldItem(world: World, holding: Holding | undefined): Promise<HeldItem | undefined> {
  if (!holding) return undefined
  return asNobody(world, async (open, now) => {
    const found = await enter(open, holding, now)
    if (!found?.item.isProved) await endIfOver(open, holding, now)
    else leaveLine(open, holding.areaId, now, { did: 'saw what was shared', ...found.whose })
    return found?.item
  })
}

interface AnswerByLink {
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

const ENTER = `select id, child_id, adult_id, proved, may_ask_code, words, asked_by, tried, what_happened, helpful, answered_at,
  may_answer, crisis_words from auth.enter_link($1, $2, $3)`

async function enter({ call }: OpenTransaction, { areaId, token }: Holding, now: Date) {
  const [row] = await call(ENTER, [areaId, token, now])
  if (!row) return undefined
  const [shareId, childId, adultId] = row as string[]
  const [isProved, mayAskCode, words, askedBy, tried, whatHappened, helpful] = row.slice(3)
  const [answeredAt, mayAnswer, crisisWords] = row.slice(10)
  const item = {
    ...{ isProved, mayAskCode, words, askedBy, tried, whatHappened, helpful, answeredAt, mayAnswer, crisisWords },
  } as HeldItem
  return { item, whose: whose(shareId!, [childId!], adultId!, null) }
}
