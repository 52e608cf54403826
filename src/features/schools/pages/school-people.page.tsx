import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { roleName } from '#features/access/role-name.ts'
import { dutyName } from '#features/staff/duty-name.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { everybodyAt } from '../school-people.queries.ts'
import { words } from '../schools.words.ts'

export const schoolPeoplePage = page({
  params: { schoolId: z.uuid() },

  async load({ read, params }) {
    return { school: await everybodyAt(read, params.schoolId), today: read.today }
  },

  view({ school, today }, { language, actor }) {
    const t = words(language)
    const title = t.peopleTitle(school.name)
    const day = (value: string) => formatShortDay(value, language)
    return (
      <Layout title={title} back={`/schools/${school.id}`} wide>
        <h1>{title}</h1>
        {may(actor, 'manage staff') && <p>{t.addPerson}</p>}
        {school.people.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <Table
            caption={t.peopleCaption}
            columns={[t.name, t.role, t.duty, t.since, t.lastDay]}
            firstCellIsHeader
            responsive
            rows={school.people.map((person) => [
              { text: `${person.givenName} ${person.familyName}`, href: `/staff/${person.id}` },
              roleName(person.role, language),
              person.duty
                ? dutyName(person.duty, language, { nation: school.nation, ...person })
                : (person.jobTitle ?? ''),
              person.startsOn > today ? t.fromDay(day(person.startsOn)) : day(person.startsOn),
              person.endsOn ? day(person.endsOn) : '',
            ])}
          />
        )}
      </Layout>
    )
  },
})
