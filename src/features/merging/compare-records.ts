import type { ChildRecord } from './records.queries.ts'

/** What two records say of the same thing, in an order in which people read it. */
export const compared = [
  'name',
  'other names',
  'name to use',
  'born',
  'school',
  'numbers',
  'adults',
  'address',
  'details',
  'needs',
  'consents',
  'requests',
  'cases',
] as const
export type Compared = (typeof compared)[number]

/** Of what there can only be one: where the records differ, what the kept one says counts. */
const ONE_OF: ReadonlySet<Compared> = new Set<Compared>([
  'name',
  'other names',
  'name to use',
  'born',
  'school',
  'details',
])

const said: Readonly<Record<Compared, (record: ChildRecord) => unknown>> = {
  name: ({ givenName, familyName }) => [givenName, familyName],
  'other names': ({ otherNames }) => otherNames,
  'name to use': ({ knownAs }) => knownAs,
  born: ({ bornOn }) => bornOn,
  school: ({ schoolId, yearGroup, registration, roll }) => [schoolId, yearGroup, registration, roll],
  numbers: ({ numbers }) => numbers.map(({ scheme, value }) => [scheme, value]),
  adults: ({ adults }) => adults,
  address: ({ homes, hasProtectedAddress }) => [homes, hasProtectedAddress],
  details: ({ detail }) => detail,
  needs: ({ needs }) => needs.map(({ kind }) => kind).toSorted(),
  consents: ({ consents }) => consents,
  requests: ({ requests }) => requests,
  cases: ({ cases }) => cases,
}

const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)

/**
 * What happens to each: `same` on both; `stays`, as only the kept record says it or what it says counts; `moves`, as only
 * the other says it; `both`, side by side on one record; `kept counts`, where the two disagree.
 */
export function compareRecords(kept: ChildRecord, merged: ChildRecord) {
  return compared
    .map((what) => ({ what, becomes: becomes(what, said[what](kept), said[what](merged)) }))
    .filter(({ what, becomes: outcome }) => outcome !== 'nothing' || what === 'name')
}

type Becomes = 'nothing' | 'same' | 'stays' | 'moves' | 'both' | 'kept counts'

function becomes(what: Compared, kept: unknown, merged: unknown): Becomes {
  if (isEmpty(kept) && isEmpty(merged)) return 'nothing'
  if (JSON.stringify(kept) === JSON.stringify(merged)) return 'same'
  if (what === 'details') return isEmpty(kept) ? 'moves' : isEmpty(merged) ? 'stays' : 'kept counts'
  if (ONE_OF.has(what)) return isEmpty(merged) ? 'stays' : 'kept counts'
  if (isEmpty(merged)) return 'stays'
  return isEmpty(kept) ? 'moves' : 'both'
}

type Doubt = 'born' | 'numbers' | 'names'

/** A child has one birthday, and one number of a kind: where the two differ, somebody finds out why before they agree. */
export function doubtsAbout(kept: ChildRecord, merged: ChildRecord): Doubt[] {
  const differs = (scheme: string, value: string) =>
    scheme !== 'local' &&
    scheme !== 'former UPN' &&
    kept.numbers.some((number) => number.scheme === scheme && number.value !== value)
  return [
    ...(kept.bornOn === merged.bornOn ? [] : (['born'] as const)),
    ...(merged.numbers.some(({ scheme, value }) => differs(scheme, value)) ? (['numbers'] as const) : []),
    ...(kept.familyName !== merged.familyName && kept.givenName !== merged.givenName ? (['names'] as const) : []),
  ]
}
