import { fullName } from '#features/access/child-name.ts'
import type { SchoolDates } from '#features/schools/calendars-by-school.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { notThereInWords, timesInWords } from './assignment-in-words.ts'
import { theirsToGoTo } from './days-away.ts'
import { assignments, coveredBy, type FoundAssignment } from './rota.queries.ts'
import { words } from './rota.words.ts'
import { goesAhead, rotaOf, type Visit } from './visits.ts'
import { comingInWords, nextInWords, nextOfEach } from './who-comes-to.ts'

/** Where I am to be, and who comes to the schools where I work. */
export function rotaOfToday(read: Read) {
  const { db, actor, today } = read
  const mySchools = db
    .selectFrom('membership')
    .where('membership.areaId', '=', actor.areaId)
    .where('membership.staffId', '=', actor.id)
    .where('membership.role', 'in', ['teacher', 'school lead'])
    .where((on) => isCurrent(on, today))
    .select('membership.organisationId')
  return assignments(read)
    .where((is) => is.or([is('assignment.endsOn', 'is', null), is('assignment.endsOn', '>=', today)]))
    .where((is) =>
      is.or([
        is('assignment.staffId', '=', actor.id),
        is('assignment.staffId', 'in', coveredBy(read, actor.id)),
        is('assignment.schoolId', 'in', mySchools),
      ]),
    )
}

/** The schools to which I come: their own dates count. */
export function schoolsIComeTo(read: Read) {
  const { db, actor } = read
  return db
    .selectFrom('assignment')
    .where('assignment.areaId', '=', actor.areaId)
    .where((is) =>
      is.or([is('assignment.staffId', '=', actor.id), is('assignment.staffId', 'in', coveredBy(read, actor.id))]),
    )
    .select('assignment.schoolId as organisationId')
}

/** What today says of it: where I am today, or next; and when those who come to my schools are there next. */
export function rotaForToday(
  found: readonly Omit<FoundAssignment, 'covers'>[],
  dates: SchoolDates,
  { actor, today }: Read,
) {
  const mine = theirsToGoTo(found, actor.id)
  const rota = rotaOf(mine, dates)
  return {
    visits: rota.between(today, today),
    next: mine.length > 0 ? rota.next(today) : undefined,
    others: nextOfEach(
      found.filter(({ staffId }) => staffId !== actor.id).map((each) => ({ ...each, covers: false })),
      dates,
      today,
    ),
  }
}

interface RotaOnTodayProps {
  rota: ReturnType<typeof rotaForToday> | undefined
  today: Day
  language: Language
  /** Who looks. */
  myId: string
  /** They lead the school, and may see what was done there. */
  mayCount: boolean
}

/** Whoever comes to schools is one click from their day there; a school sees when they come. Not there for anybody else. */
export function RotaOnToday({ rota, today, language, myId, mayCount }: RotaOnTodayProps) {
  if (!rota) return null
  const t = words(language)
  const { visits, next, others } = rota
  return (
    <>
      {(visits.length > 0 || next) && (
        <Card heading={t.myDayHeading} headingSize="m">
          {visits.map((visit) => (
            <p>{visitInWords(visit, language)}</p>
          ))}
          {next && next.day !== today && (
            <p>{t.nextAt(next.assignment.schoolName, nextInWords(next, today, language))}</p>
          )}
          {next && next.day !== today ? (
            <ActionLink href={`/my-day?on=${next.day}`}>{t.toNextDay}</ActionLink>
          ) : (
            <ActionLink href="/my-day">{t.toMyDay}</ActionLink>
          )}
          <p>
            <a href="/my-week">{t.weekTitle}</a>{' '}
            {visits.some(goesAhead) && <a href={`/rota/${myId}/away`}>{t.cannotCome}</a>}
          </p>
        </Card>
      )}
      {others.length > 0 && (
        <p>
          <strong>{t.nextIn}:</strong>{' '}
          {others
            .map((each) => `${fullName(each.visit.assignment)}, ${comingInWords(each, today, language)}`)
            .join('; ')}
          {mayCount && (
            <>
              . <a href="/figures/link-work">{t.numbers}</a>
            </>
          )}
        </p>
      )}
    </>
  )
}

function visitInWords(visit: Visit<FoundAssignment>, language: Language): string {
  const t = words(language)
  const { schoolName, room, covers } = visit.assignment
  if (!goesAhead(visit)) return `${capitalised(notThereInWords(visit, language))}.`
  const where = [schoolName, timesInWords(visit.assignment, language), room].filter(Boolean).join(', ')
  return covers ? `${where}. ${t.youCover(fullName(visit.assignment))}` : where
}
