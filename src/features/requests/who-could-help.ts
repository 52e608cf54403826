/** Somebody of the team, with what they carry already. */
export interface CouldHelp {
  readonly id: string
  readonly name: string
  /** Whole-time equivalent: 1 is full time. */
  readonly wte: number
  readonly openCases: number
  /** Of these, in the child’s school: somebody who is known there. */
  readonly casesInSchool: number
}

/** What a caseload would be for full time, to one decimal place (HAST-3). */
export function perWte({ openCases, wte }: Pick<CouldHelp, 'openCases' | 'wte'>): number {
  return Math.round((openCases / wte) * 10) / 10
}

export function hasRoom(person: Pick<CouldHelp, 'openCases' | 'wte'>, caseloadPerWte: number): boolean {
  return (person.openCases + 1) / person.wte <= caseloadPerWte
}

/** Who has room first, then who is known in the school, then who carries least for their hours. A supervisor decides. */
export function inOrderOfFit<T extends CouldHelp>(people: readonly T[], caseloadPerWte: number): T[] {
  const order = (person: CouldHelp) => [
    hasRoom(person, caseloadPerWte) ? 0 : 1,
    person.casesInSchool > 0 ? 0 : 1,
    person.openCases / person.wte,
  ]
  return people.toSorted((one, other) => {
    const [first, second] = [order(one), order(other)]
    const differs = first.findIndex((value, index) => value !== second[index])
    return differs === -1 ? one.name.localeCompare(other.name) : first[differs]! - second[differs]!
  })
}
