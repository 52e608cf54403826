/**
 * The circles of a table, as the database gives them to whoever sits there today (`auth.work_out_rights`): the head of
 * migration 0032 says what each of them sees.
 */
export const circleOf = {
  everything: (seriesId: string) => `${seriesId}/all`,
  year: (seriesId: string, yearGroup: number) => `${seriesId}/${yearGroup}`,
  agency: (seriesId: string, agency: string) => `${seriesId}/@${agency.toLowerCase()}`,
  person: (seriesId: string, staffId: string) => `${seriesId}/=${staffId}`,
} as const

interface SeenAtTheTable {
  readonly seriesId: string
  readonly yearGroup: number | null
  /** Those with which this child’s part may be shared. */
  readonly agencies: readonly string[]
}

/** Who at the table sees an item that is not restricted. */
export function circlesOfItem({ seriesId, yearGroup, agencies }: SeenAtTheTable): string[] {
  return [...circlesOfRecords({ seriesId, yearGroup }), ...agencies.map((agency) => circleOf.agency(seriesId, agency))]
}

/** Who sees why it is on the agenda, and what the records say: those of the school and the team, never an agency. */
export function circlesOfRecords({ seriesId, yearGroup }: Omit<SeenAtTheTable, 'agencies'>): string[] {
  return [circleOf.everything(seriesId), ...(yearGroup === null ? [] : [circleOf.year(seriesId, yearGroup)])]
}

/** How somebody sits at a table today. */
export interface MySeat {
  readonly id: string
  readonly agency: string | null
  readonly yearGroups: readonly number[]
}

/** Of the school or the team, and for every year: they run the meeting. Others see what it is only a part of. */
export function runsIt(seat: MySeat | null | undefined): boolean {
  return isOfTheService(seat) && seat!.yearGroups.length === 0
}

/** With an account, of the school or the team: they alone can be readers of what is restricted. An agency sees no child without a footing. */
export function mayBeReaders(
  members: readonly { readonly staffId: string | null; readonly agency: string | null }[],
): ReadonlySet<string> {
  return new Set(members.flatMap(({ staffId, agency }) => (agency === null && staffId ? [staffId] : [])))
}

/** Of the school or the team: they write down what is said and decided. */
export function isOfTheService(seat: MySeat | null | undefined): boolean {
  return Boolean(seat) && seat!.agency === null
}
