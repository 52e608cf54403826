/** `1.5`: hours as people add them up. */
export function hoursOf(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100)
}
