import type { Member } from '#features/meetings/at-the-table.ts'
import type { Seat } from '#features/meetings/meeting.ts'
import { callings } from './table.words.ts'

/** Everything that somebody may be called because of where they sit. */
export function seatsOf({ seat, seatWords }: Member): string[] {
  return [...callings[seat as Seat], ...(seatWords ? [seatWords] : [])]
}
