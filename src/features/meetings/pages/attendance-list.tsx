import { ScreenOnly } from '#ui/screen-only.tsx'
import { words as packWords } from '../agenda/pack.words.ts'
import type { Came } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { words } from '../running/minutes.words.ts'
import type { OnMeeting } from './meeting-buttons.tsx'
import { seatInWords } from './seat-in-words.ts'

/** Who sits at the table, and who came. */
export function AttendanceList({ meeting, language }: OnMeeting) {
  const t = words(language)
  const p = packWords(language)
  const n = nouns(language)
  const { attendance, members, quorum, state } = meeting
  const noted = new Map(attendance.map((each) => [each.memberId, each]))
  const there = attendance.filter(({ came }) => came === 'came' || came === 'stand-in').length
  return (
    <>
      <h2>{state === 'planned' ? p.packAttendees : t.attendance}</h2>
      {attendance.length === 0 && state !== 'planned' && <p>{t.noAttendance}</p>}
      {attendance.length > 0 && quorum !== null && there < quorum && <p>{t.quorumMissing(there, quorum)}</p>}
      <ul class="nhsuk-list">
        {members.map((member) => {
          const { came, standIn } = noted.get(member.id) ?? {}
          const said = came && (standIn ? `${n.came[came as Came]}: ${standIn}` : n.came[came as Came])
          return (
            <li>
              {member.fullName}, {seatInWords(member, language)}
              {member.agency && ` (${member.agency})`}
              {said && `: ${said}`}
            </li>
          )
        })}
      </ul>
      {meeting.writes && state !== 'confirmed' && (
        <ScreenOnly>
          <p>
            <a href={`/meetings/${meeting.id}/attendance`}>{t.attendanceTitle}</a>
          </p>
        </ScreenOnly>
      )}
    </>
  )
}
