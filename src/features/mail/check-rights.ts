import type { Read } from '#platform/context.ts'
import { whatIsKnown } from './connect-mail.ts'
import type { MailAbout } from './mail-kind.ts'

/** The records that mails are most often about, in the tables of the same name. */
const TABLES = { childId: 'child', requestId: 'helpRequest', caseId: 'helpCase', actionId: 'action' } as const

type Check = (read: Read, id: string) => Promise<boolean>

/** How to find out whether a record is still theirs to see. An id that nobody can check does not go into a mail. */
export function checkOf(name: string): Check {
  const known = whatIsKnown().checks?.[name as `${string}Id`]
  if (known) return known
  if (!(name in TABLES)) throw new Error(`Nobody can check ${name} when a mail is sent: see connect-mail.ts`)
  const table = TABLES[name as keyof typeof TABLES]
  return async ({ db, actor }, id) => {
    const row = await db
      .selectFrom(table as 'child')
      .where('areaId', '=', actor.areaId)
      .where('id', '=', id)
      .select('id')
      .executeTakeFirst()
    return row !== undefined
  }
}

/** Whether the person in this transaction may still see everything that a mail is about. */
export async function mayStillSee(read: Read, about: MailAbout): Promise<boolean> {
  const answers = await Promise.all(Object.entries(about).map(([name, id]) => checkOf(name)(read, id)))
  return answers.every(Boolean)
}
