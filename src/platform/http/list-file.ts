import { csvText } from '../csv.ts'
import type { Day } from '../dates/day.ts'
import type { Download } from './page.ts'

/** As many lines as a file of a list may have: a team’s whole work, and little enough to be held at once. */
export const MOST_LINES = 5000

/** What a list shows, as a file for spreadsheets: the same filter, order and words, and every line of it. */
export function listFile(name: string, today: Day, lines: readonly (readonly string[])[]): Download {
  return { fileName: `${name}-${today}.csv`, type: 'text/csv; charset=utf-8', body: csvText(lines) }
}
