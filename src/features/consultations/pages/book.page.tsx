import { z } from 'zod'
import { sayDay } from '#features/actions/due-in-words.ts'
import { schoolCalendarOfConsultation } from '#features/schools/school-calendar-of.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { type Day, dayIn, isDay } from '#platform/dates/day.ts'
import { timeIn } from '#platform/dates/moment.ts'
import { Refused } from '#platform/errors.ts'
import { optionalDay, optionalText, text, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { bookConsultation } from '../booking/book-consultation.ts'
import { words } from '../booking/booking.words.ts'
import { daysToOffer } from '../cycle.ts'
import { findConsultationToChange } from '../find-consultation.ts'
import { say } from '../rules.words.ts'
import { AboutAConsultation } from './about-a-consultation.tsx'
import { time } from '#platform/http/time-field.ts'

const USUAL_TIME = '09:00'

const bookForm = form((language) => {
  const t = words(language).book
  return {
    choice: text(t.day, t.dayMissing, { max: 10 }),
    day: optionalDay(t.ownDay, { wrong: aRealDay[language] }),
    time: time(t.time, t.timeWrong),
    place: optionalText(t.place, { hint: t.placeHint }),
    allTheSame: tick(t.allTheSame),
  }
})

/** Books a consultation, or moves it. The usual answer is filled in: the next one is booked in two clicks (HACK-26). */
export const bookPage = page({
  params: { consultationId: z.uuid() },
  /** The time that somebody has chosen: `?at=`. */
  query: { at: z.coerce.date().optional().catch(undefined) },
  form: bookForm,

  async load({ read, params: { consultationId } }) {
    const [consultation, calendar] = await Promise.all([
      findConsultationToChange(read, consultationId),
      schoolCalendarOfConsultation(read, consultationId),
    ])
    const { previous, suggestedOn } = consultation
    const offered = previous?.at
      ? daysToOffer(calendar, dayIn(new Date(previous.at)))
      : [{ weeks: 0, day: suggestedOn < read.today ? calendar.nextSchoolDay(read.today) : suggestedOn }]
    return { consultation, offered: offered.filter(({ day }) => day >= read.today) }
  },

  version: ({ consultation }) => consultation.version,

  known: ({ consultation, offered }, { query: { at: chosen } }) => {
    const { at, previous, place, suggestedOn } = consultation
    const known = chosen ?? at ?? undefined
    const before = previous?.at ? new Date(previous.at) : undefined
    const day = known ? dayIn(known) : suggestedOn
    const isOffered = offered.some((one) => one.day === day)
    return {
      choice: isOffered ? day : known ? 'own' : (offered[0]?.day ?? 'own'),
      day: isOffered ? null : known && day,
      time: known ? timeIn(known) : before ? timeIn(before) : USUAL_TIME,
      place: place ?? previous?.place ?? null,
    }
  },

  view({ consultation, offered }, { filled, language }) {
    const t = words(language).book
    const about = { consultation, title: t.title(consultation.number), language, errors: filled.errors }
    const inWords = ({ weeks, day }: { weeks: number; day: Day }) => ({
      value: day,
      text: sayDay(day, language),
      hint: weeks > 0 ? t.weeks(weeks) : t.suggested,
    })
    return (
      <AboutAConsultation {...about}>
        <Form version={consultation.version}>
          <Radios
            {...filled.field('choice')}
            legend={t.day}
            items={[
              ...offered.map(inWords),
              {
                value: 'own',
                text: t.other,
                conditional: <DateInput {...filled.field('day')} legend={t.ownDay} legendSize="s" />,
              },
            ]}
          />
          <Input {...filled.field('time')} width={5} />
          <Input {...filled.field('place')} width="two-thirds" />
          {filled.field('allTheSame').error && (
            <Checkboxes
              {...filled.field('allTheSame')}
              legend={t.allTheSame}
              items={[{ value: 'yes', text: t.allTheSame }]}
            />
          )}
          <Button>{t.save}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId }, value, version, language }) {
    const { choice, time: at, place, allTheSame } = value
    const day = isDay(choice) ? choice : value.day
    if (!day) throw new Refused(say.dayMissing, choice === 'own' ? 'day' : 'choice')
    await bookConsultation(write, consultationId, { day, time: at, place, allTheSame }, version)
    return redirectTo(`/consultations/${consultationId}`, words(language).book.saved)
  },
})
