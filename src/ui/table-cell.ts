import { type ComponentChildren, isValidElement } from 'preact'
import { classNames } from './class-names.ts'

type Share = 'full' | 'three-quarters' | 'two-thirds' | 'one-half' | 'one-third' | 'one-quarter'

interface CellLook {
  align?: 'left' | 'centre' | 'right'
  /** Kept in one line, such as a date. */
  nowrap?: boolean
  /** May be broken anywhere, such as an e-mail address. */
  breakWords?: boolean
  /** Nothing is known, and the words say so: “No data”. */
  missing?: boolean
}

export interface Column extends CellLook {
  /** Without it, `hiddenText` must say what the column holds. */
  text?: string
  hiddenText?: string
  /** What is in it says what it is, as “Year 6” does: in a brief table, its name is left out on a phone. */
  saysItself?: boolean
  /** Figures to compare: to the right, of one width. */
  numeric?: boolean
  width?: Share
  /** How the rows are sorted by it now, or that they may be. */
  sort?: 'ascending' | 'descending' | 'none'
  /** Where the rows come sorted by it. Without it a script sorts those that are here. */
  sortHref?: string
  sortNext?: 'ascending' | 'descending'
}

export interface Cell extends CellLook {
  text?: ComponentChildren
  href?: string
  /** What is opened or changed, for those who hear the link away from its row. */
  hiddenText?: string
  /** `false` for words in a column of figures. */
  numeric?: boolean
  /** What a script sorts by, when it is not the words: an ISO date. */
  sortValue?: string
}

export function columnOf(column: string | Column): Column {
  return typeof column === 'string' ? { text: column } : column
}

export function cellOf(given: ComponentChildren | Cell): Cell {
  const isWords = given === null || typeof given !== 'object' || Array.isArray(given) || isValidElement(given)
  return isWords ? { text: given as ComponentChildren } : (given as Cell)
}

const NAMES = { header: 'nhsuk-table__header', cell: 'nhsuk-table__cell' } as const

export const isSorted = ({ sort }: Column) => sort !== undefined
export const sortsOnServer = (columns: readonly Column[]) => columns.some(({ sort, sortHref }) => sort && sortHref)

/** What a cell has of its column is given besides: a page has hundreds of cells, and none is copied for it. */
export function cellClass(
  kind: 'header' | 'cell',
  look: CellLook & { numeric?: boolean; width?: Share },
  numeric = look.numeric,
  align = look.align,
): string {
  const name = NAMES[kind]
  return classNames(
    name,
    numeric && `${name}--numeric`,
    align && `nhsuk-u-text-align-${align}`,
    look.width && `nhsuk-u-width-${look.width}`,
    look.nowrap && 'nhsuk-u-nowrap',
    look.breakWords && 'nhsuk-u-text-break-word',
    look.missing && 'nhsuk-u-secondary-text-colour',
  )
}
