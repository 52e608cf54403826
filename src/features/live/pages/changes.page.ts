import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { page } from '#platform/http/page.ts'
import { selectChanges } from '../live.queries.ts'

/** Whether anything changed since a page was drawn: one statement, some bytes, and nothing about anybody. */
export const changesPage = page({
  params: { meetingId: z.uuid() },

  async load({ read, params: { meetingId } }) {
    const found = await selectChanges(read, meetingId)
    if (!found) throw new NotFound('Meeting')
    const { version, state, items, actions } = found
    return { state, mark: `${version}-${items}-${actions}` }
  },

  view: ({ state, mark }) => ({
    fileName: 'changes.json',
    type: 'application/json; charset=utf-8',
    body: JSON.stringify({ state, mark }),
  }),
})
