import { addAssignment } from '#features/rota/keep-assignments.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Stage } from './stage.ts'

/** On the first day supervisors say who of their team is in which school when: a link worker has six schools in a fortnight. */
export function keepTheRota({ laid, diary, opens }: Stage): void {
  for (const { rota = [], people } of laid.place.teams) {
    const supervisor = people.find(({ role }) => role === 'supervisor')
    if (!supervisor) continue
    rota.forEach(([who, school, weekday, weeks, fromTime, untilTime, room], index) => {
      const { staffId } = laid.person(who)
      const at = new Date(momentOf(opens, '08:00').getTime() + index * 60_000)
      const schoolId = laid.idOf(school)
      const assignment = { schoolId, weekday, weeks, fromTime, untilTime, room, startsOn: opens, endsOn: null }
      diary.add(at, laid.person(supervisor.name), 'rota', (write) => addAssignment(write, staffId, assignment))
    })
  }
}
