import { type RelationshipKind, relationshipWords } from '#features/people/relationship.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { dayIn } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../cycle.words.ts'
import type { AttendeeShown, ConsultationShown } from '../find-consultation.ts'
import { nouns } from '../nouns.words.ts'
import { calledHere } from './about-a-consultation.tsx'

interface Part {
  consultation: ConsultationShown
  language: Language
}

/** Who takes part, whether they are asked and what they answered, and whether they came. */
export function Attendees({ consultation, language }: Part) {
  const t = words(language)
  const { attendees, isTheirsToWorkOn, state, cycleState, id } = consultation
  const mayChange = isTheirsToWorkOn && state !== 'completed' && cycleState !== 'ended'
  return (
    <>
      <h2>{t.people}</h2>
      {attendees.length === 0 && <p>{t.nobody}</p>}
      <SummaryList
        rows={attendees.map((one) => {
          const name = calledHere(one, consultation)
          return {
            key: (
              <>
                {name}
                <div class="nhsuk-hint">{whoInWords(one, language)}</div>
              </>
            ),
            value: <Stands attendee={one} consultation={consultation} language={language} />,
            actions: mayChange ? linksOf(one, consultation, name, language) : [],
          }
        })}
      />
      {mayChange && (
        <p>
          <a href={`/consultations/${id}/people`}>{t.todo.people}</a>
        </p>
      )}
    </>
  )
}

function whoInWords({ kind, called }: AttendeeShown, language: Language): string {
  const family = relationshipWords(language).kinds as Readonly<Record<string, string>>
  if (kind === 'parent or carer' && called) return family[called as RelationshipKind] ?? called
  return called ?? nouns(language).kinds[kind]
}

interface StandsProps extends Part {
  attendee: AttendeeShown
}

function Stands({ attendee, consultation, language }: StandsProps) {
  const t = words(language)
  const { came, whyNot, views, viewsHow, fedBack, noTaskWhy } = attendee
  const invitation = latestFor(attendee, consultation)
  const lines = [
    came === true && t.came2,
    came === false && t.didNotCome,
    came === null && (attendee.kind !== 'staff' || invitation) && invitationInWords(invitation, language),
    whyNot && `${t.whyNot}: ${whyNot}`,
    viewsHow && `${t.viewsHow}: ${viewsHow}`,
    views && `${t.views}: ${views}`,
    fedBack && `${t.fedBack}: ${fedBack}`,
    noTaskWhy && `${t.noTaskWhy} ${noTaskWhy}`,
  ].filter(Boolean)
  return (
    <ul class="nhsuk-list">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  )
}

function latestFor({ id }: AttendeeShown, { invitations }: ConsultationShown) {
  return invitations.findLast(({ attendeeId }) => attendeeId === id)
}

type Invitation = ConsultationShown['invitations'][number]

function invitationInWords(invitation: Invitation | undefined, language: Language): string {
  const t = words(language)
  if (!invitation) return t.notInvited
  if (!invitation.answer) return t.waitsForAnswer(formatDay(dayIn(new Date(invitation.sentAt)), language))
  return t.answered(nouns(language).invitationAnswers[invitation.answer as 'yes'])
}

function linksOf(one: AttendeeShown, consultation: ConsultationShown, hiddenText: string, language: Language) {
  const t = words(language)
  const invitation = latestFor(one, consultation)
  const at = `/consultations/${consultation.id}/people/${one.id}`
  const mayTakeOff = one.came === null && !consultation.tasks.some(({ ownerName }) => ownerName === one.name)
  return [
    ...(invitation ? [{ text: t.seeInvitation, href: `/invitations/${invitation.id}`, hiddenText }] : []),
    ...(one.came === null && one.kind !== 'staff'
      ? [{ text: invitation ? t.inviteAgain : t.invite, href: `${at}/invite`, hiddenText }]
      : []),
    ...(mayTakeOff ? [{ text: t.takeOff, href: `${at}/off`, hiddenText }] : []),
  ]
}
