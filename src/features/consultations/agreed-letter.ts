import { sayDay } from '#features/actions/due-in-words.ts'
import { nameToUse } from '#features/people/child.ts'
import { languageToWriteIn } from '#features/people/masked-address.ts'
import { sentBy } from '#features/remit/who-the-worker-is.tsx'
import type { Actor, Read } from '#platform/context.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { type Letter, type LetterLine, paragraph } from '#platform/pdf/letter.ts'
import type { Language, Sentence } from '#platform/words.ts'
import { isTaskOf } from './attendee.ts'
import { selectCandidates } from './booking/candidates.queries.ts'
import { type ActionShown, type AttendeeShown, type ConsultationShown, findConsultation } from './find-consultation.ts'
import { words } from './letter.words.ts'
import { whyNotInvite } from './inviting/may-invite.ts'
import { say } from './rules.words.ts'

/** Somebody of the family who takes part: whether a letter may go to them, and in which language. */
interface LetterReader {
  readonly attendee: AttendeeShown
  readonly why: Sentence | undefined
  readonly language: Language
}

/** The consultation, with whom of the family there is a letter to. */
export async function findLetters(read: Read, consultationId: string) {
  const [consultation, candidates] = await Promise.all([
    findConsultation(read, consultationId),
    selectCandidates(read, consultationId),
  ])
  const family = consultation.attendees
    .filter(({ kind }) => kind === 'parent or carer')
    .map((attendee): LetterReader => {
      const adult = candidates?.adults.find(({ id }) => id === attendee.relationshipId)
      return {
        attendee,
        // Whoever is not written down around the child any more gets none.
        why: adult ? whyNotInvite(adult) : whyNotInvite(UNKNOWN),
        language: languageToWriteIn(adult?.language ?? null),
      }
    })
  return { consultation, family }
}

const UNKNOWN = {
  ...{
    endedOn: 'ended',
    courtOrders: null,
    mayBeTold: false,
    safeChannel: 'none',
    parentalResponsibility: 'not known',
  },
}

interface Asked {
  readonly to: string
  readonly language: Language
  /** To be read on a page behind a link: no surname of the family is in it, and nobody else of the family (P07). */
  readonly onPage?: boolean
}

/** The letter to one of them, or to the school; nobody else gets one. */
export async function findAgreedLetter(read: Read, consultationId: string, { to, language, onPage }: Asked) {
  const { consultation, family } = await findLetters(read, consultationId)
  const reader = family.find(({ attendee }) => attendee.id === to)
  if (to !== 'school' && !consultation.attendees.some(({ id }) => id === to)) throw new NotFound('Letter')
  if (to !== 'school' && !reader) throw new Refused(say.letterToFamily)
  if (reader?.why) throw new Refused(reader.why)
  const about = { to: reader?.attendee ?? ('school' as const), language: reader?.language ?? language, onPage }
  const letter = agreedLetter(consultation, about, read.actor)
  return { consultation, letter, relationshipId: reader?.attendee.relationshipId ?? null }
}

/**
 * What we agreed, who does what, and when we meet again. Of the family, only those who sat at the table themselves are named:
 * two who must not know of each other are not brought together by a letter (P07).
 */
export function agreedLetter(
  consultation: ConsultationShown,
  { to, language, onPage = false }: Omit<Asked, 'to'> & { readonly to: AttendeeShown | 'school' },
  sender: Pick<Actor, 'name' | 'jobTitle'>,
): Letter {
  const t = words(language).letters
  const { at, today, next, attendees, remit } = consultation
  const child = nameToUse(consultation.child, 'letters')
  const there = attendees.filter((one) => one.came && (!onPage || one.kind !== 'parent or carer' || one === to))
  const called = ({ kind, name }: { kind: string; name: string }) => {
    if (kind === 'young person') return child
    return onPage && kind === 'parent or carer' ? name.split(' ')[0]! : name
  }
  const tasks = consultation.tasks.filter((task) => mayRead(task, there, to))
  const day = at && formatDay(dayIn(new Date(at)), language)
  const isOver = at !== null && dayIn(new Date(at)) <= today
  return {
    language,
    lines: [
      ...paragraph(`${to === 'school' ? t.dearSchool : t.dear(called(to))},`),
      ...paragraph(day && (isOver ? t.met(child, day) : t.willMeet(child, day))),
      ...paragraph(there.length > 0 && t.there(there.map(called).join(', '))),
      // Before they have met nothing is agreed, and nothing is said of it.
      ...(isOver || tasks.length > 0 ? whatWasAgreed({ tasks, next, called, language }) : []),
      ...paragraph(t.help),
      ...paragraph(t.from, sender.name, sender.jobTitle),
      ...paragraph(...sentBy(remit, language)),
    ],
  }
}

interface Agreed extends Pick<ConsultationShown, 'tasks' | 'next'> {
  called(one: { kind: string; name: string }): string
  readonly language: Language
}

function whatWasAgreed({ tasks, next, called, language }: Agreed): LetterLine[] {
  const t = words(language).letters
  const items = tasks.map(({ ownerKind: kind, ownerName: name, what, dueOn }) => ({
    who: called({ kind, name }),
    text: `${what}, ${t.by(sayDay(dueOn, language))}`,
  }))
  return [
    { is: 'heading', text: t.agreed },
    ...(items.length === 0 ? paragraph(t.nothing) : [{ is: 'list' as const, items }]),
    { is: 'heading', text: t.next },
    ...paragraph(nextInWords(next, language)),
    ...paragraph(t.change),
  ]
}

function mayRead(task: ActionShown, there: readonly AttendeeShown[], to: AttendeeShown | 'school'): boolean {
  if (task.ownerKind !== 'parent or carer') return true
  return (to !== 'school' && isTaskOf(to, task)) || there.some((one) => isTaskOf(one, task))
}

function nextInWords(next: ConsultationShown['next'], language: Language): string {
  const t = words(language).letters
  if (!next) return t.noNext
  return next.at
    ? t.nextOn(formatDateTime(new Date(next.at), language))
    : t.nextAbout(formatDay(next.suggestedOn, language))
}
