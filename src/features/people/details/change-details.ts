import { verb } from '#features/access/verb.ts'
import { Conflict } from '#platform/errors.ts'
import { holdChild } from '../held-child.ts'
import { saveDetail } from './child-detail.queries.ts'
import type { DetailsOfChild } from './child-detail.ts'

export type { DetailsOfChild }

/** Sets characteristics and priority groups. `version` is 0 where nothing was known yet. */
export const changeDetails = verb(
  'change children',
  async (write, childId: string, details: DetailsOfChild, version: number) => {
    const child = await holdChild(write, childId)
    const saved = await saveDetail(write, child, details, version)
    if (!saved) throw new Conflict()
    write.audit('details changed', { children: [childId] })
  },
)
