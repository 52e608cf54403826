import { roleName } from '#features/access/role-name.ts'
import { duties, dutyName } from '#features/staff/duty-name.ts'
import { whenIs } from '#features/staff/membership.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import type { SchoolFound } from '../one-school.queries.ts'
import { words } from '../schools.words.ts'

interface SchoolPeopleProps {
  readonly school: SchoolFound
  readonly today: Day
  readonly language: Language
}

type Person = SchoolFound['people'][number]

/** Who has which duty now or soon, the mental-health lead first; and says so when there is none (HAST-8). */
export function SchoolPeople({ school, today, language }: SchoolPeopleProps) {
  const t = words(language)
  const { people, nation } = school
  const hasLead = people.some((person) => person.duty === 'mental-health lead' && whenIs(person, today) === 'now')
  if (people.length === 0) return <p>{t.nobodyLeads}</p>
  return (
    <>
      {!hasLead && <p>{t.noLead}</p>}
      <Table
        caption={t.people}
        captionHidden
        columns={[t.duty, t.name, t.since, t.lastDay]}
        firstCellIsHeader
        responsive
        rows={people
          .toSorted(byDuty)
          .map((person) => [
            person.duty ? dutyName(person.duty, language, { nation, ...person }) : roleName(person.role, language),
            { text: `${person.givenName} ${person.familyName}`, href: `/staff/${person.id}` },
            startOf(person, today, language),
            person.endsOn ? formatShortDay(person.endsOn, language) : '',
          ])}
      />
    </>
  )
}

function byDuty(one: Person, other: Person): number {
  return placeOf(one) - placeOf(other)
}

function placeOf({ duty }: Person): number {
  return duty ? duties.indexOf(duty) : duties.length
}

function startOf({ startsOn }: Person, today: Day, language: Language): string {
  const day = formatShortDay(startsOn, language)
  return startsOn > today ? words(language).fromDay(day) : day
}
