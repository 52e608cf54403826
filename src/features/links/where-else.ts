import type { World } from '#platform/context.ts'
import type { Holding } from '#platform/holding.ts'
import { heldLink } from './holder.ts'
import { pathOf } from './purpose.ts'

/** Where whoever sees nothing here goes on: to their code, to what their link is for, or nowhere. */
export async function whereElse(world: World, holding: Holding | undefined): Promise<string | undefined> {
  const link = await heldLink(world, holding)
  if (!link) return undefined
  return link.isProved ? pathOf(link.purpose) : '/for-you/code'
}
