import { cutAt } from '#platform/cut.ts'

const LONGEST_QUOTE = 160

/** As much of a text as a sentence can hold. */
export function short(written: string): string {
  const line = written.replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST_QUOTE) return line
  const cut = cutAt(line, LONGEST_QUOTE)
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || LONGEST_QUOTE).trimEnd()} …`
}
