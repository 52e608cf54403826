import { isDay } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import { candidateNumberAddsUp, healthNumberAddsUp, UPN_LETTERS, upnAddsUp } from './check-digits.ts'
import { reasons } from './identifier-reasons.ts'
import { displayIdentifier, type HealthScheme, type Scheme } from './identifier-scheme.ts'

type CheckedIdentifier =
  | {
      readonly ok: true
      /** As it is stored and compared: no spaces, capital letters. */
      readonly value: string
      /** As it is shown. */
      readonly display: string
      /** It lies in the range of another nation’s numbers. Only a hint: ask, never change the scheme. */
      readonly alsoLooksLike?: HealthScheme
    }
  | { readonly ok: false; readonly reason: Sentence }

const LONGEST_LOCAL = 40

/** Reads a number as somebody typed it or a class list holds it, and says what is wrong with it. */
export function checkIdentifier(scheme: Scheme, typed: string): CheckedIdentifier {
  if (scheme === 'local') return checkLocal(typed)
  const value = withoutSpacing(typed)
  if (value === '') return no(reasons.missing(scheme))
  if (scheme === 'UPN' || scheme === 'former UPN') return checkUpn(value)
  const wrong = wrongWithDigits(scheme, value) ?? (scheme === 'CHI number' ? wrongWithBirthday(value) : undefined)
  return wrong ? no(wrong) : yes(scheme, value)
}

/** What comes along from letters and spreadsheets: spaces, dashes, marks that cannot be seen, full-width digits. */
function withoutSpacing(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}\u2212.'’]/gu, '')
    .toUpperCase()
}

function wrongWithDigits(scheme: HealthScheme | 'SCN', value: string): Sentence | undefined {
  const digits = scheme === 'SCN' ? 9 : 10
  if (!/^[0-9]*$/.test(value)) return reasons.notDigits(scheme)
  if (value.length !== digits) return reasons.wrongLength(scheme, digits, value.length)
  if (/^(\d)\1*$/.test(value)) return reasons.placeholder(scheme)
  const addsUp = scheme === 'SCN' ? candidateNumberAddsUp(value) : healthNumberAddsUp(value)
  return addsUp ? undefined : reasons.digitWrong(scheme)
}

/** A CHI number starts with a birthday, DDMMYY. It does not say the century, so either will do. */
function wrongWithBirthday(value: string): Sentence | undefined {
  return startsWithBirthday(value) ? undefined : reasons.notABirthday
}

function startsWithBirthday(value: string): boolean {
  const [day, month, year] = [value.slice(0, 2), value.slice(2, 4), value.slice(4, 6)]
  return isDay(`19${year}-${month}-${day}`) || isDay(`20${year}-${month}-${day}`)
}

/** A permanent UPN ends in 12 digits, a temporary one in 11 and a letter. */
function checkUpn(value: string): CheckedIdentifier {
  if (!new RegExp(`^[${UPN_LETTERS}][0-9]{11}[0-9${UPN_LETTERS}]$`).test(value)) return no(reasons.notAUpn(value))
  return upnAddsUp(value) ? { ok: true, value, display: value } : no(reasons.upnWrong)
}

/** Another system’s own number has no rule: it is kept as it was typed, but for its spacing. */
function checkLocal(typed: string): CheckedIdentifier {
  const value = typed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
  if (value === '') return no(reasons.missing('local'))
  if (value.length > LONGEST_LOCAL) return no(reasons.tooLong(LONGEST_LOCAL))
  return { ok: true, value, display: value }
}

function yes(scheme: Scheme, value: string): CheckedIdentifier {
  const range = healthSchemeByRange(value)
  const display = displayIdentifier(scheme, value)
  if (scheme === 'SCN' || !range || range === scheme) return { ok: true, value, display }
  return { ok: true, value, display, alsoLooksLike: range }
}

/** Who issues numbers like this one. 999 is for tests, and some numbers lie in nobody’s range. */
function healthSchemeByRange(value: string): HealthScheme | undefined {
  if (value < '3113') return startsWithBirthday(value) ? 'CHI number' : undefined
  if (value >= '3200000010' && value < '4') return 'H&C number'
  return /^[467]/.test(value) ? 'NHS number' : undefined
}

function no(reason: Sentence): CheckedIdentifier {
  return { ok: false, reason }
}
