import { groupsInWords } from '#features/people/priority-groups.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../board.words.ts'
import type { Asked, Board, ShownCase } from '../the-board.ts'
import { hrefOf } from './address.ts'

interface Part {
  board: Board
  language: Language
}

type Column = Board['columns'][number]

/** One worker, with their cases in the order in which they come. */
export function CasesOf({ column, board, asked, language }: Part & { column: Column; asked: Asked }) {
  const t = words(language)
  const { id, name, here, cases } = column
  const { isSupervised } = board.team
  return (
    <>
      <h2 id={`worker-${id}`}>{name}</h2>
      {cases.length === 0 ? (
        <p>{t.noCases}</p>
      ) : (
        <Table
          caption={name}
          captionHidden
          columns={[t.place, t.child, t.school, t.nextDue, t.met, t.signs, ...(isSupervised ? [t.move] : [])]}
          rows={cases.map((row) => [
            row.rank ?? t.byDate,
            { text: <Named id={row.id} what="case" name={row.childName} language={language} /> },
            row.schoolName,
            row.nextDue ? formatShortDay(row.nextDue, language) : t.nothingDue,
            row.met ? t.daysAgo(row.daysSince) : t.neverMet(row.daysSince),
            row.flags.map((flag) => t.flags[flag]).join(', '),
            ...(isSupervised
              ? [{ text: <Moving row={row} what="case" whole={board.worker !== null} language={language} /> }]
              : []),
          ])}
        />
      )}
      <p>
        {here > cases.length && !board.worker && (
          <>
            <a href={hrefOf({ ...asked, worker: id })}>{t.allOfWorker(name, here)}</a>{' '}
          </>
        )}
        {isSupervised && here > 0 && (
          <a href={`/board/away/${id}?team=${board.team.id}`}>
            {t.away}
            <span class="nhsuk-u-visually-hidden">{t.ofChild(name)}</span>
          </a>
        )}
      </p>
    </>
  )
}

/** Accepted, and nobody has been found yet: the supervisor says who is first. */
export function WaitingRequests({ board: { waiting, team }, language }: Part) {
  const t = words(language)
  return (
    <>
      <h2>{t.waiting}</h2>
      {waiting.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.waiting}
          captionHidden
          columns={[t.place, t.child, t.school, t.since, t.groups, ...(team.isSupervised ? [t.move] : [])]}
          rows={waiting.map((row) => [
            row.rank ?? t.byDate,
            { text: <Named id={row.id} what="request" name={row.childName} language={language} /> },
            row.schoolName,
            formatShortDay(dayIn(new Date(row.raisedAt)), language),
            groupsInWords(row.priorityGroups, language) || t.inNoGroup,
            ...(team.isSupervised ? [{ text: <Moving row={row} what="request" language={language} /> }] : []),
          ])}
        />
      )}
      {(waiting[0]?.all ?? 0) > waiting.length && (
        <p>
          <a href="/requests/waiting">{t.more(waiting[0]!.all)}</a>
        </p>
      )}
    </>
  )
}

export function NewRequests({ board: { toDecide }, language }: Part) {
  const t = words(language)
  return (
    <>
      <h2>{t.toDecide}</h2>
      {toDecide.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          caption={t.toDecide}
          captionHidden
          columns={[t.child, t.school, t.since, t.groups, t.promised]}
          rows={toDecide.map((row) => [
            { text: <Named id={row.id} what="request" name={row.childName} language={language} /> },
            row.schoolName,
            formatShortDay(dayIn(new Date(row.raisedAt)), language),
            groupsInWords(row.priorityGroups, language) || t.inNoGroup,
            formatShortDay(row.answerDueOn, language),
          ])}
        />
      )}
      {(toDecide[0]?.all ?? 0) > toDecide.length && (
        <p>
          <a href="/requests">{t.more(toDecide[0]!.all)}</a>
        </p>
      )}
    </>
  )
}

interface NamedProps {
  id: string
  what: 'case' | 'request'
  name: string | null
  language: Language
}

function Named({ id, what, name, language }: NamedProps) {
  return (
    <a id={`${what}-${id}`} href={`/${what}s/${id}`}>
      {name ?? words(language).someone}
    </a>
  )
}

interface MovingProps {
  row: Pick<ShownCase, 'id' | 'rank' | 'childName'>
  what: 'case' | 'request'
  /** The whole list of one worker, where one can also be moved past all the others at once. */
  whole?: boolean
  language: Language
}

/** Up and down; what has no place yet can only go up, and then has the last. */
function Moving({ row: { id, rank, childName }, what, whole = false, language }: MovingProps) {
  const t = words(language)
  const name = childName ?? t.someone
  const hows = (['up', 'down', 'first'] as const).filter((how) =>
    how === 'down' ? rank !== null : how === 'up' || whole,
  )
  const said = (how: (typeof hows)[number]) => (how === 'up' && rank === null ? t.givePlace : t[how])
  return (
    <>
      {hows.map((how) => (
        <Button
          small
          variant="secondary"
          name="_button"
          value={`${how} ${what} ${id}`}
          label={`${said(how)}${t.ofChild(name)}`}
        >
          {said(how)}
        </Button>
      ))}
    </>
  )
}
