import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { addDays } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Layout } from '#ui/layout.tsx'
import { calendarOf } from '../calendar/calendar.queries.ts'
import { type Coming, comingDays } from '../calendar/coming-days.ts'
import { schoolWithAll } from '../one-school.queries.ts'
import type { Phase } from '../keeping/school-details.ts'
import { words } from '../schools.words.ts'
import { termsThatCount } from '../terms-that-count.ts'
import { whoComes } from '../who-comes.ts'
import { SchoolPeople } from './school-people-table.tsx'
import { SchoolSummary } from './school-summary.tsx'

export const schoolPage = page({
  params: { schoolId: z.uuid() },

  async load({ read, params, language }) {
    const [school, calendar, comes] = await Promise.all([
      schoolWithAll(read, params.schoolId),
      calendarOf(read, params.schoolId, addDays(read.today, -100)),
      whoComes.ask(read, { schoolId: params.schoolId, language }),
    ])
    const coming = comingDays({ ...calendar, terms: termsThatCount(calendar.terms) }, read.today, 5)
    return { school, coming, comes: comes ?? [], today: read.today }
  },

  view({ school, coming, comes, today }, { language, actor }) {
    const t = words(language)
    const phase = school.phase && (t.phases[school.phase as Phase] ?? school.phase)
    return (
      <Layout
        title={school.name}
        back="/schools"
        caption={[phase, t.statuses[school.status]].filter(Boolean).join(' · ')}
      >
        <h1>{school.name}</h1>
        <h2>{t.people}</h2>
        <SchoolPeople school={school} today={today} language={language} />
        <ActionLink href={`/schools/${school.id}/people`}>{t.allPeople}</ActionLink>
        <h2>{t.teams}</h2>
        <Teams school={school} today={today} language={language} />
        <NextInSchool comes={comes} language={language} />
        <h2>{t.calendar}</h2>
        <ComingDays coming={coming} language={language} />
        <ActionLink href={`/schools/${school.id}/calendar`}>{t.toCalendar}</ActionLink>
        <SchoolSummary school={school} mayChange={may(actor, 'manage schools')} language={language} />
      </Layout>
    )
  },
})

type School = Awaited<ReturnType<typeof schoolWithAll>>

function Teams({ school, today, language }: { school: School; today: string; language: Language }) {
  const t = words(language)
  if (school.teams.length === 0) return <p>{t.noTeams}</p>
  return (
    <ul class="nhsuk-list">
      {school.teams.map(({ id, name, startsOn, endsOn }) => (
        <li>
          <a href={`/teams/${id}`}>{name}</a>{' '}
          {(startsOn > today ? t.teamFrom : t.teamSince)(formatDay(startsOn, language))}
          {endsOn && ` ${t.teamUntil(formatDay(endsOn, language))}`}
        </li>
      ))}
    </ul>
  )
}

/** `Next in school: Tuesday 9 March, 8:30am, Room 4`: when each of those who come is there next. */
function NextInSchool({ comes, language }: { comes: readonly string[]; language: Language }) {
  if (comes.length === 0) return null
  return (
    <>
      <h3 class="nhsuk-heading-s">{words(language).nextInSchool}</h3>
      <ul class="nhsuk-list">
        {comes.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

function ComingDays({ coming, language }: { coming: readonly Coming[]; language: Language }) {
  const t = words(language)
  if (coming.length === 0) return <p>{t.nothingComing}</p>
  return (
    <ul class="nhsuk-list">
      {coming.map(({ name, from, to }) => (
        <li>
          {name[language]}:{' '}
          {from === to ? formatDay(from, language) : `${formatDay(from, language)} – ${formatDay(to, language)}`}
        </li>
      ))}
    </ul>
  )
}
