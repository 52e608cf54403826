import { cutAt } from '#platform/cut.ts'

const LONGEST = 1200

/** The beginning of a long text, cut between words: the page stays quick to read, and the whole is a link away. */
export function excerpt(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = cutAt(text, LONGEST)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || LONGEST).trimEnd()}…`
}
