import { z } from 'zod'
import { passwordFault } from '#features/access/passwords/password-rules.ts'
import { roles } from '#features/access/role-name.ts'
import { SCHEMES } from '#features/people/identifiers/identifier-scheme.ts'
import { checkIdentifier } from '#features/people/identifiers/identifiers.ts'
import { readSchoolCode } from '#features/schools/keeping/school-code.ts'
import { codeOfNation } from '#features/schools/school.ts'
import { duties } from '#features/staff/duty-name.ts'
import { membershipFault } from '#features/staff/membership.ts'
import { type FoundingService, foundingServices } from '#features/teams/founding-services.ts'
import { isDay } from '#platform/dates/day.ts'

const words = z.string().trim().min(1, 'is empty')
const day = z.string().refine(isDay, 'is not a day such as 2026-09-01')
/** How the file itself speaks of something. It is not kept. */
const key = words
const id = z.uuid().optional()

const organisation = z.strictObject({ key, id, name: words, kind: z.enum(['council', 'cluster', 'agency']) })

const school = z.strictObject({
  key,
  id,
  name: words,
  code: words,
  phase: words.optional(),
  lowestAge: z.int().min(0).max(19).optional(),
  highestAge: z.int().min(0).max(25).optional(),
  street: words.optional(),
  town: words.optional(),
  postcode: words.optional(),
  cluster: key.optional(),
})

const team = z.strictObject({
  key,
  id,
  name: words,
  service: z.enum(Object.keys(foundingServices) as [FoundingService, ...FoundingService[]]),
  /** The schools that it has an agreement with. */
  schools: z.array(key).default([]),
  agreedFrom: day.optional(),
})

const membership = z.strictObject({
  at: key,
  role: z.enum(roles),
  duty: z.enum(duties).optional(),
  yearGroup: z.int().optional(),
  startsOn: day,
  endsOn: day.optional(),
})

const staffMember = z.strictObject({
  id,
  givenName: words,
  familyName: words,
  email: z.email().transform((typed) => typed.toLowerCase()),
  password: z.string().optional(),
  jobTitle: words.optional(),
  employer: words.optional(),
  wte: z.number().gt(0).max(1).default(1),
  language: z.enum(['en', 'cy']).default('en'),
  memberships: z.array(membership).min(1, 'has no membership: they would see nothing'),
})

const child = z.strictObject({
  id,
  givenName: words,
  familyName: words,
  knownAs: words.optional(),
  bornOn: day,
  school: key,
  yearGroup: z.int().min(-1).max(14).optional(),
  registration: words.optional(),
  identifiers: z.array(z.strictObject({ scheme: z.enum(SCHEMES), value: words })).default([]),
})

const dates = z.strictObject({ name: words, startsOn: day, endsOn: day })
const closed = z.strictObject({ kind: z.enum(['INSET', 'holiday', 'closure']), name: words, from: day, to: day })

const area = z
  .strictObject({
    id: z.int().positive(),
    name: words,
    nation: z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland']),
    organisations: z.array(organisation).default([]),
    schools: z.array(school).default([]),
    teams: z.array(team).default([]),
    terms: z.array(dates).default([]),
    closedDays: z.array(closed).default([]),
    staff: z.array(staffMember).default([]),
    children: z.array(child).default([]),
  })
  .superRefine(mustHoldTogether)

/** What `linkwork seed` reads. A field that is not known is an error, and not left out in silence. */
export const seedFile = z.strictObject({ areas: z.array(area).min(1, 'has no area') })
export type SeedFile = z.infer<typeof seedFile>
export type SeedArea = z.infer<typeof area>

type Fault = (path: (string | number)[], message: string) => void

/** That what is named is there, and keeps the rules that a page would keep. */
function mustHoldTogether(given: z.input<typeof area>, context: z.RefinementCtx): void {
  const fault: Fault = (path, message) => context.addIssue({ code: 'custom', path, message })
  const { organisations = [], schools = [], teams = [], staff = [], children = [], nation } = given
  const kinds = new Map<string, 'council' | 'cluster' | 'agency' | 'school' | 'team'>()
  const know = (part: string, things: readonly { key: string }[], kindOf: (index: number) => never) =>
    things.forEach((thing, index) => {
      if (kinds.has(thing.key)) fault([part, index, 'key'], `“${thing.key}” is there twice`)
      kinds.set(thing.key, kindOf(index))
    })
  know('organisations', organisations, (index) => organisations[index]!.kind as never)
  know('schools', schools, () => 'school' as never)
  know('teams', teams, () => 'team' as never)
  const mustBe = (path: (string | number)[], named: string | undefined, kind: string) => {
    if (named !== undefined && kinds.get(named) !== kind) fault(path, `there is no ${kind} “${named}”`)
  }

  schools.forEach(({ code, cluster }, index) => {
    mustBe(['schools', index, 'cluster'], cluster, 'cluster')
    const scheme = codeOfNation[nation]
    if (!readSchoolCode(scheme, code)) fault(['schools', index, 'code'], `“${code}” is not a ${scheme} code`)
  })
  teams.forEach(({ schools: agreed = [] }, index) =>
    agreed.forEach((named, place) => mustBe(['teams', index, 'schools', place], named, 'school')),
  )
  staff.forEach((person, index) =>
    staffFaults(person, kinds, (path, message) => fault(['staff', index, ...path], message)),
  )
  children.forEach(({ school: named, identifiers = [] }, index) => {
    mustBe(['children', index, 'school'], named, 'school')
    identifiers.forEach(({ scheme, value }, place) => {
      const checked = checkIdentifier(scheme, value)
      if (!checked.ok) fault(['children', index, 'identifiers', place, 'value'], checked.reason.en)
    })
  })
}

type Kinds = ReadonlyMap<string, 'council' | 'cluster' | 'agency' | 'school' | 'team'>

function staffFaults(person: z.input<typeof staffMember>, kinds: Kinds, fault: Fault): void {
  const { givenName, familyName, email, password, memberships } = person
  const weak = password === undefined ? undefined : passwordFault(password, [`${givenName} ${familyName}`, email])
  if (weak) fault(['password'], weak.en)
  memberships.forEach(({ at, duty = null, yearGroup = null, endsOn = null, ...rest }, index) => {
    const kind = kinds.get(at)
    if (!kind) return fault(['memberships', index, 'at'], `there is no school, team or organisation “${at}”`)
    const wrong = membershipFault(kind, { ...rest, duty, yearGroup, endsOn })
    if (wrong) fault(['memberships', index, wrong.field], wrong.sentence.en)
  })
}
