import { csvText } from '../csv.ts'
import type { Day } from '../dates/day.ts'
import type { Language } from '../words.ts'
import type { Download } from './page.ts'

/** As many lines as a file of a list may have: a team’s whole work, and little enough to be held at once. */
const MOST_LINES = 5000

/** How many a list is asked for, so that a file knows whether there were more than it may have. */
export const LINES_FOR_A_FILE = MOST_LINES + 1

const notAll = {
  en: `Only the first ${MOST_LINES} lines are in this file. Narrow the list down to have the others.`,
  cy: `Dim ond y ${MOST_LINES} llinell gyntaf sydd yn y ffeil hon. Culhewch y rhestr i gael y lleill.`,
}

type Line = readonly string[]

/** What a list shows, as a file for spreadsheets: the same filter, order and words. A file that is not whole says so at its end. */
export function listFile(
  name: string,
  { today, language }: { readonly today: Day; readonly language: Language },
  [heading, ...lines]: readonly [Line, ...Line[]],
): Download {
  const note = [notAll[language], ...heading.slice(1).map(() => '')]
  const body = csvText([heading, ...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? [note] : [])])
  return { fileName: `${name}-${today}.csv`, type: 'text/csv; charset=utf-8', body }
}
