import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import type { Child } from './child.ts'
import { dayAndMonthSwapped } from './search/birthdays.ts'
import { searchedNames } from './search/index-names.ts'
import { isNearly, searchTokens, whyMatched } from './search/name-search.ts'
import { searchChildren } from './search/search.queries.ts'

export interface Named {
  readonly givenName: string
  readonly familyName: string
  readonly bornOn: Day
}

/**
 * Children I can see who look like this one: a name that is the same, short or sounds alike, born on the same day or the
 * same but for day and month; or just the same name. Twins have other given names, so they are not alike.
 */
export async function alikeChildren(read: Read, { givenName, familyName, bornOn }: Named): Promise<Child[]> {
  const query = `${givenName} ${familyName}`
  const groups = searchTokens(query)
  const { children } = await searchChildren(read, { groups })
  return children.filter((child) => {
    const names = searchedNames(child)
    const why = whyMatched(groups, names)
    // A search forgives a letter where it finds nobody. Here that would ask about twins: Zara and Sara.
    if (!why && isNearly(groups, names)) return false
    const sameDay = child.bornOn === bornOn || child.bornOn === dayAndMonthSwapped(bornOn)
    return sameDay || why === 'name' || why === 'known as'
  })
}
