import type { Read, Write } from '#platform/context.ts'
import type { WithWhom } from './contact.ts'
import { PAGE } from './contact-list.queries.ts'

interface SchoolToAdvise {
  readonly schoolId: string
  readonly name: string
  readonly teamId: string
}

/** The schools that the teams of whoever asks work with today, the one they advised last first. */
export async function selectSchoolsToAdvise(read: Read): Promise<SchoolToAdvise[]> {
  const { areaId, id } = read.actor
  const { today } = read
  return read.db
    .selectFrom('membership')
    .innerJoin('agreement', (on) =>
      on.on('agreement.areaId', '=', areaId).onRef('agreement.teamId', '=', 'membership.organisationId'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'agreement.schoolId'),
    )
    .where('membership.areaId', '=', areaId)
    .where('membership.staffId', '=', id)
    .where('membership.role', 'in', ['practitioner', 'supervisor'])
    .where('membership.startsOn', '<=', today)
    .where((is) => is.or([is('membership.endsOn', 'is', null), is('membership.endsOn', '>=', today)]))
    .where('agreement.startsOn', '<=', today)
    .where((is) => is.or([is('agreement.endsOn', 'is', null), is('agreement.endsOn', '>=', today)]))
    .groupBy(['agreement.schoolId', 'school.name'])
    .select((is) => [
      'agreement.schoolId',
      'school.name',
      is.fn.min<string>(is.cast<string>('agreement.teamId', 'text')).as('teamId'),
      is
        .selectFrom('contact')
        .where('contact.areaId', '=', areaId)
        .where('contact.workerId', '=', id)
        .where('contact.caseId', 'is', null)
        .whereRef('contact.schoolId', '=', 'agreement.schoolId')
        .select((max) => max.fn.max('contact.at').as('at'))
        .as('advisedAt'),
    ])
    .orderBy('advisedAt', (order) => order.desc().nullsLast())
    .orderBy('school.name')
    .execute()
}

/** My advice, latest first. */
export async function selectMyAdvice(read: Read, after: { at: Date; id: string } | undefined) {
  const { areaId, id } = read.actor
  const rows = await read.db
    .selectFrom('contact')
    .innerJoin('contactText', (on) =>
      on
        .on('contactText.areaId', '=', areaId)
        .onRef('contactText.contactId', '=', 'contact.id')
        .onRef('contactText.textVersion', '=', 'contact.textVersion'),
    )
    .innerJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'contact.schoolId'),
    )
    .where('contact.areaId', '=', areaId)
    .where('contact.workerId', '=', id)
    .where('contact.caseId', 'is', null)
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
    .select(['contact.id', 'contact.at', 'contact.minutes', 'contact.withWhom', 'contact.inErrorAt'])
    .select(['contactText.content', 'school.name as schoolName'])
    .execute()
  return { advice: rows.slice(0, PAGE), more: rows.length > PAGE }
}

export interface Advice {
  readonly schoolId: string
  readonly withWhom: WithWhom
  readonly content: string
  readonly minutes: number | null
}

/** A contact of no case and about no child. Its supervisor may read it, as they read what the team does. */
export async function insertAdvice(
  write: Write,
  contactId: string,
  { teamId, ...advice }: Advice & { teamId: string },
) {
  const { areaId, id: workerId } = write.actor
  const row = {
    areaId,
    schoolId: advice.schoolId,
    teamId,
    workerId,
    audience: 'service',
    writtenAt: write.now,
  } as const
  await write.db
    .with('kept', (db) =>
      db.insertInto('contact').values({
        ...row,
        id: contactId,
        kind: 'staff consultation',
        withWhom: [advice.withWhom],
        at: write.now,
        minutes: advice.minutes,
        mode: 'face to face',
        place: 'school',
        attendance: 'attended',
      }),
    )
    .insertInto('contactText')
    .values({ ...row, contactId, textVersion: 1, content: advice.content, writtenBy: workerId })
    .execute()
}
