/** What a mark counts as. `not possible` is left out of every percentage; `none` is no mark at all. */
type MarkClass = 'present' | 'approved activity' | 'authorised' | 'unauthorised' | 'not possible'

/**
 * The codes of the English registers from 19 August 2024, each with the class that “Working together to improve school
 * attendance” (DfE) gives it. Nothing is inferred from a code: there is none for a child who is too anxious to come in.
 */
export const CLASS_OF: Readonly<Record<string, MarkClass>> = {
  ...all('present', '/', '\\', 'L'),
  ...all('approved activity', 'B', 'K', 'P', 'V', 'W'),
  ...all('authorised', 'C', 'C1', 'C2', 'E', 'I', 'J1', 'M', 'R', 'S', 'T'),
  ...all('unauthorised', 'G', 'N', 'O', 'U'),
  ...all('not possible', 'D', 'X', 'Z', '#', 'Q', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7'),
}

/** Codes of registers before that day, as what they are called since. `H`: a holiday that the school had agreed to. */
const RETIRED: Readonly<Record<string, string>> = { H: 'C', J: 'J1', Y: 'Y7' }

/** What registers write where nothing was marked. */
const NO_MARK = new Set(['', '-', '*'])

/** Codes of two characters are kept as one, so that a year of marks is a line of text. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ C1: 'c', C2: 't', J1: 'j', Y1: '1', Y2: '2', Y3: '3', Y4: '4', Y5: '5', Y6: '6', Y7: '7' },
}
const LONG = Object.fromEntries(Object.entries(SHORT).map(([code, short]) => [short, code]))

/** A mark as it is kept: one character. Undefined for a code that there is not; null where nothing was marked. */
export function readMark(written: string): string | null | undefined {
  const code = written.trim().toUpperCase()
  if (NO_MARK.has(code)) return null
  const today = RETIRED[code] ?? code
  return today in CLASS_OF ? (SHORT[today] ?? today) : undefined
}

/** The code that a kept mark stands for. */
export function codeOf(mark: string): string {
  return LONG[mark] ?? mark
}

export function classOf(mark: string): MarkClass | 'none' {
  return CLASS_OF[codeOf(mark)] ?? 'none'
}

/** No reason for the absence is known yet: somebody asks the same day. */
export const UNEXPLAINED = 'N'

function all(is: MarkClass, ...codes: string[]): Record<string, MarkClass> {
  return Object.fromEntries(codes.map((code) => [code, is]))
}
