import { withChildName } from '#features/access/child-name.ts'
import { readDefinition, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read, Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'
import { selectWholeGroup } from './whole-group.queries.ts'

type Found = NonNullable<Awaited<ReturnType<ReturnType<typeof selectWholeGroup>['executeTakeFirst']>>>

/** A child in a group, or waiting, by the name that is safe to say to whoever looks. */
export type ChildInGroup = ReturnType<typeof named>
export type WholeGroup = Omit<Found, 'definition' | 'children'> & {
  readonly definition: ServiceDefinition
  readonly children: readonly ChildInGroup[]
}

/** The group, or a 404 that does not say whether it exists. */
export async function findGroup(read: Read, groupId: string): Promise<WholeGroup> {
  return whole(read, await selectWholeGroup(read, groupId).executeTakeFirst())
}

/** The same of a team that I work in, to change it. */
export async function groupToKeep(read: Read, groupId: string): Promise<WholeGroup> {
  return mustBeOurs(await findGroup(read, groupId))
}

/** The same, held: nobody else changes the group until this change is kept or thrown away. */
async function holdGroup(write: Write, groupId: string): Promise<WholeGroup> {
  return mustBeOurs(whole(write, await selectWholeGroup(write, groupId).forUpdate('helpGroup').executeTakeFirst()))
}

/** Two at once wait for each other here: what is read after this is what the first of them left. */
export async function oneAtATime({ db, actor }: Write, groupId: string): Promise<void> {
  await db
    .selectFrom('helpGroup')
    .where('helpGroup.areaId', '=', actor.areaId)
    .where('helpGroup.id', '=', groupId)
    .select('helpGroup.id')
    .forUpdate()
    .execute()
}

/** One that still runs. */
export async function holdRunningGroup(write: Write, groupId: string): Promise<WholeGroup> {
  const group = await holdGroup(write, groupId)
  if (group.endedOn) throw new Refused(say.hasEnded)
  return group
}

function whole(read: Read, found: Found | undefined): WholeGroup {
  if (!found) throw new NotFound('Group')
  const { definition, children, ...group } = found
  return {
    ...group,
    definition: readDefinition(definition),
    children: children.map((child) => named(read, child)),
  }
}

function named(read: Read, child: Found['children'][number]) {
  // The group’s own note must not say any of them.
  const firstNames = [child.givenName, ...(child.knownAs ? [child.knownAs] : [])]
  const { childName, ...theirs } = withChildName(child, read.actor)
  return { ...theirs, name: childName ?? '', firstNames, cameTo: child.cameTo ?? [] }
}

function mustBeOurs(group: WholeGroup): WholeGroup {
  if (!group.isOurs) throw new NotFound('Group')
  return group
}

export function placeIn({ children }: WholeGroup, placeId: string): ChildInGroup {
  const place = children.find(({ id }) => id === placeId)
  if (!place) throw new NotFound('Place')
  return place
}

export function sessionIn({ sessions }: WholeGroup, sessionId: string): WholeGroup['sessions'][number] {
  const session = sessions.find(({ id }) => id === sessionId)
  if (!session) throw new NotFound('Session')
  return session
}
