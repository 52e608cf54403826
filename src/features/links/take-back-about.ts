import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { ItemKind } from './held-page.ts'
import { takeItemsBack } from './shared-page.queries.ts'

export interface OnPageOf {
  readonly kind: ItemKind
  readonly aboutId: string
  readonly relationshipId: string | null
  readonly ownChannelId: string | null
}

/**
 * Takes one thing off every page of one person of a family, shared or only prepared: from the next request on it is not there. Of what
 * they could read, the story says that they cannot any more.
 */
export async function takeBackAbout(write: Write, about: OnPageOf): Promise<void> {
  const items = await takeItemsBack(write, about)
  for (const { itemId, shareId, childId, adultId } of items)
    write.audit('item taken back', { children: childId ? [childId] : [], shareId, itemId, adultId })
  const read = items.filter(({ sharedAt }) => sharedAt !== null)
  if (read.length === 0) return
  await addToChronology(
    write,
    ...read.map(({ itemId, childId, caseId, teamId, schoolId, toName, more, words }) => ({
      ...{ childId: childId!, caseId, teamId, schoolId, sourceId: itemId },
      kind: 'shared with family' as const,
      said: 'no longer shared' as const,
      // Of a report its title: the story is read by more people than the report was given to.
      headline: `${toName}: ${more ?? words}`,
      audience: 'case' as const,
    })),
  )
}
