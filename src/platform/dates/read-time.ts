const TIME = /^(\d{1,2})(?:[:.]?(\d{2}))?\s*(am|pm)?$/i

/** `9:30`, `9.30`, `0930`, `2pm`: how people type a time, as `14:00`. */
export function readTime(typed: string): string | undefined {
  const [, hours = '', minutes = '00', half] = TIME.exec(typed.trim()) ?? []
  const hour = Number(hours)
  const isPossible = half ? hour >= 1 && hour <= 12 : hour <= 23
  // A bare `9` may be a slip: without minutes it needs its am or pm.
  if (hours === '' || !isPossible || Number(minutes) > 59 || !(half || typed.trim().length > 2)) return undefined
  const inDay = half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour
  return `${String(inDay).padStart(2, '0')}:${minutes}`
}
