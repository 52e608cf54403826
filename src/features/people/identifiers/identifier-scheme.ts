/** The numbers a child may be known by. The same digits may be right in two schemes: a number always keeps its own. */
export const SCHEMES = ['NHS number', 'CHI number', 'H&C number', 'UPN', 'former UPN', 'SCN', 'local'] as const
export type Scheme = (typeof SCHEMES)[number]

/** The numbers of the three health services, which share one check. */
export type HealthScheme = 'NHS number' | 'CHI number' | 'H&C number'

/** A stored value as it is shown: NHS and H&C numbers as 3, 3 and 4 digits, a CHI number as birthday and the rest. */
export function displayIdentifier(scheme: Scheme, value: string): string {
  if (scheme === 'NHS number' || scheme === 'H&C number') {
    return `${value.slice(0, 3)} ${value.slice(3, 6)} ${value.slice(6)}`
  }
  return scheme === 'CHI number' ? `${value.slice(0, 6)} ${value.slice(6)}` : value
}
