import type { Weekday } from '#features/rota/assignment.ts'
import { addAssignment } from '#features/rota/keep-assignments.ts'
import { weekday } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Stage } from './stage.ts'

/** The rota is written as if the panel met on Tuesdays. */
const PANEL_DAY = 2

/**
 * On the first day supervisors say who of their team is in which school when: a link worker has six schools in a fortnight. The
 * panel is on the day of the week on which somebody looks, and the days in schools go with it.
 */
export function keepTheRota({ laid, diary, opens, calendar, today }: Stage): void {
  const later = weekday(calendar.addSchoolDays(today, 0)) - PANEL_DAY
  for (const { rota = [], people } of laid.place.teams) {
    const supervisor = people.find(({ role }) => role === 'supervisor')
    if (!supervisor) continue
    rota.forEach(([who, school, written, weeks, fromTime, untilTime, room], index) => {
      const { staffId } = laid.person(who)
      const at = new Date(momentOf(opens, '08:00').getTime() + index * 60_000)
      const schoolId = laid.idOf(school)
      const day = (((written - 1 + later + 5) % 5) + 1) as Weekday
      const assignment = { schoolId, weekday: day, weeks, fromTime, untilTime, room, startsOn: opens, endsOn: null }
      diary.add(at, laid.person(supervisor.name), 'rota', (write) => addAssignment(write, staffId, assignment))
    })
  }
}
