import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { words } from '../booking/booking.words.ts'
import { findConsultationToChange } from '../find-consultation.ts'
import { takeOffAttendee } from '../booking/name-attendees.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'

export const takeOffPage = page({
  params: { consultationId: z.uuid(), attendeeId: z.uuid() },

  async load({ read, params: { consultationId, attendeeId } }) {
    const consultation = await findConsultationToChange(read, consultationId)
    const attendee = consultation.attendees.find(({ id }) => id === attendeeId)
    if (!attendee) throw new NotFound('Attendee')
    return { consultation, attendee }
  },

  view({ consultation, attendee }, { language }) {
    const t = words(language).people
    const title = t.takeOffTitle(calledHere(attendee, consultation))
    return (
      <AboutAConsultation consultation={consultation} title={title} tab={t.takeOffTab} language={language}>
        <p>{t.takeOffHelp}</p>
        <Form>
          <Button>{t.takeOff}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId, attendeeId }, language }) {
    await takeOffAttendee(write, consultationId, attendeeId)
    return redirectTo(`/consultations/${consultationId}`, words(language).people.takenOff)
  },
})
