import { namesAChild } from '#features/contacts/names-a-child.ts'
import type { Read } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'

/**
 * What is written about a group names no child: neither one of the group by the first name, nor any on a class list by the full
 * name. First names count as they are written, so that “will” and “hope” are only words.
 */
export async function mustNameNobody(
  read: Read,
  children: readonly { readonly firstNames: readonly string[] }[],
  texts: Readonly<Record<string, string | null | undefined>>,
): Promise<void> {
  const said = Object.entries(texts).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const first = said.find(([, text]) =>
    children.some(({ firstNames }) => firstNames.some((name) => saysName(text, name))),
  )
  if (first) throw new Refused(say.namesAChild, first[0])
  const all = said.map(([, text]) => text).join('\n\n')
  if (all && (await namesAChild(read, all))) throw new Refused(say.namesAChild, said[0]![0])
}

function saysName(text: string, name: string): boolean {
  return text.split(/[^\p{L}\p{M}’'-]+/u).some((word) => word === name || word.replace(/[’']s$/u, '') === name)
}
