import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Language } from '#platform/words.ts'
import type { Warning } from '../raising/eligibility.ts'
import { words } from '../requests.words.ts'

interface About {
  readonly name: string
  readonly team: string
  readonly definition: ServiceDefinition
  readonly language: Language
}

/** A line of the eligibility, as it is said to whoever asks. A level beyond the team points to somebody else (HAST-4). */
export function warningInWords(warning: Warning, { name, team, definition, language }: About): string {
  const t = words(language)
  switch (warning.kind) {
    case 'age':
      return t.warning.age(name, warning.age, warning.from, warning.to)
    case 'no agreement':
      return t.warning['no agreement'](team)
    case 'level':
      return t.warning.level(
        lower(t.levels[warning.level]),
        definition.levels.map((level) => lower(t.levels[level])).join(t.stands.or),
        definition.alternatives[0]![language],
      )
    default:
      return t.warning[warning.kind](name)
  }
}

const lower = (word: string) => word.toLowerCase()
