/** Pages that are asked for beside the six operations, by `--ops plan,board,…`: what a speed of their own was promised for. */
import { PASSWORD } from './area.ts'
import { type Connection, signIn } from './clients.ts'
import { PAGES } from './make-pages.ts'
import { type Asking, get } from './operations.ts'

export const pageNames = ['plan', 'planDiff', 'board', 'report', 'panel', 'recap'] as const
export type PageName = (typeof pageNames)[number]

export async function askOfPages(connection: Connection): Promise<Record<PageName, Asking>> {
  const supervising = await signIn(connection, PAGES.supervisor, PASSWORD)
  const working = await signIn(connection, PAGES.worker, PASSWORD)
  const whoAsks = (name: PageName) => (name === 'board' ? supervising : working)
  return Object.fromEntries(pageNames.map((name) => [name, get(() => PAGES[name], whoAsks(name))])) as Record<
    PageName,
    Asking
  >
}
