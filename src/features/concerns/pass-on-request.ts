import type { Insertable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Concern, Duty, Role } from '#platform/db/tables.ts'
import { alertSomebody } from './alert-about-concern.ts'
import { type Keeper, type Line, lineOfReceivers } from './line-of-receivers.ts'
import { insertingConcern } from './raising.queries.ts'
import { circlesOf } from './whom-it-is-for.ts'

interface Person {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly role: Role
  readonly duty: Duty | null
}

/** What a request says that is a matter of safety, and who is round it. */
interface InARequest {
  readonly requestId: string
  readonly childId: string
  readonly childName: string
  readonly schoolId: string
  readonly teamId: string
  readonly seenOrHeard: string
  readonly opinion: string
  /** The school’s safeguarding leads, or whoever leads it. */
  readonly keepers: readonly Person[]
  readonly supervisors: readonly Person[]
}

/** A concern that somebody found in a request: kept in the statement of the answer, and passed on after it. */
export function concernInARequest(write: Write, found: InARequest) {
  const { requestId, childId, childName, schoolId, teamId } = found
  const concernId = write.newId()
  const keepers = [...found.keepers.map(at(schoolId)), ...found.supervisors.map(at(teamId))]
  const line: Line = lineOfReceivers(keepers, { schoolId, raisedBy: write.actor.id })
  const row: Omit<Insertable<Concern>, 'areaId'> = {
    id: concernId,
    aboutId: childId,
    aboutName: childName,
    schoolId,
    requestId,
    raisedBy: write.actor.id,
    raisedAt: write.now,
    alertedAt: write.now,
    seenOrHeard: found.seenOrHeard,
    opinion: found.opinion,
    circles: [...new Set([...circlesOf(line, keepers, { schoolId }), teamId])],
  }
  return {
    concernId,
    inserting: () => insertingConcern(write, row),
    passOn: () => alertSomebody(write, { concernId, step: 0, raisedBy: write.actor.id, line }),
  }
}

const at =
  (organisationId: string) =>
  (person: Person): Keeper => ({
    ...person,
    organisationId,
    name: `${person.givenName} ${person.familyName}`,
    phone: null,
    standInId: null,
    standInName: null,
    standInPhone: null,
  })
