import type { Language } from '#platform/words.ts'
import type { Seat } from '../meeting.ts'
import { words } from '../meetings.words.ts'
import { words as nouns } from '../nouns.words.ts'
import type { Member } from '../seats.queries.ts'

/** `SENCO, chairs`. */
export function seatInWords({ seat, seatWords, isChair }: Member, language: Language): string {
  const sits = seat === 'other' && seatWords ? seatWords : nouns(language).seats[seat as Seat]
  return isChair ? `${sits}, ${words(language).chair}` : sits
}
