import type { Read } from '#platform/context.ts'

/** What was written about a session, as it was written, the first first. */
export async function selectGroupNotes({ db, actor: { areaId } }: Read, sessionId: string) {
  const notes = await db
    .selectFrom('groupNote')
    .innerJoin('staffMember as writer', (on) =>
      on.on('writer.areaId', '=', areaId).onRef('writer.id', '=', 'groupNote.writtenBy'),
    )
    .where('groupNote.areaId', '=', areaId)
    .where('groupNote.sessionId', '=', sessionId)
    .orderBy('groupNote.writtenAt')
    .orderBy('groupNote.id')
    .limit(50)
    .select(['groupNote.id', 'groupNote.content', 'groupNote.writtenAt', 'writer.givenName', 'writer.familyName'])
    .execute()
  return notes.map(({ givenName, familyName, ...note }) => ({ ...note, by: `${givenName} ${familyName}` }))
}
