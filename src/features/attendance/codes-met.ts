import { Refused } from '#platform/errors.ts'
import { reasons } from './imports/reasons.ts'
import type { OtherNation } from './register-code.ts'

/** A code of a file of which nobody has said yet what it counts as: in which row it stands first, and how many marks have it. */
export interface CodeMet {
  readonly code: string
  readonly line: number
  marks: number
}

/** A code as the area is asked about it. What is longer is none, but perhaps somebody’s name in a wrong column. */
const MAY_BE_A_CODE = /^[!-~]{1,4}$/
/** More are no codes, but another column. */
const MOST_CODES = 60

/** Gathers the codes of one file of which the area has said nothing. */
export class CodesMet {
  readonly nation: OtherNation
  readonly #met = new Map<string, CodeMet>()

  constructor(nation: OtherNation) {
    this.nation = nation
  }

  meet(written: string, line: number): void {
    const code = written.trim().toUpperCase()
    const met = this.#met.get(code)
    if (met) met.marks += 1
    else if (this.#met.size === MOST_CODES) throw new Refused(reasons.noCodes(MOST_CODES), 'file')
    else this.#met.set(code, { code, line, marks: 1 })
  }

  get all(): CodeMet[] {
    return [...this.#met.values()]
  }

  /** Those that the area can be asked about. */
  get toAsk(): CodeMet[] {
    return this.all.filter(({ code }) => MAY_BE_A_CODE.test(code))
  }
}
