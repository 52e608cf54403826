import { SHORT_NAME_GROUPS } from './short-name-groups.ts'

const groupsOf = new Map<string, (readonly string[])[]>()
for (const group of SHORT_NAME_GROUPS) {
  for (const name of group) groupsOf.set(name, [...(groupsOf.get(name) ?? []), group])
}

/**
 * The other names by which somebody of this name may be known: its short names, and the long ones it may be short for.
 * Only from its own groups: Sandy finds Alexander and Alexandra, but those two do not find one another.
 * Changing a group means making the tokens of the children called so again.
 */
export function shortNamesOf(name: string): readonly string[] {
  const others = new Set(groupsOf.get(name)?.flat())
  others.delete(name)
  return [...others]
}
