import { z } from 'zod'
import { choice, day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { seats } from '../meeting.ts'
import { words } from '../meetings.words.ts'
import { words as nouns } from '../nouns.words.ts'
import { placesToMeet } from '../series/series.queries.ts'
import { startSeries } from '../series/start-series.ts'
import { timesFields } from './series-fields.ts'
import { TimesFields } from './series-form.tsx'

const newForm = form((language) => {
  const t = words(language)
  return {
    place: { ...choice(t.placeLabel, [''], t.placeMissing), rule: twoIds(t.placeMissing) },
    ...timesFields(language),
    fromDay: day(t.fromDay, { missing: t.fromDayMissing, wrong: t.fromDayMissing }),
    mySeat: choice(t.mySeat, seats.slice(0, -1), t.seatMissing),
  }
})

/** Begins a meeting that comes round, such as the panel. */
export const newSeriesPage = page({
  params: {},
  form: newForm,

  load: async ({ read }) => ({ places: await placesToMeet(read), today: read.today }),

  known: ({ places: [place, another], today }) => ({
    place: place && !another ? `${place.schoolId} ${place.teamId}` : undefined,
    minutes: 120,
    fromDay: today,
  }),

  view({ places }, { filled, language }) {
    const t = words(language)
    const n = nouns(language)
    return (
      <Layout title={t.newTitle} back="/meetings" errors={filled.errors}>
        <h1>{t.newTitle}</h1>
        <p>{places.length > 0 ? t.newIntro : t.noPlaces}</p>
        {places.length > 0 && (
          <Form>
            <Select
              {...filled.field('place')}
              items={[
                { value: '', text: t.placeMissing },
                ...places.map(({ schoolId, teamId, schoolName, teamName }) => ({
                  value: `${schoolId} ${teamId}`,
                  text: `${schoolName}, ${teamName}`,
                })),
              ]}
            />
            <TimesFields filled={filled} language={language} />
            <DateInput {...filled.field('fromDay')} legend={t.fromDay} legendSize="s" />
            <Select
              {...filled.field('mySeat')}
              items={[
                { value: '', text: t.seatMissing },
                ...seats.slice(0, -1).map((seat) => ({ value: seat, text: n.seats[seat] })),
              ]}
            />
            <Button preventDoubleClick>{t.startButton}</Button>
          </Form>
        )}
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { place, ...series } = value
    const [schoolId = '', teamId = ''] = place.split(' ')
    const { seriesId } = await startSeries(write, { ...series, kind: 'panel', schoolId, teamId })
    return redirectTo(`/meetings/series/${seriesId}`, words(language).started)
  },
})

function twoIds(wrong: string): z.ZodType<string> {
  return z.string().refine((typed) => typed.split(' ').every((id) => z.uuid().safeParse(id).success), wrong)
}
