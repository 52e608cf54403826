/** The made-up area: how big it is at each scale, which row is which, and who asks. The same seed gives the same area. */
export const AREA = 1
export const PASSWORD = 'a password for measuring only'
const CASES_A_WORKER = 25
/** When everybody of the made-up area was written down. */
export const MADE_AT = '2016-09-01T08:00Z'

/** What the measuring needs to know of the area that was made. */
export interface BenchWorld {
  readonly areaId: number
  /** Works on 25 open cases. */
  readonly worker: { readonly email: string; readonly id: string }
  /** Whose team works in every school of the area: a search goes through all its children. */
  readonly searcher: { readonly email: string }
  /** Sees the figures of the whole area, and no child. */
  readonly commissioner: { readonly email: string }
  /** Leads a school, and reads class lists in. */
  readonly lead: { readonly email: string; readonly schoolId: string }
  readonly caseIds: readonly string[]
  readonly teamId: string
}

/** Kinds of rows, so that ids say what they are. */
const KINDS = [
  'organisation',
  'staff',
  'membership',
  'child',
  'request',
  'case',
  'member',
  'contact',
  'action',
  'entry',
  'adult',
  'relationship',
  'plan',
  'need',
  'report',
  'series',
  'seat',
  'meeting',
  'item',
  'reason',
] as const

export function id(kind: (typeof KINDS)[number], n: number): string {
  const hex = n.toString(16).padStart(12, '0')
  return `0199${KINDS.indexOf(kind).toString(16).padStart(4, '0')}-0000-7000-8000-${hex}`
}

/** Numbers that look random and are the same each time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function sizesOf(scale: number) {
  const schools = 20 * Math.min(scale, 25)
  const children = 2000 * scale
  const cases = 800 * scale
  return { schools, children, cases, workers: cases / CASES_A_WORKER, teams: schools / 5 }
}

export const workerOf = (theCase: number) => Math.floor(theCase / CASES_A_WORKER)

/** Who asks in the nth run on one database: each has a worker and a school of its own, on whom no run before has written. */
export function worldOf(scale: number, run = 0): BenchWorld {
  const { schools } = sizesOf(scale)
  const someCases = Array.from({ length: CASES_A_WORKER }, (_, n) => id('case', run * CASES_A_WORKER + n))
  return {
    areaId: AREA,
    worker: { email: `worker.${run}@bench.test`, id: id('staff', workerNumber(run, scale)) },
    searcher: { email: 'searcher@bench.test' },
    commissioner: { email: 'commissioner@bench.test' },
    lead: { email: `lead.${run}@bench.test`, schoolId: id('organisation', run + 1) },
    caseIds: someCases,
    teamId: id('organisation', schools + 1),
  }
}

export const workerNumber = (worker: number, scale: number) => sizesOf(scale).schools + worker
export const schoolOfChild = (child: number, schools: number) => child % schools
export const teamOfSchool = (school: number, schools: number) => schools + 1 + Math.floor(school / 5)

/** A case is one of a child in a school of the worker's team. */
export function childOfCase(theCase: number, scale: number): number {
  const { schools, workers, teams } = sizesOf(scale)
  const team = Math.floor(workerOf(theCase) / (workers / teams))
  const workersOfTeam = workers / teams
  const withinTeam = theCase - team * workersOfTeam * CASES_A_WORKER
  const school = team * 5 + (withinTeam % 5)
  return school + schools * Math.floor(withinTeam / 5)
}

export const two = (n: number) => String(n).padStart(2, '0')
export const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!
