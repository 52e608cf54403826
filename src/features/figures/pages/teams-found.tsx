import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { TEAMS_TO_CHOOSE_FROM } from '../link-work/link-work.queries.ts'
import { addressOf } from '../roll-ups/said.ts'
import { words } from '../which-team.words.ts'

interface Team {
  readonly id: string
  readonly name: string
}

/** As many as are shown, and whether there are more. */
export function shownOf(found: readonly Team[]) {
  const teams = found.slice(0, TEAMS_TO_CHOOSE_FROM).map(({ id, name }) => ({ id, name }))
  return { teams, more: found.length > TEAMS_TO_CHOOSE_FROM }
}

type Asked = Readonly<Record<string, string | number | undefined>>

interface TeamsFoundProps {
  readonly found: ReturnType<typeof shownOf>
  /** What was typed. */
  readonly name: string
  /** Not the first page of those. */
  readonly isFurther: boolean
  readonly here: string
  /** The page that is led to, and what it is asked for besides. */
  readonly there: string
  readonly asked: Asked
  /** What only this page is asked for. */
  readonly hereAsked?: Asked
  readonly language: Language
}

/** Where there are too many teams for a list of choices, they are looked for by their name, and each leads to its figures. */
export function TeamsFound({
  found: { teams, more },
  name,
  isFurther,
  here,
  there,
  asked,
  hereAsked,
  language,
}: TeamsFoundProps) {
  const again = { ...hereAsked, ...asked }
  const t = words(language)
  const last = teams.at(-1)
  const count = teams.length
  // A page further on says that it is one: how many there are before it is not known.
  const heading = isFurther ? t.moreTeams : name === '' ? t.teams : t.found(count, more)
  return (
    <Layout
      title={t.whichTeam}
      found={name === '' || isFurther ? undefined : { count, more }}
      back={addressOf(there, asked)}
    >
      <h1>{t.whichTeam}</h1>
      <search>
        <form method="get" action={here} novalidate>
          <SearchInput id="name" name="name" label={t.nameOfTeam} value={name} width={20} />
          {Object.entries(again).map(
            ([key, value]) => value !== undefined && <input type="hidden" name={key} value={value} />,
          )}
        </form>
      </search>
      {count === 0 ? (
        <EmptyState heading={t.noTeams}>
          <p>{t.noTeamsHelp}</p>
        </EmptyState>
      ) : (
        <>
          <h2 class="nhsuk-heading-m">{heading}</h2>
          <ul class="nhsuk-list">
            {teams.map((team) => (
              <li>
                <a href={addressOf(there, { ...asked, team: team.id })}>{team.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {more && last && (
        <Pagination
          next={{ href: addressOf(here, { ...again, name, after: last.name, id: last.id }), label: t.moreTeams }}
        />
      )}
    </Layout>
  )
}
