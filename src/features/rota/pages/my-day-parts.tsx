import { answerInWords } from '#features/actions/answer-in-words.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { inOneLine } from '#features/attendance/in-one-line.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import type { Here } from '../my-day.ts'
import { words } from '../my-day.words.ts'
import { timeInWords } from '../time-in-words.ts'

interface Part {
  here: Here
  language: Language
}

/** In full on the screen; on paper, which gets lost, the first name and a letter. */
function Name({ of: { childName, onPaper }, language }: { of: Named; language: Language }) {
  if (!childName) return <>{words(language).somebody}</>
  return (
    <>
      <ScreenOnly inline>{childName}</ScreenOnly>
      <PrintOnly inline>{onPaper}</PrintOnly>
    </>
  )
}

interface Named {
  readonly childName: string | null
  readonly onPaper: string | null
}

type Timed = Here['inOrder'][number]

/** Meetings and consultations by the clock: where, and who else is in them. */
export function InOrder({ here: { inOrder }, language }: Part) {
  const t = words(language)
  if (inOrder.length === 0) return <p>{t.nothingBooked}</p>
  return (
    <ul class="nhsuk-list">
      {inOrder.map((one) => (
        <li>
          <strong>{timeInWords(one.time, language)}</strong> <What of={one} language={language} />
          <div class="nhsuk-hint nhsuk-u-margin-bottom-0">{where(one, language)}</div>
        </li>
      ))}
    </ul>
  )
}

function What({ of, language }: { of: Timed; language: Language }) {
  const t = words(language)
  if (of.kind === 'meeting') {
    return <a href={of.meetingId ? `/meetings/${of.meetingId}` : `/meetings/series/${of.seriesId}`}>{of.name}</a>
  }
  return (
    <a href={`/consultations/${of.id}`}>
      {t.consultation(of.number)}: <Name of={of} language={language} />
    </a>
  )
}

const MOST_NAMES = 6

/** The room, how long, and who else is there: at a table those who chair it first. */
function where(one: Timed, language: Language): string {
  const t = words(language)
  const names =
    one.kind === 'meeting' ? one.members.map(({ fullName }) => fullName) : one.others.map(({ name }) => name)
  const some = names.slice(0, MOST_NAMES).join(', ')
  const others = names.length > MOST_NAMES ? t.andMore(some, names.length - MOST_NAMES) : some
  const place = one.kind === 'meeting' ? one.room : one.place
  return [place, one.minutes && t.minutes(one.minutes), others && t.with(others)].filter(Boolean).join('. ')
}

/** What changed there while I was elsewhere, latest first. Concerns are a number: who they are about is said where they are read. */
export function News({ here: { news, concerns }, language }: Part) {
  const t = words(language)
  if (news.length === 0 && concerns === 0) return <p>{t.nothingChanged}</p>
  return (
    <ul class="nhsuk-list">
      {concerns > 0 && (
        <li>
          <a href="/concerns">{t.concerns(concerns)}</a>
        </li>
      )}
      {news.map((one) => (
        <li>
          <a href={hrefOf(one)}>
            <Name of={one} language={language} />
          </a>
          : {newsInWords(one, language)}
        </li>
      ))}
    </ul>
  )
}

type One = Here['news'][number]

function hrefOf({ kind, id }: One): string {
  if (kind === 'request') return `/requests/${id}`
  return kind === 'action' ? `/actions/${id}` : `/cases/${id}`
}

function newsInWords(one: One, language: Language): string {
  const t = words(language).news
  return one.kind === 'action' ? t.action(one.what, one.ownerName, answerInWords(one, language)) : t[one.kind]
}

/** Each child one click away, with what was said last beside the name, so that nobody opens a record to remember. */
export function ChildrenHere({ here: { children }, today, language }: Part & { today: Day }) {
  const t = words(language)
  if (children.length === 0) return <p>{t.noChildren}</p>
  return (
    <ul class="nhsuk-list">
      {children.map((child) => (
        <li>
          <a href={`/cases/${child.id}`}>
            <Name of={child} language={language} />
          </a>
          {child.yearGroup !== null && `, ${t.year(child.yearGroup)}`}
          <div class="nhsuk-hint nhsuk-u-margin-bottom-0">
            {standing(child, today, language)}
            {child.lastAction && (
              <>
                <br />
                {t.last(child.lastAction.what, child.lastAction.ownerName)}
              </>
            )}
            {child.attendance && (
              <>
                <br />
                {inOneLine(child.attendance, language)}
              </>
            )}
          </div>
          <ScreenOnly>
            <a href={`/cases/${child.id}/contacts/new`}>
              {t.record}
              <span class="nhsuk-u-visually-hidden">: {child.childName}</span>
            </a>{' '}
            <a href={`/cases/${child.id}/actions/new`}>
              {t.agree}
              <span class="nhsuk-u-visually-hidden">: {child.childName}</span>
            </a>
          </ScreenOnly>
        </li>
      ))}
    </ul>
  )
}

/** When somebody was met last, and what is due. */
function standing(
  { daysSinceSeen, reviewOn, status }: Here['children'][number],
  today: Day,
  language: Language,
): string {
  const t = words(language)
  const met = daysSinceSeen === null ? t.neverMet : t.seen(daysSinceSeen)
  const review = reviewOn && (reviewOn < today ? t.reviewLate : t.reviewDue)(sayDay(reviewOn, language))
  const state = status === 'watchful waiting' ? t.waiting : status === 'paused' && t.paused
  return [met, review, state].filter(Boolean).join('; ')
}
