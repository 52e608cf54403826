import type { SchoolCode } from '#platform/db/tables.ts'

/** How many digits each code has, and how they may be grouped when they are written down. */
const CODES = {
  URN: /^[1-9]\d{5}$/,
  SEED: /^\d{7}$/,
  /** The local authority, 660 to 681, and the school: `660/4012`. */
  Welsh: /^6[678]\d[/ -]?\d{4}$/,
  /** `101-0303`. */
  'Northern Irish': /^\d{3}[/ -]?\d{4}$/,
} as const satisfies Record<SchoolCode, RegExp>

/** The digits of a school’s code as somebody typed it, or undefined when it cannot be one. */
export function readSchoolCode(scheme: SchoolCode, typed: string): string | undefined {
  const code = typed.trim()
  return CODES[scheme].test(code) ? code.replaceAll(/\D/g, '') : undefined
}
