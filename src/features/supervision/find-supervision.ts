import { fullName, withChildName } from '#features/access/child-name.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read, Write } from '#platform/context.ts'
import { Conflict, NotFound, Refused } from '#platform/errors.ts'
import { inOrder } from './agenda.ts'
import { selectCasesToTalkAbout } from './cases.queries.ts'
import { say } from './rules.words.ts'
import type { State } from './supervision.ts'
import { selectSupervision, selectSupervisionShown } from './supervision.queries.ts'

export type SupervisionHeld = Awaited<ReturnType<typeof supervisionToChange>>
export type SupervisionShown = Awaited<ReturnType<typeof findSupervision>>

/**
 * What somebody is in a supervision. `cover`: named to stand in for the team’s supervisors these days, who reads what the worker
 * brings. `beside`: another supervisor of the team, who sees that it is held and no more.
 */
export type Part = 'worker' | 'supervisor' | 'manager' | 'third' | 'cover' | 'beside'

interface People {
  readonly workerId: string
  readonly supervisorId: string
  readonly managerId: string | null
  readonly thirdId: string | null
  readonly covers: readonly string[]
}

export function partOf({ workerId, supervisorId, managerId, thirdId, covers }: People, id: string): Part {
  if (id === workerId) return 'worker'
  if (id === supervisorId) return 'supervisor'
  if (id === managerId) return 'manager'
  if (id === thirdId) return 'third'
  return covers.includes(id) ? 'cover' : 'beside'
}

/** A supervision for a form that changes it: only for the two whose it is, or `NotFound`. */
export async function supervisionToChange(read: Read, supervisionId: string) {
  return ofTheTwo(read, await selectSupervision(read, supervisionId).executeTakeFirst())
}

/** The same, held: nobody else changes it until this change is kept or thrown away. */
export async function holdSupervision(write: Write, supervisionId: string) {
  return ofTheTwo(write, await selectSupervision(write, supervisionId).forUpdate('supervision').executeTakeFirst())
}

type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof selectSupervision>['executeTakeFirst']>>>

function ofTheTwo({ actor }: Read, found: Found | undefined) {
  if (!found) throw new NotFound('Supervision')
  const part = partOf(found, actor.id)
  if (part !== 'worker' && part !== 'supervisor') throw new NotFound('Supervision')
  return { ...found, state: found.state as State, part }
}

export function mustBeSame(held: { readonly version: number }, version: number): void {
  if (held.version !== version) throw new Conflict()
}

export function mustGoOn({ state }: { readonly state: State }): void {
  if (state === 'cancelled') throw new Refused(say.isCancelled)
}

/**
 * One supervision as whoever asks may see it. An education manager, who sits in for what the school has to do with, sees the
 * children whose cases they see anyway, and nothing that counts the others (CSW-21).
 */
export async function findSupervision(read: Read, supervisionId: string) {
  const [found, toTalkAbout] = await Promise.all([
    selectSupervisionShown(read, supervisionId).executeTakeFirst(),
    selectCasesToTalkAbout(read, supervisionId),
  ])
  if (!found) throw new NotFound('Supervision')
  const {
    worker,
    supervisor,
    manager,
    third,
    notes,
    caseNotes,
    casesOfBoth,
    state,
    areaId: _,
    covers: _covers,
    coversToday,
    ...rest
  } = found
  const part = partOf(found, read.actor.id)
  // To the day: the round that takes it from them is early in the morning, and not at midnight.
  if (part === 'cover' && !coversToday) throw new NotFound('Supervision')
  const isOfTheTwo = part === 'worker' || part === 'supervisor'
  const forThem = notes.filter(({ section }) => section !== 'topic' || isOfTheTwo || coversToday)
  const cases = part === 'third' ? withoutReasons(read, casesOfBoth) : withReasons(read, toTalkAbout)
  const children = cases.map(({ childId }) => childId)
  read.seen('supervision', { children, supervisionId })
  return {
    ...rest,
    managerId: part === 'third' ? null : rest.managerId,
    state: state as State,
    part,
    isOfTheTwo,
    workerName: named(worker),
    supervisorName: named(supervisor),
    managerName: manager && part !== 'third' ? named(manager) : null,
    thirdName: third ? named(third) : null,
    notes: forThem.map(({ givenName, familyName, ...note }) => ({ ...note, by: fullName({ givenName, familyName }) })),
    cases: cases.map((one) => ({ ...one, decisions: caseNotes.filter(({ caseId }) => caseId === one.id) })),
    today: read.today,
  }
}

/** For a third, the cases that they see, without the reasons for talking about them. */
function withoutReasons(read: Read, cases: Shown['casesOfBoth']) {
  return cases.map((row) => ({ ...withChildName(row, read.actor), reasons: [] }))
}

/** For the two, every case with its reasons; nobody else is given any. */
function withReasons(read: Read, found: Awaited<ReturnType<typeof selectCasesToTalkAbout>>) {
  if (!found) return []
  const all = inOrder(read, found.cases, readDefinition(found.definition).prolonged)
  return all.map(({ id, childId, childName, reasons }) => ({ id, childId, childName, reasons }))
}

type Shown = NonNullable<Awaited<ReturnType<ReturnType<typeof selectSupervisionShown>['executeTakeFirst']>>>

const named = (person: { givenName: string; familyName: string } | null) => (person ? fullName(person) : '')
