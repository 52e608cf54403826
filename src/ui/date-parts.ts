export type DatePart = 'day' | 'month' | 'year'
export type DateParts = Readonly<Record<DatePart, string>>

/**
 * A date in its three fields. Given is an ISO day, `2026-03-02`, or what was typed: its parts, or the parts in one string
 * with strokes between, `31/2/`, so that a form can hand back what is not a date yet.
 */
export function dateParts(value: string | Partial<DateParts>): DateParts {
  if (typeof value !== 'string') return { day: value.day ?? '', month: value.month ?? '', year: value.year ?? '' }

  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (iso) return { day: withoutZero(iso[3]), month: withoutZero(iso[2]), year: iso[1] ?? '' }

  const [day = '', month = '', ...year] = value.split('/')
  return { day, month, year: year.join('/') }
}

function withoutZero(digits = ''): string {
  return digits.replace(/^0/, '')
}
