import { sql } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { ReportText } from './report.ts'

/** A report moves only by functions of the database, which look for themselves who asks (decision 35). */
async function answerOf<T>({ db, actor }: Write, call: ReturnType<typeof sql<T>>): Promise<T> {
  const { answer } = await db
    .selectFrom('area')
    .where('area.id', '=', actor.areaId)
    .select(call.as('answer'))
    .executeTakeFirstOrThrow()
  return answer as T
}

export function changeText(write: Write, reportId: string, { title, sections }: ReportText, version: number) {
  return answerOf(
    write,
    sql<boolean>`public.write_report(${reportId}::uuid, ${version}::int, ${title}, ${JSON.stringify(sections)}::jsonb, ${write.now}::timestamptz)`,
  )
}

/** What it says now is kept and sent to be seen, or neither. */
export function changeAndSend(write: Write, reportId: string, { title, sections }: ReportText, version: number) {
  const { now, today } = write
  return answerOf(
    write,
    sql<boolean>`case when public.write_report(${reportId}::uuid, ${version}::int, ${title}, ${JSON.stringify(sections)}::jsonb, ${now}::timestamptz)
      then public.send_report(${reportId}::uuid, ${version + 1}::int, ${write.newId()}::uuid, ${now}::timestamptz, ${today}::date) else false end`,
  )
}

export function answerVersion(
  write: Write,
  { reportId, versionId, outcome, note }: { reportId: string; versionId: string; outcome: string; note: string | null },
) {
  return answerOf(
    write,
    sql<
      string | null
    >`public.look_at_report(${reportId}::uuid, ${versionId}::uuid, ${outcome}, ${note}, ${write.now}::timestamptz, ${write.today}::date)`,
  )
}

export function makeTheCopy(write: Write, reportId: string) {
  return answerOf(write, sql<boolean>`public.release_report(${reportId}::uuid, ${write.now}::timestamptz)`)
}

export function openToCovers(write: Write, teamIds: readonly string[]) {
  return answerOf(write, sql<number>`public.open_reports_to_covers(${[...teamIds]}::uuid[], ${write.today}::date)`)
}

export function giveToAuthor(write: Write, reportId: string, authorId: string) {
  return answerOf(write, sql<boolean>`public.hand_on_report(${reportId}::uuid, ${authorId}::uuid)`)
}
