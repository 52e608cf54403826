import type { Term } from './counting/terms.ts'

/** A term of the whole area, or of one school with its own dates. */
interface AreaOrSchoolTerm extends Term {
  readonly schoolId: string | null
}

/** The terms that count for one school: where its own overlap with those of the area, its own. */
export function termsThatCount<T extends AreaOrSchoolTerm>(terms: readonly T[]): T[] {
  const own = terms.filter(({ schoolId }) => schoolId !== null)
  return terms.filter((term) => term.schoolId !== null || !own.some((other) => overlap(term, other)))
}

export function overlap(one: Omit<Term, 'name'>, other: Omit<Term, 'name'>): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn
}
