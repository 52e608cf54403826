import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import type { SchoolFound } from '../one-school.queries.ts'
import { words } from '../schools.words.ts'
import { yearGroupName, yearGroupsOf } from '../year-group.ts'

interface SchoolSummaryProps {
  readonly school: SchoolFound
  readonly mayChange: boolean
  readonly language: Language
}

/** What a school is, and the schools before and after it. */
export function SchoolSummary({ school, mayChange, language }: SchoolSummaryProps) {
  const t = words(language)
  const { cluster, successor, predecessors } = school
  const rows = [
    { key: t.codes[school.codeScheme], value: school.code },
    { key: t.type, value: school.typeName },
    { key: t.ages, value: agesOf(school, language) },
    { key: t.years, value: yearsOf(school, language) },
    { key: t.head, value: school.headName },
    { key: t.pupils, value: school.pupils === null ? null : String(school.pupils) },
    { key: t.address, value: addressOf(school) },
    { key: t.telephone, value: school.telephone },
    { key: t.website, value: websiteOf(school) },
    { key: t.cluster, value: cluster && <a href={`/clusters/${cluster.id}`}>{cluster.name}</a> },
    { key: t.openedOn, value: school.openedOn && formatDay(school.openedOn, language) },
    { key: t.closedOn, value: school.closedOn && formatDay(school.closedOn, language) },
    { key: t.successor, value: successor && <a href={`/schools/${successor.id}`}>{successor.name}</a> },
    ...predecessors.map(({ id, name, closedOn }) => ({
      key: t.predecessor,
      value: <a href={`/schools/${id}`}>{closedOn ? t.until(name, formatDay(closedOn, language)) : name}</a>,
    })),
    { key: t.source, value: t.sources[school.source as 'GIAS' | 'by hand'] },
  ]
  const change = [{ text: t.change, href: `/schools/${school.id}/edit`, hiddenText: t.changeHidden }]
  return (
    <SummaryList
      rows={rows.filter(({ value }) => value)}
      card={{ heading: t.about, ...(mayChange ? { actions: change } : {}) }}
    />
  )
}

function agesOf({ lowestAge, highestAge }: SchoolFound, language: Language): string | null {
  return lowestAge === null || highestAge === null ? null : words(language).agesOf(lowestAge, highestAge)
}

function yearsOf(school: SchoolFound, language: Language): string | null {
  if (school.lowestAge === null || school.highestAge === null) return null
  const years = yearGroupsOf(school)
  const name = (year: number) => yearGroupName(school.nation, year, language)
  return words(language).yearsOf(name(years[0]!), name(years.at(-1)!))
}

function addressOf({ street, locality, town, county, postcode }: SchoolFound) {
  const lines = [street, locality, town, county, postcode].filter(Boolean)
  return lines.length === 0 ? null : (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </>
  )
}

/** A register may hold anything: only what leads to the web is a link. */
function websiteOf({ website }: SchoolFound) {
  if (!website) return null
  const href = /^[a-z]+:/i.test(website) ? website : `https://${website}`
  return /^https?:/i.test(href) ? <a href={href}>{website}</a> : website
}
