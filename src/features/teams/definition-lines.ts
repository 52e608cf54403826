/** One of several things a service names in both languages, as a person types it in one line: `kind|English|Cymraeg`. */
export interface Line {
  readonly first: string
  readonly en: string
  readonly cy: string
}

type LinesRead =
  | { readonly lines: Line[] }
  /** Which line is wrong, counted from 1; 0 when there is none at all. */
  | { readonly wrongLine: number }
  | { readonly twice: string }

/** Reads such lines, without the empty ones. The first part of each is what records hold, so no two may be the same. */
export function readLines(typed: string): LinesRead {
  const rows = typed.split('\n').map((row) => row.split('|').map((part) => part.trim()))
  const filled = rows.map((parts, index) => ({ parts, number: index + 1 })).filter(({ parts }) => parts.join('') !== '')
  if (filled.length === 0) return { wrongLine: 0 }
  const wrong = filled.find(({ parts }) => parts.length !== 3 || parts.includes(''))
  if (wrong) return { wrongLine: wrong.number }
  const lines = filled.map(({ parts }) => ({ first: parts[0]!, en: parts[1]!, cy: parts[2]! }))
  const twice = lines.find(({ first }, index) => lines.findIndex((line) => line.first === first) !== index)
  return twice ? { twice: twice.first } : { lines }
}

export function writeLines(lines: readonly Line[]): string {
  return lines.map(({ first, en, cy }) => `${first}|${en}|${cy}`).join('\n')
}
