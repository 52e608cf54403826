import type { Write } from '#platform/context.ts'
import type { HeldMeeting } from '../held.ts'
import type { Came } from '../meeting.ts'

export interface NotedAttendance {
  readonly memberId: string
  readonly came: Came
  readonly standIn: string | null
}

export async function keepAttendance(
  write: Write,
  { id: meetingId, seriesId, schoolId, teamId }: HeldMeeting,
  noted: readonly NotedAttendance[],
): Promise<void> {
  const { areaId, id: notedBy } = write.actor
  const rows = noted.map(({ memberId, came, standIn }) => ({
    ...{ areaId, meetingId, memberId, seriesId, schoolId, teamId, came },
    standIn: came === 'stand-in' ? standIn : null,
    notedBy,
    notedAt: write.now,
  }))
  await write.db
    .insertInto('meetingAttendance')
    .values(rows)
    .onConflict((it) =>
      it.columns(['areaId', 'meetingId', 'memberId']).doUpdateSet((is) => ({
        came: is.ref('excluded.came'),
        standIn: is.ref('excluded.standIn'),
        notedBy: is.ref('excluded.notedBy'),
        notedAt: is.ref('excluded.notedAt'),
      })),
    )
    .execute()
}
