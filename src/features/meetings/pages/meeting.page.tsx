import { z } from 'zod'
import { yearGroupName } from '#features/schools/year-group.ts'
import type { Write } from '#platform/context.ts'
import { formatClock, formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../agenda/agenda.words.ts'
import { gatherAgenda } from '../agenda/gather-agenda.ts'
import { moveItem, orderItems } from '../agenda/order-items.ts'
import { directions } from '../agenda/order.ts'
import { isOfTheService, runsIt } from '../circles.ts'
import type { MeetingState } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { confirmMinutes, endMeeting, startMeeting } from '../running/run-meeting.ts'
import { findMeeting, type ShownMeeting } from '../shown-meeting.ts'
import { AgendaTable } from './agenda-table.tsx'
import { AttendanceList } from './attendance-list.tsx'
import { MeetingButtons } from './meeting-buttons.tsx'
import { MinutesOf } from './minutes-of.tsx'

/** One meeting: its agenda before and while it goes on, and its minutes afterwards. */
export const meetingPage = page({
  params: { meetingId: z.uuid() },

  async load({ read, params: { meetingId } }) {
    const meeting = await findMeeting(read, meetingId)
    return { ...meeting, runs: runsIt(meeting.mine), writes: isOfTheService(meeting.mine) }
  },

  version: ({ version }) => version,

  view(meeting, { filled, language }) {
    const t = words(language)
    const isOver = meeting.state === 'ended' || meeting.state === 'confirmed'
    return (
      <Layout
        title={isOver ? t.minutes : t.agenda}
        back={`/meetings/series/${meeting.seriesId}`}
        caption={`${meeting.name}, ${meeting.schoolName}`}
        errors={filled.errors}
        wide
      >
        <h1>
          {isOver ? t.minutes : t.agenda}: {formatDay(meeting.onDay, language)}
        </h1>
        <p>
          <strong>{nouns(language).states[meeting.state as MeetingState]}.</strong>{' '}
          {[t.at(formatClock(meeting.startsAt, language), meeting.minutes), meeting.room].filter(Boolean).join(', ')}.{' '}
          {meeting.gatheredAt && !isOver && t.gatheredAt(formatDateTime(new Date(meeting.gatheredAt), language))}
          {meeting.confirmedAt &&
            t.confirmedBy(meeting.confirmedBy ?? '', formatDateTime(new Date(meeting.confirmedAt), language))}
        </p>
        <HowMuch meeting={meeting} language={language} />
        <MeetingButtons meeting={meeting} language={language} />
        {meeting.items.length === 0 && (
          <EmptyState heading={t.nobodyHere}>
            <p>{t.nobodyHelp}</p>
          </EmptyState>
        )}
        {meeting.items.length > 0 && !isOver && <AgendaTable meeting={meeting} language={language} />}
        {isOver && <MinutesOf meeting={meeting} language={language} />}
        <AttendanceList meeting={meeting} language={language} />
      </Layout>
    )
  },

  async post(write, { params: { meetingId }, button, language }) {
    const said = await press(write, meetingId, button, language)
    // The recap is there at the moment it ends.
    return redirectTo(button === 'end' ? `/meetings/${meetingId}/recap` : `/meetings/${meetingId}`, said)
  },
})

/** That somebody sees a part says which part, and never that there is more. */
function HowMuch({ meeting: { mine, nation }, language }: { meeting: ShownMeeting; language: Language }) {
  const t = words(language)
  if (!mine || runsIt(mine)) return null
  const years = mine.yearGroups.map((year) => yearGroupName(nation, year, language)).join(', ')
  return (
    <InsetText>
      <p>{mine.agency ? t.youSeeShared(mine.agency) : t.youSeeYears(years)}</p>
    </InsetText>
  )
}

async function press(write: Write, meetingId: string, button: string, language: Language): Promise<string | undefined> {
  const t = words(language)
  if (button === 'gather') return t.gathered((await gatherAgenda(write, meetingId)).added)
  const does = { start: startMeeting, end: endMeeting, confirm: confirmMinutes }[button]
  if (does) {
    await does(write, meetingId)
    return { start: t.started, end: t.ended, confirm: t.confirmed }[button]
  }
  const [direction, itemId = '', ...others] = button.split(' ')
  if (direction === 'order') {
    await orderItems(write, meetingId, [itemId, ...others])
    return t.moved
  }
  const where = directions.find((known) => known === direction)
  if (!where || !z.uuid().safeParse(itemId).success) throw new NotFound('Button')
  await moveItem(write, meetingId, itemId, where)
  return t.moved
}
