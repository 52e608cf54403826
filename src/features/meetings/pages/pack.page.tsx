import { z } from 'zod'
import { yearGroupName } from '#features/schools/year-group.ts'
import { cutAt } from '#platform/cut.ts'
import { formatClock, formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Dense } from '#ui/dense.tsx'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { words as agendaWords } from '../agenda/agenda.words.ts'
import { isInPack, isSharedWith } from '../agenda/pack.ts'
import { words } from '../agenda/pack.words.ts'
import { isOfTheService } from '../circles.ts'
import type { Decision } from '../meeting.ts'
import { words as nouns } from '../nouns.words.ts'
import { reasonsInWords } from '../reason-in-words.ts'
import { findMeeting, type ItemOfMeeting } from '../shown-meeting.ts'
import { seatInWords } from './seat-in-words.ts'

/** The agenda on two sheets, one line a child, made for whoever takes it along. */
export const packPage = page({
  params: { meetingId: z.uuid() },
  query: { for: z.uuid().optional().catch(undefined) },

  async load({ read, params: { meetingId }, query }) {
    const meeting = await findMeeting(read, meetingId, 'meeting pack')
    if (!isOfTheService(meeting.mine)) throw new NotFound('Meeting')
    const whom = meeting.members.find(({ id }) => id === query.for)
    if (query.for && !whom) throw new NotFound('Member')
    const items = meeting.items.filter((item) => {
      const raisedByIds = item.reasons.flatMap(({ raisedById }) => raisedById ?? [])
      return isInPack({ ...item, raisedByIds }, whom ?? 'everybody', meeting.members)
    })
    // What was decided before is on an agency’s paper only where that, too, was shared with them.
    if (whom?.agency)
      for (const item of items)
        if (item.lastTime && !isSharedWith({ ...item.lastTime, seriesId: item.seriesId }, whom)) item.lastTime = null
    return { ...meeting, items, whom: whom ?? null, printedAt: read.now.toISOString() }
  },

  view(meeting, { language, actor }) {
    const t = words(language)
    const a = agendaWords(language)
    const { items, members, whom, nation } = meeting
    const isForAgency = Boolean(whom?.agency)
    return (
      <Layout
        title={t.packTitle}
        back={`/meetings/${meeting.id}`}
        caption={`${meeting.name}, ${meeting.schoolName}`}
        wide
      >
        <h1>
          {formatDay(meeting.onDay, language)}, {formatClock(meeting.startsAt, language)}
        </h1>
        <ScreenOnly>
          <form method="get">
            <Select
              id="for"
              name="for"
              label={t.packFor}
              value={whom?.id ?? ''}
              items={[
                { value: '', text: t.packForAll },
                ...members.map(({ id, fullName }) => ({ value: id, text: fullName })),
              ]}
            />
            <Button variant="secondary">{t.packShow}</Button>
          </form>
          <p>{t.packPrint}</p>
        </ScreenOnly>
        <Dense>
          <p>
            <strong>{whom ? whom.fullName : t.packForAll}</strong>. {t.packNote}
          </p>
          {items.length === 0 && <p>{t.packNoOneIn}</p>}
          {items.length > 0 && (
            <Table
              caption={a.agenda}
              captionHidden
              columns={[a.number, a.child, ...(isForAgency ? [] : [a.why]), t.packLastTime]}
              compact
              responsive={false}
              rows={items.map((item, index) => [
                String(index + 1),
                [item.saidName, item.yearGroup === null ? '' : yearGroupName(nation, item.yearGroup, language)]
                  .filter(Boolean)
                  .join(', '),
                ...(isForAgency ? [] : [inShort(item, language)]),
                lastTime(item, language),
              ])}
            />
          )}
          <p>
            {t.packAttendees}:{' '}
            {members.map((member) => `${member.fullName} (${seatInWords(member, language)})`).join('; ')}
          </p>
          <PrintOnly>
            <p>{t.packOf(actor.name, formatDateTime(new Date(meeting.printedAt), language))}</p>
          </PrintOnly>
        </Dense>
      </Layout>
    )
  },
})

const LONGEST = 120

/** One line a child: kinds of reasons, and the first words of why somebody raised them. */
function inShort({ reasons }: ItemOfMeeting, language: Language): string {
  return reasonsInWords(reasons, language).map(cut).join('; ')
}

function lastTime({ lastTime: before }: ItemOfMeeting, language: Language): string {
  if (!before) return ''
  const a = agendaWords(language)
  const open = before.actions
    .filter(({ status }) => status === 'open')
    .map(({ what, ownerName }) => `${what} (${ownerName})`)
  const decided = nouns(language).decisions[before.decision as Decision]
  return [
    `${formatDay(before.onDay, language)}: ${decided}`,
    ...open.map((action) => `${a.actionStates.open}: ${cut(action)}`),
  ].join('; ')
}

function cut(text: string): string {
  const line = text.replaceAll('\n', ' ')
  return line.length > LONGEST ? `${cutAt(line, LONGEST)} …` : line
}
