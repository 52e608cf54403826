interface Shared {
  readonly sentAt: Date | string
  readonly openedAt: Date | string | null
  readonly answeredAt: Date | string | null
  readonly takenBackAt: Date | string | null
  readonly stands: boolean
}

type LinkState = 'taken back' | 'ended' | 'answered' | 'opened' | 'sent' | 'leaving'

const HELD_MS = 2 * 60_000

/** How a link stands: answered counts most, and one that opens nothing any more says so. */
export function stateOf({ sentAt, openedAt, answeredAt, takenBackAt, stands }: Shared, now: Date): LinkState {
  if (answeredAt) return 'answered'
  if (takenBackAt) return 'taken back'
  if (!stands) return 'ended'
  if (openedAt) return 'opened'
  return now.getTime() < new Date(sentAt).getTime() + HELD_MS ? 'leaving' : 'sent'
}
