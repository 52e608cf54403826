import type { Read } from '#platform/context.ts'
import { type Other, othersNamed, withoutNames, withoutPostcodes, withoutSiblings } from './others-named.ts'
import type { Sources } from './sources.ts'
import { words } from './summary.words.ts'
import { type Line, linesFor, type Writer } from './summary-lines.ts'

/**
 * The lines of a referral as they may leave: no other child is named in full, no brother or sister at all, and no postcode of
 * a child whose address is protected. What cannot be said without such a name is not offered.
 */
export async function linesThatMayLeave(read: Read, sources: Sources, why: string, from: Writer): Promise<Line[]> {
  const { language } = read.actor
  const t = words(language)
  const lines = linesFor({ sources, why, from, today: read.today, language })
  const others = await othersNamed(read, lines.map(({ text }) => text).join('\n'), sources.childId, sources.siblings)
  return lines.flatMap((line) => {
    if (line.always && line.key !== 'why') return line
    const text = mayLeave(line.text, { sources, others, anotherChild: t.anotherChild, noAddress: t.noAddress })
    if (text === null) return line.always ? line : []
    return { ...line, text }
  })
}

interface Leaving {
  readonly sources: Sources
  readonly others: readonly Other[]
  readonly anotherChild: string
  readonly noAddress: string
}

function mayLeave(text: string, { sources: { siblings, child }, others, anotherChild, noAddress }: Leaving) {
  const nobodyElse = withoutNames(text, others, anotherChild)
  if (nobodyElse === null) return null
  const family = withoutSiblings(
    nobodyElse,
    siblings.filter(({ givenName }) => givenName !== child.givenName),
    anotherChild,
  )
  return child.hasProtectedAddress ? withoutPostcodes(family, noAddress) : family
}
