import { type ReportText, type Section, sections } from '../report.ts'

/** What is different in one part: sentences that came, and sentences that went. */
export interface Change {
  readonly section: Section | 'title'
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** What changed from one text to another, part by part, in sentences. Nothing where nothing did. */
export function changesBetween(before: ReportText, now: ReportText): Change[] {
  const parts = [
    { section: 'title' as const, one: before.title, other: now.title },
    ...sections.map((section) => ({
      section,
      one: before.sections[section] ?? '',
      other: now.sections[section] ?? '',
    })),
  ]
  return parts
    .map(({ section, one, other }) => ({ section, ...sentencesChanged(sentencesOf(one), sentencesOf(other)) }))
    .filter(({ added, removed }) => added.length > 0 || removed.length > 0)
}

/** A line break ends a sentence, as does a full stop, a question or an exclamation mark before a space. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?…]["”’)]?)\s+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

/** What is left of each once the longest row of sentences that both have is taken away. */
function sentencesChanged(before: readonly string[], now: readonly string[]) {
  const common = longestCommon(before, now)
  return { added: without(now, common), removed: without(before, common) }
}

function longestCommon(one: readonly string[], other: readonly string[]): string[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1))
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1)
      lengths[i]![j] =
        one[i] === other[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  const common: string[] = []
  let [i, j] = [0, 0]
  while (i < one.length && j < other.length) {
    if (one[i] === other[j]) {
      common.push(one[i]!)
      i += 1
      j += 1
    } else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i += 1
    else j += 1
  }
  return common
}

/** A row of sentences without those of another that stand in it in the same order. */
function without(sentences: readonly string[], common: readonly string[]): string[] {
  let next = 0
  return sentences.filter((sentence) => {
    const isCommon = next < common.length && sentence === common[next]
    if (isCommon) next += 1
    return !isCommon
  })
}
