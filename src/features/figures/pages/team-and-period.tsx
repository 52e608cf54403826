import type { ComponentChildren } from 'preact'
import type { Language } from '#platform/words.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Select } from '#ui/select.tsx'
import type { chosen } from '../link-work/chosen.ts'
import { periodInWords } from '../link-work/said.ts'
import { addressOf } from '../roll-ups/said.ts'
import { words } from '../time-of-work/time-of-work.words.ts'
import { words as teamWords } from '../which-team.words.ts'
import { OneOfManyTeams } from './one-of-many-teams.tsx'

interface TeamAndPeriodProps {
  found: Awaited<ReturnType<typeof chosen>>
  /** The page that is asked for again. */
  action: string
  language: Language
  /** What else a page lets choose. */
  children?: ComponentChildren
}

/** A form that only looks: which team, and which term or year. */
export function TeamAndPeriod({ found, action, language, children }: TeamAndPeriodProps) {
  const t = words(language)
  const { teams, areManyTeams, team, periods, period } = found
  const another = addressOf('/figures/link-work/teams', { for: action.split('/').at(-1), period: period.id })
  return (
    <>
      {areManyTeams && <OneOfManyTeams team={team.name} choose={another} language={language} />}
      <FilterBar legend={t.choose} action={action}>
        {areManyTeams && <input type="hidden" name="team" value={team.id} />}
        {teams.length > 1 && (
          <Select
            id="team"
            name="team"
            label={teamWords(language).team}
            value={team.id}
            items={teams.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <Select
          id="period"
          name="period"
          label={t.period}
          value={period.id}
          items={periods.map((each) => ({ value: each.id, text: periodInWords(each, language) }))}
        />
        {children}
      </FilterBar>
    </>
  )
}
