/** Pages that are asked for beside the six operations, by `--ops plan,board,…`: what a speed of their own was promised for. */
import { PASSWORD } from './area.ts'
import { type Connection, signIn } from './clients.ts'
import { AT_THE_TABLE, PAGES, VERSIONS, WORKERS } from './of-pages.ts'
import { type Asking, get } from './operations.ts'

export const pageNames = ['plan', 'planDiff', 'board', 'report', 'panel', 'recap'] as const
export type PageName = (typeof pageNames)[number]

const times = (part: RegExp, body: string) => new Set(body.match(part)).size
const isPdf = (body: string) => body.startsWith('%PDF')
/** What a page that is measured must have on it. */
const HOLDS: Record<PageName, (body: string) => boolean> = {
  plan: (body) => times(/\/versions\/\d+/g, body) >= VERSIONS,
  planDiff: (body) => body.includes(`What need ${VERSIONS - 1} is`),
  // Of each worker the first six.
  board: (body) => times(/\/cases\/[\da-f-]{36}/g, body) === WORKERS * 6,
  report: isPdf,
  panel: (body) => (body.match(/<article/g) ?? []).length === AT_THE_TABLE,
  recap: isPdf,
}

export async function askOfPages(connection: Connection): Promise<Record<PageName, Asking>> {
  const supervising = await signIn(connection, PAGES.supervisor, PASSWORD)
  const working = await signIn(connection, PAGES.worker, PASSWORD)
  const asks = {} as Record<PageName, Asking>
  for (const name of pageNames) {
    asks[name] = get(() => PAGES[name], name === 'board' ? supervising : working)
    const { status, body } = await connection.send(asks[name](0, 'html'))
    if (status !== 200 || !HOLDS[name](body)) throw new Error(`${name} is not as it was made: ${status}`)
  }
  return asks
}
