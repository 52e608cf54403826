import type { Language } from '#platform/words.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { words } from '../memberships.words.ts'
import type { StaffMember } from '../one-person.queries.ts'
import { type findOrganisations, MOST_FOUND } from '../organisations.queries.ts'
import { staffName } from '../staff-member.ts'

interface ChooseWhereProps {
  readonly person: StaffMember
  readonly found: Awaited<ReturnType<typeof findOrganisations>>
  readonly name: string
  readonly language: Language
}

/** First: where. */
export function ChooseWhere({ person, found, name, language }: ChooseWhereProps) {
  const t = words(language)
  const title = t.whereTitle(staffName(person))
  return (
    <Layout
      title={title}
      back={`/staff/${person.id}`}
      found={name === '' ? undefined : { count: found.length, more: found.length === MOST_FOUND }}
    >
      <h1>{title}</h1>
      <search>
        <FilterBar legend={t.find} legendHidden>
          <SearchInput id="name" name="name" label={t.search} value={name} button={false} width={20} />
        </FilterBar>
      </search>
      <h2 class="nhsuk-heading-s">{t.found}</h2>
      {found.length === 0 && <p>{t.noneFound}</p>}
      <ul class="nhsuk-list">
        {found.map((organisation) => (
          <li>
            <a href={`/staff/${person.id}/memberships/new?at=${organisation.id}`}>{organisation.name}</a>{' '}
            <span class="nhsuk-u-secondary-text-colour">({t.kinds[organisation.kind]})</span>
          </li>
        ))}
      </ul>
      {found.length === MOST_FOUND && <p>{t.tooMany}</p>}
    </Layout>
  )
}
