import { sql } from 'kysely'
import type { Read, Write } from '#platform/context.ts'

/** Somebody's second step is to be renewed, and a second person has yet to agree. */
export interface SecondStepRequest {
  readonly askedBy: string
  readonly askedAt: Date
  readonly asker: string
}

/** Who asked that somebody’s second step be set up anew, while another has to agree. */
export async function secondStepAsked(read: Read, staffId: string): Promise<SecondStepRequest | undefined> {
  return read.db
    .selectFrom(sql<SecondStepRequest>`auth.second_step_asked(${staffId}::uuid)`.as('request'))
    .select(['request.askedBy', 'request.askedAt', 'request.asker'])
    .executeTakeFirst()
}

/** Asks for it. Another administrator agrees: one alone could otherwise become anybody. */
export async function askSecondStep(write: Write, staffId: string): Promise<void> {
  await sql`select auth.ask_second_step(${staffId}::uuid, ${write.now})`.execute(write.db)
}

/** Whether somebody has looked after the area or its data since before that time. */
export async function hasLongLookedAfter({ db, today }: Read, staffId: string, since: Date): Promise<boolean> {
  const { answer } = await db
    .selectFrom(sql<{ answer: boolean }>`auth.has_long_looked_after(${staffId}::uuid, ${since}, ${today})`.as('known'))
    .select(sql<boolean>`known`.as('answer'))
    .executeTakeFirstOrThrow()
  return answer
}
