import { speaks } from '#features/staff/staff-member.ts'
import { type CouldHelp, inOrderOfFit } from '#features/requests/who-could-help.ts'

interface ToGive {
  readonly id: string
  readonly schoolId: string
  /** The language for which the family wants an interpreter. */
  readonly interpreterFor?: string | null
}

export interface Helper {
  readonly id: string
  readonly name: string
  readonly wte: number
  readonly openCases: number
  readonly alsoSpeaks?: string | null
  /** How many of them in each school. */
  readonly inSchools: Readonly<Record<string, number>>
}

/**
 * To whom each case could go: of those who speak the family’s language, if any does; somebody with room first, then whoever is known in the school, then whoever carries least for their
 * hours. Each case that is given counts for the next, so that no one gets them all. A supervisor decides.
 */
export function suggested(
  cases: readonly ToGive[],
  helpers: readonly Helper[],
  caseloadPerWte: number,
): Map<string, string> {
  const given = new Map(helpers.map(({ id }) => [id, 0]))
  const found = new Map<string, string>()
  for (const { id, schoolId, interpreterFor } of cases) {
    const whoSpeak = helpers.filter(({ alsoSpeaks }) => speaks(alsoSpeaks, interpreterFor))
    const people: CouldHelp[] = (whoSpeak.length > 0 ? whoSpeak : helpers).map(
      ({ inSchools, openCases, ...person }) => ({
        ...person,
        openCases: openCases + given.get(person.id)!,
        casesInSchool: inSchools[schoolId] ?? 0,
      }),
    )
    const [first] = inOrderOfFit(people, caseloadPerWte)
    if (!first) return found
    found.set(id, first.id)
    given.set(first.id, given.get(first.id)! + 1)
  }
  return found
}
