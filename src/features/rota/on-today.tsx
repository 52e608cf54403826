import { fullName } from '#features/access/child-name.ts'
import type { SchoolDates } from '#features/schools/calendars-by-school.ts'
import { isCurrent } from '#features/staff/current.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { timesInWords, whyInWords } from './assignment-in-words.ts'
import { assignments, type FoundAssignment } from './rota.queries.ts'
import { words } from './rota.words.ts'
import { rotaOf, type Visit } from './visits.ts'
import { nextInWords, nextOfEach } from './who-comes-to.ts'

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
    .where((is) => is.or([is('assignment.staffId', '=', actor.id), is('assignment.schoolId', 'in', mySchools)]))
}

/** The schools to which I come: their own dates count. */
export function schoolsIComeTo({ db, actor }: Read) {
  return db
    .selectFrom('assignment')
    .where('assignment.areaId', '=', actor.areaId)
    .where('assignment.staffId', '=', actor.id)
    .select('assignment.schoolId as organisationId')
}

/** What today says of it: where I am today, or next; and when those who come to my schools are there next. */
export function rotaForToday(found: readonly FoundAssignment[], dates: SchoolDates, { actor, today }: Read) {
  const mine = found.filter(({ staffId }) => staffId === actor.id)
  const rota = rotaOf(mine, dates)
  return {
    visits: rota.between(today, today),
    next: mine.length > 0 ? rota.next(today) : undefined,
    others: nextOfEach(
      found.filter(({ staffId }) => staffId !== actor.id),
      dates,
      today,
    ),
  }
}

interface RotaOnTodayProps {
  rota: ReturnType<typeof rotaForToday> | undefined
  today: Day
  language: Language
  /** They lead the school, and may see what was done there. */
  mayCount: boolean
}

/** Whoever comes to schools is one click from their day there; a school sees when they come. Not there for anybody else. */
export function RotaOnToday({ rota, today, language, mayCount }: RotaOnTodayProps) {
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
            <a href="/my-week">{t.weekTitle}</a>
          </p>
        </Card>
      )}
      {others.length > 0 && (
        <p>
          <strong>{t.nextIn}:</strong>{' '}
          {others.map((visit) => `${fullName(visit.assignment)}, ${nextInWords(visit, today, language)}`).join('; ')}
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

function visitInWords({ assignment, shut }: Visit<FoundAssignment>, language: Language): string {
  const t = words(language)
  const { schoolName, room } = assignment
  if (shut) return `${capitalised(t.shut(schoolName, whyInWords(shut, language)))}.`
  return [schoolName, timesInWords(assignment, language), room].filter(Boolean).join(', ')
}
