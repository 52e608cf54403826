import { sql } from 'kysely'
import { childNameColumns } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { consulting, directWork } from './contact.ts'
import { seenAttendances, spokenModes } from './contact-codes.ts'

export const PAGE = 25

interface ContactFilter {
  readonly kind?: string | undefined
  readonly attendance?: string | undefined
  /** The row after which the page begins. */
  readonly after?: { readonly at: Date; readonly id: string } | undefined
}

/** Contacts of a case that their reader may see, latest first, each with the text that counts. */
export async function selectContactsOfCase(read: Read, caseId: string, { kind, attendance, after }: ContactFilter) {
  const { areaId } = read.actor
  const rows = await read.db
    .selectFrom('contact')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'contact.workerId'),
    )
    .leftJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'contact.id')
        .onRef('contactText.textVersion', '=', 'contact.textVersion'),
    )
    .where('contact.areaId', '=', areaId)
    .where('contact.caseId', '=', caseId)
    .$if(kind !== undefined, (query) => query.where('contact.kind', '=', kind!))
    .$if(attendance !== undefined, (query) => query.where('contact.attendance', '=', attendance!))
    .$if(after !== undefined, (query) =>
      query.where((is) =>
        is.or([
          is('contact.at', '<', after!.at),
          is.and([is('contact.at', '=', after!.at), is('contact.id', '>', after!.id)]),
        ]),
      ),
    )
    .orderBy('contact.at', 'desc')
    .orderBy('contact.id')
    .limit(PAGE + 1)
    .select(['contact.id', 'contact.kind', 'contact.withWhom', 'contact.at', 'contact.mode', 'contact.place'])
    .select(['contact.attendance', 'contact.cancelledBy', 'contact.strand', 'contact.audience', 'contact.inErrorAt'])
    .select(['contactText.content', 'worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select([counted(read, caseId, directWork).as('directWork'), counted(read, caseId, consulting).as('consultations')])
    .execute()
  const contacts = rows.slice(0, PAGE).map(({ directWork: _, consultations: __, ...contact }) => contact)
  const { directWork: met = 0, consultations = 0 } = rows[0] ?? {}
  return { contacts, more: rows.length > PAGE, directWork: met ?? 0, consultations: consultations ?? 0 }
}

/** How many contacts of these kinds there were, of those that count and that the reader may see. */
function counted({ db, actor: { areaId } }: Read, caseId: string, kinds: readonly string[]) {
  return db
    .selectFrom('contact as each')
    .where('each.areaId', '=', areaId)
    .where('each.caseId', '=', caseId)
    .where('each.kind', 'in', [...kinds])
    .where('each.attendance', 'in', [...seenAttendances])
    .where('each.mode', 'in', [...spokenModes])
    .where('each.inErrorAt', 'is', null)
    .select((all) => all.fn.countAll<number>().as('count'))
}

/** What somebody did and has not written up, oldest first. */
export function selectToWriteUp({ db, actor }: Read) {
  const { areaId, id } = actor
  return db
    .selectFrom('contact')
    .innerJoin('team', (on) => on.on('team.areaId', '=', areaId).onRef('team.id', '=', 'contact.teamId'))
    .leftJoin('child', (on) => on.on('child.areaId', '=', areaId).onRef('child.id', '=', 'contact.childId'))
    .where('contact.areaId', '=', areaId)
    .where('contact.workerId', '=', id)
    .where('contact.textVersion', '=', sql.lit(0))
    .where('contact.inErrorAt', 'is', null)
    .where('contact.attendance', 'in', [...seenAttendances])
    .orderBy('contact.at')
    .limit(50)
    .select(['contact.id as contactId', 'contact.caseId', 'contact.childId', 'contact.kind', 'contact.at'])
    .select([...childNameColumns, 'team.definition'])
    .execute()
}
