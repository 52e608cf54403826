import { z } from 'zod'
import { page } from '#platform/http/page.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { askedFor } from '../roll-ups/by-month.ts'
import { words } from '../roll-ups/by-month.words.ts'
import { NOUGHT, TEAMS_TO_CHOOSE_FROM, teamsNamed } from '../roll-ups/of-the-area.queries.ts'
import { addressOf } from '../roll-ups/said.ts'

const { what, year, after, id } = askedFor

/** Of which team to see the figures, where there are too many for a list of choices. Names of teams are everybody’s in an area. */
export const whichTeamPage = page({
  params: {},
  query: { what, year, after, id, name: z.string().trim().max(200).catch('').default('') },

  async load({ read, query }) {
    const found = await teamsNamed(
      read,
      query.name,
      { name: query.after ?? '', id: query.id ?? NOUGHT },
      TEAMS_TO_CHOOSE_FROM + 1,
    )
    return { teams: found.slice(0, TEAMS_TO_CHOOSE_FROM), more: found.length > TEAMS_TO_CHOOSE_FROM }
  },

  view({ teams, more }, { language, query }) {
    const t = words(language)
    const asked = { what: query.what, year: query.year }
    const last = teams.at(-1)
    return (
      <Layout title={t.whichTeam} back={addressOf('/figures', asked)}>
        <h1>{t.whichTeam}</h1>
        <FilterBar legend={t.nameOfTeam} legendHidden action="/figures/teams">
          <SearchInput id="name" name="name" label={t.nameOfTeam} value={query.name} button={false} width={20} />
          <input type="hidden" name="what" value={query.what} />
          {query.year && <input type="hidden" name="year" value={query.year} />}
        </FilterBar>
        {teams.length === 0 && <p>{t.noTeams}</p>}
        <ul class="nhsuk-list">
          {teams.map((team) => (
            <li>
              <a href={addressOf('/figures', { ...asked, team: team.id })}>{team.name}</a>
            </li>
          ))}
        </ul>
        {more && last && (
          <Pagination
            next={{
              href: addressOf('/figures/teams', { ...query, after: last.name, id: last.id }),
              label: t.moreTeams,
            }}
          />
        )}
      </Layout>
    )
  },
})
