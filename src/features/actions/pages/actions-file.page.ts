import { LINES_A_PART, listFilePage } from '#platform/http/list-file.ts'
import { words } from '../actions.words.ts'
import { myActions } from '../my-actions.ts'
import type { After } from '../my-actions.queries.ts'
import { actionLine, listQuery } from './my-actions.page.tsx'

/** My actions as a file: what the screen shows under the same filter, in its order, and the pages after it. */
export const actionsFilePage = listFilePage({
  name: 'actions',
  query: { show: listQuery.show },

  async part(read, { show }, after: After | undefined) {
    const { actions: rows, more } = await myActions(read, show, after, LINES_A_PART)
    read.seen('actions in a file', { children: [...new Set(rows.flatMap(({ childId }) => childId ?? []))] })
    const last = more ? rows.at(-1) : undefined
    return { rows, next: last && { due: last.dueOn, at: last.answeredAt ?? undefined, id: last.id } }
  },

  heading(language) {
    const t = words(language).list
    return [t.what, t.child, t.whose, t.due]
  },

  line: (action, { query: { show }, today, language }) => actionLine(action, show, today, language),
})
