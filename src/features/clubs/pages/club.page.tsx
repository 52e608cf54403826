import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { may } from '#features/access/policy.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalDay, optionalWholeNumber } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { inHours } from '../club.ts'
import { words } from '../clubs.words.ts'
import { type ClubFound, findClub } from '../find-club.ts'
import { noteClubDay, takeBackClubDay } from '../keep-clubs.ts'

const TAKE_BACK = 'take back '

/** One club: my time of a day is written down, and everybody’s is seen. */
export const clubPage = page({
  params: { clubId: z.uuid() },
  form: form((language) => {
    const t = words(language)
    return {
      onDay: optionalDay(t.onDay, { wrong: aRealDay[language] }),
      minutes: optionalWholeNumber(t.minutes, { from: 5, to: 600, wrong: t.minutesWrong }),
      children: optionalWholeNumber(t.children, { from: 0, to: 500, wrong: t.childrenWrong, hint: t.childrenHint }),
    }
  }),

  load: async ({ read, params: { clubId } }) => ({ club: await findClub(read, clubId), today: read.today }),

  known: ({ club, today }) => ({
    onDay: today < club.untilDay ? today : club.untilDay,
    minutes: club.days[0]?.minutes,
  }),

  view({ club }, { filled, language, actor }) {
    const t = words(language)
    const { label: onDay, ...dayField } = filled.field('onDay')
    const keeps = club.isOurs && may(actor, 'keep groups')
    const minutes = club.days.reduce((sum, day) => sum + day.minutes, 0)
    return (
      <Layout
        title={t.title}
        back="/clubs"
        errors={filled.errors}
        caption={`${club.schoolName} · ${t.kinds[club.kind]}`}
      >
        <h1>{club.name}</h1>
        <p>{t.fromTo(formatDay(club.fromDay, language), formatDay(club.untilDay, language))}</p>
        {keeps && (
          <Form>
            <h2>{t.noteTitle}</h2>
            <DateInput {...dayField} legend={onDay} legendSize="s" />
            <Input {...filled.field('minutes')} width={3} inputmode="numeric" />
            <Input {...filled.field('children')} width={3} inputmode="numeric" />
            <Button preventDoubleClick>{t.note}</Button>
          </Form>
        )}
        <h2>{t.days}</h2>
        {club.days.length === 0 ? <p>{t.noDays}</p> : <p>{t.total(t.hours(inHours(minutes)))}</p>}
        {club.days.length > 0 && (
          <Form>
            <Days
              days={club.days}
              mayTakeBack={keeps ? ({ recordedBy }) => recordedBy === actor.id || club.isOursToSupervise : undefined}
              language={language}
            />
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { params: { clubId }, value: { onDay, minutes, children }, button, language }) {
    const t = words(language)
    if (button.startsWith(TAKE_BACK)) {
      await takeBackClubDay(write, clubId, button.slice(TAKE_BACK.length))
      return redirectTo(`/clubs/${clubId}`, t.takenBack)
    }
    if (!onDay) throw new Refused({ en: words('en').onDayMissing, cy: words('cy').onDayMissing }, 'onDay')
    if (minutes === null) throw new Refused({ en: words('en').minutesWrong, cy: words('cy').minutesWrong }, 'minutes')
    await noteClubDay(write, clubId, { onDay, minutes, children })
    return redirectTo(`/clubs/${clubId}`, t.noted)
  },
})

type Day = ClubFound['days'][number]

interface DaysProps {
  days: readonly Day[]
  /** Of whoever keeps this club: whether a day is theirs to take back. */
  mayTakeBack: ((day: Day) => boolean) | undefined
  language: Language
}

function Days({ days, mayTakeBack, language }: DaysProps) {
  const t = words(language)
  const takeBack = ({ id, onDay }: Day) => (
    <Button small variant="secondary" name="_button" value={`${TAKE_BACK}${id}`}>
      {t.takeBack}
      <span class="nhsuk-u-visually-hidden"> {formatShortDay(onDay, language)}</span>
    </Button>
  )
  return (
    <Table
      caption={t.days}
      captionHidden
      firstCellIsHeader
      columns={[
        t.day,
        t.who,
        { text: t.time, numeric: true },
        { text: t.came, numeric: true },
        ...(mayTakeBack ? [t.takeBack] : []),
      ]}
      rows={days.map((day) => [
        formatShortDay(day.onDay, language),
        fullName(day),
        String(day.minutes),
        String(day.children ?? '–'),
        ...(mayTakeBack ? [mayTakeBack(day) && takeBack(day)] : []),
      ])}
    />
  )
}
