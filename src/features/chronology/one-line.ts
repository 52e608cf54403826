import { cutAt } from '#platform/cut.ts'

const LONGEST = 160

/** The first line of what somebody wrote, cut where it would be more than a line. */
export function oneLine(text: string, longest = LONGEST): string {
  const line = text.trim().split('\n', 1)[0]!.trim()
  return line.length > longest ? `${cutAt(line, longest - 1).trimEnd()}…` : line
}
