import { z } from 'zod'
import { yearGroupName } from '#features/schools/year-group.ts'
import { isDay } from '#platform/dates/day.ts'
import { formatClock, formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import type { MeetingState } from '../meeting.ts'
import { words } from '../meetings.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { openMeeting } from '../running/run-meeting.ts'
import type { Member } from '../seats.queries.ts'
import { mayKeep } from '../series/held-series.ts'
import { type SeriesPage, seriesPageOf } from '../series/my-series.ts'
import { seatInWords } from './seat-in-words.ts'

/** One meeting that comes round: its days, who sits there, and its minutes. */
export const seriesPage = page({
  params: { seriesId: z.uuid() },
  query: { before: z.string().refine(isDay).optional().catch(undefined) },

  async load({ read, params: { seriesId }, query: { before } }) {
    const series = await seriesPageOf(read, seriesId, before)
    return { ...series, mayKeep: mayKeep(series, read.actor) }
  },

  view(series, { filled, language }) {
    const t = words(language)
    const weekday = nouns(language).weekdays[series.weekday as 1]
    const at = `/meetings/series/${series.id}`
    return (
      <Layout title={series.name} back="/meetings" caption={series.schoolName} errors={filled.errors}>
        <h1>{series.name}</h1>
        <p class="nhsuk-body-l">
          {[t.every(weekday, formatClock(series.startsAt, language)), series.room && t.room(series.room)]
            .filter(Boolean)
            .join(' ')}
        </p>
        {series.mine && <Button href={`/meetings/raise?series=${series.id}`}>{t.raise}</Button>}
        <Days series={series} language={language} />
        <Before series={series} language={language} />
        <Members series={series} language={language} />
        {series.mayKeep && (
          <>
            <Button href={`${at}/members/new`} variant="secondary">
              {t.addMember}
            </Button>
            <p>
              <a href={`${at}/edit`}>{t.edit}</a>
            </p>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params: { seriesId }, button }) {
    if (!isDay(button)) throw new NotFound('Day')
    const { meetingId } = await openMeeting(write, seriesId, button)
    return redirectTo(`/meetings/${meetingId}`)
  },
})

interface Props {
  readonly series: SeriesPage & { readonly mayKeep: boolean }
  readonly language: Language
}

function Days({ series: { days, planned, mine }, language }: Props) {
  const t = words(language)
  const idOn = new Map(planned.map(({ onDay, id }) => [onDay, id]))
  return (
    <Form>
      <Table
        caption={t.days}
        columns={[t.day, t.what]}
        firstCellIsHeader
        rows={days.map(({ day, skipped }) => {
          const said = formatDay(day, language)
          const id = idOn.get(day)
          if (skipped) return [said, t.skipped(skipped.name[language])]
          const open = (
            <Button name="_button" value={day} variant="secondary" small label={`${t.open} ${t.openHidden(said)}`}>
              {t.open}
            </Button>
          )
          const link = (
            <a href={`/meetings/${id}`}>
              {t.open}
              <span class="nhsuk-u-visually-hidden"> {t.openHidden(said)}</span>
            </a>
          )
          if (!mine) return [said, nouns(language).states.planned]
          return [said, id ? link : open]
        })}
      />
    </Form>
  )
}

function Before({ series: { id, before, more, mine }, language }: Props) {
  const t = words(language)
  const n = nouns(language)
  const last = before.at(-1)
  return (
    <>
      <h2>{t.before}</h2>
      {before.length === 0 && <p>{t.noneBefore}</p>}
      <ul class="nhsuk-list">
        {before.map((meeting) => (
          <li>
            {mine ? (
              <a href={`/meetings/${meeting.id}`}>{formatDay(meeting.onDay, language)}</a>
            ) : (
              formatDay(meeting.onDay, language)
            )}
            : {n.states[meeting.state as MeetingState]}
          </li>
        ))}
      </ul>
      {more && last && <Pagination next={{ href: `/meetings/series/${id}?before=${last.onDay}`, label: t.older }} />}
    </>
  )
}

function Members({ series, language }: Props) {
  const t = words(language)
  return (
    <Table
      caption={t.members}
      columns={[t.name, t.seat, t.years, ...(series.mayKeep ? [t.change] : [])]}
      firstCellIsHeader
      rows={series.members.map((member) => [
        [member.fullName, member.organisation, member.staffId ? '' : t.noAccount].filter(Boolean).join(', '),
        seatInWords(member, language),
        seesInWords(series, member, language),
        ...(series.mayKeep
          ? [
              <a href={`/meetings/series/${series.id}/members/${member.id}`}>
                {t.change}
                <span class="nhsuk-u-visually-hidden"> {t.changeHidden(member.fullName)}</span>
              </a>,
            ]
          : []),
      ])}
    />
  )
}

function seesInWords({ nation }: Pick<SeriesPage, 'nation'>, member: Member, language: Language): string {
  const t = words(language)
  if (member.agency) return t.agencySees
  if (member.yearGroups.length === 0) return t.allYears
  return member.yearGroups.map((year) => yearGroupName(nation, year, language)).join(', ')
}
