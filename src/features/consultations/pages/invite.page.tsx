import { z } from 'zod'
import { type Channel, type Known, relationshipWords } from '#features/people/relationship.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { choice, optionalDay, optionalLongText, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { selectAdult } from '../booking/candidates.queries.ts'
import { findConsultationToChange } from '../find-consultation.ts'
import { invite } from '../inviting/invite.ts'
import { words } from '../inviting/inviting.words.ts'
import { safeWays, waysToInvite, whyNotInvite } from '../inviting/may-invite.ts'
import { nouns } from '../nouns.words.ts'
import { say } from '../rules.words.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'
import { optionalTime } from '#platform/http/time-field.ts'

const OFFERS = [1, 2, 3] as const

const inviteForm = form((language) => {
  const t = words(language).invite
  const wrong = aRealDay[language]
  return {
    how: choice(t.how, waysToInvite, t.howMissing),
    withoutResponsibility: optionalLongText(t.withoutResponsibility),
    interpreter: optionalText(t.interpreter, { hint: t.interpreterHint }),
    ...{ day1: optionalDay(t.day(1), { wrong }), time1: optionalTime(t.time(1), t.timeWrong) },
    ...{ day2: optionalDay(t.day(2), { wrong }), time2: optionalTime(t.time(2), t.timeWrong) },
    ...{ day3: optionalDay(t.day(3), { wrong }), time3: optionalTime(t.time(3), t.timeWrong) },
  }
})

export const invitePage = page({
  params: { consultationId: z.uuid(), attendeeId: z.uuid() },
  form: inviteForm,

  async load({ read, params: { consultationId, attendeeId } }) {
    const consultation = await findConsultationToChange(read, consultationId)
    const attendee = consultation.attendees.find(({ id }) => id === attendeeId)
    if (!attendee) throw new NotFound('Attendee')
    const { relationshipId } = attendee
    const adult = relationshipId ? await selectAdult(read, consultation.childId, relationshipId) : undefined
    if (relationshipId && !adult) throw new NotFound('Adult')
    return { consultation, attendee, adult }
  },

  known: ({ adult }) => ({
    how: adult ? safeWays(adult)[0] : 'in person',
    interpreter: adult?.interpreter ? adult.language : null,
  }),

  view({ consultation, attendee, adult }, { filled, language }) {
    const t = words(language).invite
    const why = adult && whyNotInvite(adult)
    const ways = adult ? safeWays(adult) : waysToInvite
    const title = t.title(calledHere(attendee, consultation))
    const about = { consultation, title, tab: t.tab, language, errors: filled.errors }
    return (
      <AboutAConsultation {...about}>
        {adult && <SummaryList rows={rowsOf(adult, language)} />}
        {why ? (
          <WarningCallout heading={t.refused}>
            <p>{why[language]}</p>
            <p>
              <a href={`/children/${consultation.childId}/adults/${adult.id}`}>{t.change}</a>
            </p>
          </WarningCallout>
        ) : (
          <Form>
            <Radios
              {...filled.field('how')}
              legend={t.how}
              items={ways.map((value) => ({ value, text: nouns(language).ways[value] }))}
            />
            {adult?.parentalResponsibility === 'no' && <Textarea {...filled.field('withoutResponsibility')} rows={2} />}
            {consultation.state === 'booked' && consultation.at ? (
              <p>{t.booked(formatDateTime(consultation.at, language))}</p>
            ) : (
              <Fieldset legend={t.offered} legendSize="m">
                <p>{t.offeredHelp}</p>
                {OFFERS.map((number) => (
                  <>
                    <DateInput {...filled.field(`day${number}`)} legend={t.day(number)} legendSize="s" />
                    <Input {...filled.field(`time${number}`)} width={5} />
                  </>
                ))}
              </Fieldset>
            )}
            <Input {...filled.field('interpreter')} width="two-thirds" />
            <Button>{t.save}</Button>
          </Form>
        )}
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId, attendeeId }, value, language }) {
    const offered = OFFERS.flatMap((number) => {
      const [day, at] = [value[`day${number}`], value[`time${number}`]]
      if (!day && !at) return []
      if (!day || !at) throw new Refused(say.dayAndTime, day ? `time${number}` : `day${number}`)
      return momentOf(day, at)
    })
    const { how, interpreter, withoutResponsibility } = value
    const inviting = { how, interpreter, withoutResponsibility, offered }
    const { invitationId } = await invite(write, consultationId, attendeeId, inviting)
    return redirectTo(`/invitations/${invitationId}`, words(language).invite.saved)
  },
})

type Adult = NonNullable<Awaited<ReturnType<typeof selectAdult>>>

/** What is looked at before anybody is asked (HACK-14). */
function rowsOf({ courtOrders, parentalResponsibility, mayBeTold, safeChannel, safeNote }: Adult, language: Language) {
  const t = words(language).invite
  const { known, channels } = relationshipWords(language)
  return [
    { key: t.orders, value: courtOrders || t.noOrders },
    { key: t.responsibility, value: known[parentalResponsibility as Known] },
    { key: t.told, value: mayBeTold ? t.yes : t.no },
    { key: t.safeWay, value: [channels[safeChannel as Channel], safeNote].filter(Boolean).join('. ') },
  ]
}
