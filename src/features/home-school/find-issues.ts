import { nameToUse, placeOf, withChildName } from '#features/people/child.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { caseToRaise, myTeams, selectIssue, selectIssues, timeToAnswer } from './raised.queries.ts'

type Row = Awaited<ReturnType<ReturnType<typeof selectIssues>['execute']>>[number]

/** What was raised and is theirs to see, with the time that answers take where they supervise. */
export async function findIssues(read: Read) {
  const rows = await selectIssues(read).execute()
  read.seen('what was raised', { children: rows.flatMap(({ childId }) => childId ?? []) })
  const isSupervisor = read.actor.roles.has('supervisor')
  return {
    today: read.today,
    issues: rows.map((row) => shown(row, read)),
    time: isSupervisor ? await timeToAnswer(read) : undefined,
  }
}

/** One of them, or a 404 that does not say whether there is one. */
export async function findIssue(read: Read, raisedId: string) {
  const row = await selectIssue(read, raisedId).executeTakeFirst()
  if (!row) throw new NotFound('Issue')
  read.seen('what was raised', { children: row.childId ? [row.childId] : [], raisedId })
  const mayAnswer = row.answeredAt === null && row.raisedBy !== read.actor.id && read.actor.roles.has('supervisor')
  return { ...shown(row, read), mayAnswer, today: read.today }
}

function shown(row: Row, { actor }: Read) {
  const { raiserGiven, raiserFamily, askedGiven, askedFamily, answererGiven, answererFamily, ...issue } = row
  return {
    ...withChildName(issue, actor),
    raiser: `${raiserGiven} ${raiserFamily}`,
    asked: `${askedGiven} ${askedFamily}`,
    answerer: answererGiven ? `${answererGiven} ${answererFamily}` : null,
  }
}

/** With whom something may be raised, and about which case where they come from one. */
export async function whomToRaiseWith(read: Read, caseId: string | undefined) {
  const teams = await myTeams(read)
  const about = caseId === undefined ? undefined : await caseToRaise(read, caseId)
  if (caseId !== undefined && !about) throw new NotFound('Case')
  read.seen('what was raised', { children: about ? [about.childId] : [] })
  return {
    about: about && { id: about.id, teamId: about.teamId, childName: nameToUse(about, placeOf(read.actor)) },
    teams: teams
      .filter(({ id }) => !about || id === about.teamId)
      .map(({ id, name, supervisors }) => ({
        id,
        name,
        supervisors: supervisors.map((one) => ({ id: one.id, name: `${one.givenName} ${one.familyName}` })),
      })),
  }
}
