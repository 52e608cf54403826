import type { Language } from '#platform/words.ts'
import { words } from '../which-team.words.ts'

interface OneOfManyTeamsProps {
  /** Whose figures these are; `null` when a team is asked for that is not there. */
  readonly team: string | null
  /** Where another is looked for by its name. */
  readonly choose: string
  /** The same of all teams, where that can be asked for. */
  readonly all?: string
  readonly language: Language
}

/** Where there are too many teams for a list of choices: whose figures these are, and the way to those of another. */
export function OneOfManyTeams({ team, choose, all, language }: OneOfManyTeamsProps) {
  const t = words(language)
  return (
    <p>
      {team ?? t.noSuchTeam}. <a href={choose}>{t.anotherTeam}</a>
      {all && (
        <>
          <br />
          <a href={all}>{t.allTeams}</a>
        </>
      )}
    </p>
  )
}

/** The same where nobody has chosen one yet. */
export function AllOfManyTeams({ choose, language }: Pick<OneOfManyTeamsProps, 'choose' | 'language'>) {
  const t = words(language)
  return (
    <p>
      {t.allTeams}. <a href={choose}>{t.chooseTeam}</a>
    </p>
  )
}
