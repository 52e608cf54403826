import type { Weekday } from '#features/rota/assignment.ts'
import { addAssignment } from '#features/rota/keep-assignments.ts'
import { noteDaysAway } from '#features/rota/note-days-away.ts'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Stage } from './stage.ts'

/** The rota is written as if the panel met on Tuesdays. */
const PANEL_DAY = 2

/**
 * On the first day supervisors say who of their team is in which school when: a link worker has six schools in a fortnight. The
 * panel is on the day of the week on which somebody looks, and the days in schools go with it.
 */
export function keepTheRota(stage: Stage): void {
  const { laid, diary, opens } = stage
  for (const { rota = [], people } of laid.place.teams) {
    const supervisor = people.find(({ role }) => role === 'supervisor')
    if (!supervisor) continue
    rota.forEach(([who, school, written, weeks, fromTime, untilTime, room], index) => {
      const { staffId } = laid.person(who)
      const at = new Date(momentOf(opens, '08:00').getTime() + index * 60_000)
      const schoolId = laid.idOf(school)
      const day = fallsOn(written, stage)
      const assignment = { schoolId, weekday: day, weeks, fromTime, untilTime, room, startsOn: opens, endsOn: null }
      diary.add(at, laid.person(supervisor.name), 'rota', (write) => addAssignment(write, staffId, assignment))
    })
  }
}

/**
 * Yesterday the first of them said that they are away on their last day in schools of the next week, and who comes instead: the
 * schools see it, and nobody has to ring round.
 */
export function isAwayForADay(stage: Stage): void {
  const { laid, diary, now, today } = stage
  const team = laid.place.teams.find(({ rota = [] }) => rota.length > 0)
  const [who] = team?.rota?.[0] ?? []
  if (!team?.rota || !who) return
  const worker = laid.person(who)
  const at = new Date(momentOf(addDays(today, -1), '16:10'))
  if (at >= now) return
  const last = Math.max(...team.rota.filter(([name]) => name === who).map(([, , written]) => written))
  const day = nextOn(addDays(today, 7), fallsOn(last, stage))
  const busy = new Set(team.rota.filter(([, , written]) => written === last).map(([name]) => name))
  const cover = team.people.find(({ name, role }) => role === 'practitioner' && !busy.has(name))
  const coverId = cover ? laid.person(cover.name).staffId : null
  diary.add(at, worker, 'rota', (write) => noteDaysAway(write, worker.staffId, { fromDay: day, toDay: day, coverId }))
}

function fallsOn(written: number, { calendar, today }: Pick<Stage, 'calendar' | 'today'>): Weekday {
  const later = weekday(calendar.addSchoolDays(today, 0)) - PANEL_DAY
  return (((written - 1 + later + 5) % 5) + 1) as Weekday
}

function nextOn(from: Day, day: Weekday): Day {
  return addDays(from, (day - weekday(from) + 7) % 7)
}
