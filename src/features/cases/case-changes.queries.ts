import type { Updateable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { HelpCase } from '#platform/db/tables.ts'
import type { HeldCase } from './held-case.ts'

type Changes = Omit<Updateable<HelpCase>, 'areaId' | 'id' | 'version'>

export const notPaused = { pausedUntil: null, pausedReason: null } as const

export async function changeCase(write: Write, helpCase: HeldCase, changes: Changes): Promise<void> {
  await changingCase(write, helpCase, changes).execute()
}

/** The statement that changes a case, for a verb that sends it together with others. */
export function changingCase(write: Write, helpCase: HeldCase, changes: Changes) {
  return write.db
    .updateTable('helpCase')
    .set({ ...changes, version: helpCase.version + 1 })
    .where('areaId', '=', write.actor.areaId)
    .where('id', '=', helpCase.id)
}
