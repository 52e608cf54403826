import type { World } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import type { OpenTransaction } from '#platform/db/transact.ts'
import type { Holding } from '#platform/holding.ts'
import { asNobody, leaveLine, whose } from './holder.ts'
import type { WorkShown } from './shared-purpose.queries.ts'

/** What a social worker is asked to confirm, as whoever writes the plan worded it. */
export interface HeldPurpose {
  readonly toName: string
  readonly aboutName: string
  readonly askedBy: string
  readonly works: readonly WorkShown[]
  readonly answer: 'confirmed' | 'not confirmed' | null
  readonly why: string | null
  readonly answeredAt: string | null
}

/** What this session may see, once its code was given. Whenever it leaves, the log says so. */
export async function heldPurpose(world: World, holding: Holding | undefined): Promise<HeldPurpose | undefined> {
  if (!holding) return undefined
  return asNobody(world, async (open, now) => {
    const found = await enter(open, holding, now)
    if (found) leaveLine(open, holding.areaId, now, { did: 'saw what was shared', ...found.whose })
    return found?.shown
  })
}

/** Keeps what they answer; false when the plan went on meanwhile, or the link counts no more. */
export async function answerPurpose(world: World, holding: Holding, whyNot: string | null): Promise<boolean> {
  return asNobody(world, async (open, now) => {
    const { areaId, token } = holding
    const answer = whyNot === null ? 'confirmed' : 'not confirmed'
    const [[isKept] = []] = await open.call('select auth.answer_purpose($1, $2, $3, $4, $5, $6)', [
      ...[areaId, token, answer],
      ...[whyNot, now, dayIn(now)],
    ])
    const found = isKept === true ? await enter(open, holding, now) : undefined
    if (found) leaveLine(open, areaId, now, { did: 'link answered', ...found.whose })
    return found !== undefined
  })
}

async function enter({ call }: OpenTransaction, { areaId, token }: Holding, now: Date) {
  const [row] = await call('select id, child_id, shown from auth.enter_purpose($1, $2, $3)', [areaId, token, now])
  if (!row) return undefined
  const [id, childId, shown] = row
  return { shown: shown as HeldPurpose, whose: whose(id as string, [childId as string], null, null) }
}
