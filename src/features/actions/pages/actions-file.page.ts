import { listFile, LINES_FOR_A_FILE } from '#platform/http/list-file.ts'
import { page } from '#platform/http/page.ts'
import { words } from '../actions.words.ts'
import { myActions } from '../my-actions.ts'
import { actionLine, listQuery } from './my-actions.page.tsx'

/** My actions as a file: what the screen shows under the same filter, in its order, and the pages after it. */
export const actionsFilePage = page({
  params: {},
  query: { show: listQuery.show },

  async load({ read, query: { show } }) {
    const { actions } = await myActions(read, show, undefined, LINES_FOR_A_FILE)
    read.seen('actions in a file', { children: [...new Set(actions.flatMap(({ childId }) => childId ?? []))] })
    return { actions, today: read.today }
  },

  view({ actions, today }, { query: { show }, language }) {
    const t = words(language).list
    return listFile('actions', { today, language }, [
      [t.what, t.child, t.whose, t.due],
      ...actions.map((action) => actionLine(action, show, today, language)),
    ])
  },
})
