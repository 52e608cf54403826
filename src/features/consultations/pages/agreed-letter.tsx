import { sayDay } from '#features/actions/due-in-words.ts'
import { SentBy } from '#features/remit/who-the-worker-is.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { isTaskOf } from '../attendee.ts'
import type { ActionShown, AttendeeShown, ConsultationShown } from '../find-consultation.ts'
import { words } from '../letter.words.ts'

interface AgreedLetterProps {
  consultation: ConsultationShown
  to: AttendeeShown | 'school'
  /** The child, by the name that is safe in letters. */
  child: string
  sender: { readonly name: string; readonly jobTitle: string | null }
  /** That of whoever reads it. */
  language: Language
}

/**
 * What we agreed, who does what, and when we meet again. Of the family, only those who sat at the table themselves are named:
 * two who must not know of each other are not brought together by a letter (P07).
 */
export function AgreedLetter({ consultation, to, child, sender, language }: AgreedLetterProps) {
  const t = words(language).letters
  const { at, today, next } = consultation
  const there = consultation.attendees.filter(({ came }) => came)
  const called = (one: { kind: string; name: string }) => (one.kind === 'young person' ? child : one.name)
  const tasks = consultation.tasks.filter((task) => mayRead(task, there, to))
  const day = at && formatDay(dayIn(new Date(at)), language)
  const isOver = at !== null && dayIn(new Date(at)) <= today
  return (
    <article lang={language} class="app-letter">
      <p>{to === 'school' ? t.dearSchool : t.dear(to.name)},</p>
      {day && <p>{isOver ? t.met(child, day) : t.willMeet(child, day)}</p>}
      {there.length > 0 && <p>{t.there(there.map(called).join(', '))}</p>}
      <h2>{t.agreed}</h2>
      {tasks.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ul>
          {tasks.map((task) => (
            <li>
              <strong>{called({ kind: task.ownerKind, name: task.ownerName })}</strong>: {task.what},{' '}
              {t.by(sayDay(task.dueOn, language))}
            </li>
          ))}
        </ul>
      )}
      <h2>{t.next}</h2>
      <p>{nextInWords(next, language)}</p>
      <p>{t.change}</p>
      <p>{t.help}</p>
      <p>
        {t.from}
        <br />
        {sender.name}
        {sender.jobTitle && (
          <>
            <br />
            {sender.jobTitle}
          </>
        )}
      </p>
      <SentBy remit={consultation.remit} language={language} />
    </article>
  )
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
