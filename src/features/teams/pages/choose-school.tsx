import type { Language } from '#platform/words.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { type findSchools, MOST_FOUND } from '../agreement.queries.ts'
import type { TeamFound } from '../teams.queries.ts'
import { words } from '../teams.words.ts'

interface ChooseSchoolProps {
  readonly team: TeamFound
  readonly found: Awaited<ReturnType<typeof findSchools>>
  readonly name: string
  readonly language: Language
}

export function ChooseSchool({ team, found, name, language }: ChooseSchoolProps) {
  const t = words(language)
  const title = t.whichSchool(team.name)
  return (
    <Layout
      title={title}
      back={`/teams/${team.id}`}
      found={name === '' ? undefined : { count: found.length, more: found.length === MOST_FOUND }}
    >
      <h1>{title}</h1>
      <search>
        <FilterBar legend={t.search} legendHidden>
          <SearchInput id="name" name="name" label={t.search} value={name} button={false} width={20} />
        </FilterBar>
      </search>
      {found.length === 0 && <p>{t.noneFound}</p>}
      <ul class="nhsuk-list">
        {found.map((school) => (
          <li>
            <a href={`/teams/${team.id}/agreements/new?school=${school.id}`}>{school.name}</a>
            {school.town && `, ${school.town}`}
          </li>
        ))}
      </ul>
      {found.length === MOST_FOUND && <p>{t.tooManyFound}</p>}
    </Layout>
  )
}
