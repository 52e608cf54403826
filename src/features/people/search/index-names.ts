import type { Write } from '#platform/context.ts'
import type { Child } from '../child.ts'
import { nameTokens, type SearchedNames } from './name-search.ts'
import { insertNameTokens, removeNameTokens } from './name-tokens.queries.ts'

/** What a child is found by, and who may find them: the same people as see the child. */
export type IndexedChild = Pick<
  Child,
  'id' | 'givenName' | 'familyName' | 'otherNames' | 'knownAs' | 'knownAsSafeWith' | 'schoolId' | 'knownTo'
>

/** Writes again what these children are found by. Whoever changes a name, or who sees a child, calls it. */
export async function indexNames(write: Write, ...children: readonly IndexedChild[]): Promise<void> {
  await removeNameTokens(
    write,
    children.map(({ id }) => id),
  )
  await indexNewNames(write, ...children)
}

/** The same for children who are new, and so have nothing to remove. */
export async function indexNewNames(write: Write, ...children: readonly IndexedChild[]): Promise<void> {
  const { areaId } = write.actor
  const tokens = children.flatMap((child) => {
    const { id: childId, schoolId } = child
    const knownTo = [...child.knownTo]
    return nameTokens(searchedNames(child)).map(({ token, kind, part }) => {
      return { areaId, token, kind, part, childId, schoolId, knownTo }
    })
  })
  await insertNameTokens(write, tokens)
}

/**
 * Everybody who sees the child can search, so a name to use that is not safe at school finds nobody: a search would tell
 * what the page does not.
 */
export function searchedNames(child: Omit<IndexedChild, 'id' | 'schoolId' | 'knownTo'>): SearchedNames {
  const { givenName, familyName, otherNames, knownAs, knownAsSafeWith } = child
  return { givenName, familyName, otherNames, knownAs: knownAsSafeWith.includes('school') ? knownAs : null }
}
