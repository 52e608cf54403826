const LONGEST_QUOTE = 160

/** As much of a text as a sentence can hold. */
export function short(written: string): string {
  const line = written.replaceAll(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST_QUOTE) return line
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST_QUOTE) || LONGEST_QUOTE)} …`
}
