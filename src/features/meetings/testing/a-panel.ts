import { people, type Service, world } from '#test/service.ts'
import { openMeeting } from '../running/run-meeting.ts'
import { addMember } from '../series/members.ts'
import { startSeries } from '../series/start-series.ts'

/**
 * The Tuesday panel of Hill Road with the Key work team, begun by the practitioner: with the school’s lead, a learning lead of
 * year 7, another for year 10, the attendance officer without an account, and Young Northshire. The first is on Tuesday 3 March 2026.
 */
export async function aPanel(service: Service, { weekday = 2, day = '2026-03-03' } = {}) {
  const practitioner = service.as('practitioner')
  const { seriesId } = await practitioner.change((write) =>
    startSeries(write, {
      ...{ kind: 'panel', name: 'Tuesday panel', schoolId: world.hillRoad, teamId: world.keyWork, weekday },
      ...{ startsAt: '08:30', minutes: 120, room: 'Library', fromDay: '2026-01-06', untilDay: null, quorum: null },
      mySeat: 'link worker',
    }),
  )
  const sits = (member: Partial<Parameters<typeof addMember>[2]>) =>
    practitioner.change((write) =>
      addMember(write, seriesId, {
        ...{ staffId: null, fullName: null, organisation: null, email: null },
        ...{ seat: 'learning lead', seatWords: null, yearGroups: [], isChair: false },
        ...member,
      }),
    )
  const { memberId: leadSits } = await sits({ staffId: people.lead.id, seat: 'SENCO' })
  const { memberId: year7Sits } = await sits({ staffId: people.teacher.id, yearGroups: [7] })
  const { memberId: year10Sits } = await sits({ staffId: people.colleagueTeacher.id, yearGroups: [10] })
  const { memberId: officerSits } = await sits({
    fullName: 'Ann Officer',
    seat: 'attendance officer',
    email: 'ann@school.test',
  })
  const { memberId: partnerSits } = await sits({ staffId: people.partner.id, seat: 'youth worker' })
  const { meetingId } = await practitioner.change((write) => openMeeting(write, seriesId, day))
  return { seriesId, meetingId, members: { leadSits, year7Sits, year10Sits, officerSits, partnerSits } }
}
