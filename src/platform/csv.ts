/** Signs with which a spreadsheet takes a cell for something to work out, also in their wide form and after a space. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * A file for spreadsheets: the mark that says it is UTF-8, lines that end in CR LF, and no cell that a spreadsheet would run
 * (`=HYPERLINK(…)` in a name is a name). A number may be below nothing: it is one, and stays one.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${CSV_BEGINS}${csvLines(rows)}`
}

/** The mark that says it is UTF-8. */
export const CSV_BEGINS = '\uFEFF'

/** The lines of a file that is written part by part. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
