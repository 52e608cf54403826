import { z } from 'zod'
import type { Asked } from './the-figures.ts'

/** What is asked for in the address: the same on the page and in its files. */
export const askedFor = {
  team: z.uuid().optional().catch(undefined),
  period: z.string().max(60).optional().catch(undefined),
  school: z.uuid().optional().catch(undefined),
  whose: z.enum(['mine', 'team']).optional().catch(undefined),
}

/** The address of a file with the same numbers. */
export function sameAs(path: string, asked: Asked): string {
  const query = new URLSearchParams(
    Object.entries(asked).filter(([, value]) => typeof value === 'string') as [string, string][],
  )
  return query.size > 0 ? `${path}?${query}` : path
}
