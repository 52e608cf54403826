import { type PersonName, people, type Service, world } from '#test/service.ts'
import { addAssignment, type NewAssignment } from '../keep-assignments.ts'

/** The link worker is at Mill Lane on Tuesdays from 8:30, in Room 4, or as it is said. */
export async function anAssignment(
  service: Service,
  but: Partial<NewAssignment> = {},
  { of = 'otherPractitioner', by = 'otherSupervisor' }: { of?: PersonName; by?: PersonName } = {},
): Promise<string> {
  const { assignmentId } = await service.as(by).change((write) =>
    addAssignment(write, people[of].id, {
      ...{
        schoolId: world.millLane,
        weekday: 2,
        weeks: 'every',
        fromTime: '08:30',
        untilTime: '12:30',
        room: 'Room 4',
      },
      ...{ startsOn: '2026-01-06', endsOn: null },
      ...but,
    }),
  )
  return assignmentId
}

/** The terms of the area around March 2026, with a half-term and Easter between them. */
export async function termsOf2026(service: Service): Promise<void> {
  const terms = [
    ['Autumn', '2025-09-02', '2025-12-19'],
    ['Spring, first half', '2026-01-05', '2026-02-13'],
    ['Spring, second half', '2026-02-23', '2026-03-27'],
    ['Summer', '2026-04-13', '2026-07-17'],
  ]
  for (const [name, from, to] of terms)
    await service.sql(
      `insert into term (area_id, id, name, starts_on, ends_on) values (1, gen_random_uuid(), $1, $2, $3)`,
      [name, from, to],
    )
}

export async function closedAt(service: Service, schoolId: string | null, kind: string, name: string, day: string) {
  await service.sql(
    `insert into closed_day (area_id, id, school_id, kind, name, from_day, to_day) values (1, gen_random_uuid(), $1, $2, $3, $4, $4)`,
    [schoolId, kind, name, day],
  )
}
