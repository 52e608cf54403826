import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { placeCase } from '#features/cases/place-case.ts'
import { moves } from '#features/cases/places.ts'
import { placeRequest } from '#features/requests/place-request.ts'
import { Refused } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../board.words.ts'
import { say } from '../rules.words.ts'
import { type Board, PAGE, theBoard } from '../the-board.ts'
import { hrefOf } from './address.ts'
import { CasesOf, NewRequests, WaitingRequests } from './columns.tsx'

const query = {
  team: z.uuid().optional().catch(undefined),
  cluster: z.uuid().optional().catch(undefined),
  worker: z.uuid().optional().catch(undefined),
  after: z.coerce.number().int().min(0).max(10_000).optional().catch(undefined),
}

/** `up case …`: which of the buttons of the board was pressed. */
const pressed = z.tuple([z.enum(moves), z.enum(['case', 'request']), z.uuid()])

export const boardPage = page({
  params: {},
  query,

  async load({ read, query: asked }) {
    const board = await theBoard(read, asked)
    const named = [...board.columns.flatMap(({ cases }) => cases), ...board.waiting, ...board.toDecide]
    read.seen('board', { children: [...new Set(named.map(({ childId }) => childId))], teamId: board.team.id })
    return board
  },

  view(board, { filled, language, query: asked }) {
    const t = words(language)
    const { team, columns, worker } = board
    return (
      <Layout
        title={t.title}
        back={worker ? hrefOf({ ...asked, worker: undefined, after: undefined }) : undefined}
        errors={filled.errors}
        wide
      >
        <h1>{t.title}</h1>
        <p>{team.isSupervised ? t.intro : t.introManager}</p>
        {!team.isSupervised && (
          <p>
            <a href="/day-tasks">{t.toTasks}</a>
          </p>
        )}
        <Choices board={board} language={language} />
        {!worker && <Moves board={board} language={language} />}
        {!worker && <Overview board={board} language={language} />}
        <Form>
          {!worker && <WaitingRequests board={board} language={language} />}
          {!worker && <NewRequests board={board} language={language} />}
          {columns.map((column) => (
            <CasesOf column={column} board={board} asked={asked} language={language} />
          ))}
        </Form>
        {worker && (columns[0]?.here ?? 0) > board.after + PAGE && (
          <Pagination next={{ href: hrefOf({ ...asked, after: board.after + PAGE }) }} />
        )}
      </Layout>
    )
  },

  async post(write, { query: asked, button, language }) {
    if (!may(write.actor, 'set priorities')) throw new Refused(say.notYoursToRank)
    const move = pressed.safeParse(button.split(' '))
    if (!move.success) throw new Refused(say.nothingToMove)
    const [how, what, id] = move.data
    const place = what === 'case' ? placeCase : placeRequest
    await place(write, id, how, asked.cluster ?? null)
    return redirectTo(`${hrefOf(asked)}#${what}-${id}`, words(language).moved)
  },
})

function Choices({ board: { teams, team, cluster }, language }: { board: Board; language: Language }) {
  const t = words(language)
  if (teams.length < 2 && team.clusters.length === 0) return null
  return (
    <FilterBar legend={t.choose} action="/board">
      {teams.length > 1 && (
        <Select
          id="team"
          name="team"
          label={t.team}
          value={team.id}
          items={teams.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
      {team.clusters.length > 0 && (
        <Select
          id="cluster"
          name="cluster"
          label={t.cluster}
          value={cluster?.id ?? ''}
          items={[
            { value: '', text: t.everyCluster },
            ...team.clusters.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
    </FilterBar>
  )
}

/** What was moved for somebody who is away, and can still be done or undone. */
function Moves({ board, language }: { board: Board; language: Language }) {
  const t = words(language)
  if (board.moves.length === 0) return null
  return (
    <>
      <h2>{t.moves}</h2>
      <ul>
        {board.moves.map((move) => (
          <li>
            <a href={`/board/moves/${move.id}`}>{moveInWords(move, language)}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function moveInWords({ state, fromDay, untilDay, name }: Board['moves'][number], language: Language): string {
  const t = words(language)
  if (state === 'planned') return t.planned(name)
  if (state === 'agreed' && fromDay) return t.agreed(name, formatShortDay(fromDay, language))
  return untilDay ? t.doneUntil(name, formatShortDay(untilDay, language)) : t.doneForGood(name)
}

function Overview({ board, language }: { board: Board; language: Language }) {
  const t = words(language)
  const numeric = (text: string | number) => ({ text: String(text), numeric: true })
  return (
    <Table
      caption={t.overview}
      firstCellIsHeader
      columns={[
        t.worker,
        ...[t.cases, t.allCases, t.perWte, t.room, t.longAgo].map((text) => ({ text, numeric: true })),
      ]}
      rows={board.columns.map(({ id, name, here, all, longAgo, caseload }) => [
        { text: <a href={`#worker-${id}`}>{name}</a> },
        numeric(here),
        numeric(all),
        numeric(caseload?.perWte ?? ''),
        numeric(caseload ? (caseload.room < 0 ? t.noRoom(-caseload.room) : caseload.room) : t.notOfTheTeam),
        numeric(longAgo),
      ])}
    />
  )
}
