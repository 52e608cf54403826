import { mobileNumber } from '#platform/mail/mobile-number.ts'
import type { Channel } from '#platform/mail/transport.ts'

/** Where the way that is safe for an adult leads, if we can write to them that way. */
export interface Written {
  readonly safeChannel: string
  readonly email: string | null
  readonly phone: string | null
}

/** What is written down of where their safe way leads: their address, or their number where texts are safe. */
export function writtenAddress({ safeChannel, email, phone }: Written): string | null {
  return safeChannel === 'email' ? email : safeChannel === 'text' ? phone : null
}

/** How somebody at this address or number is reached. Undefined for a number that takes no text messages. */
export function reachedAt(channel: string, written: string): { by: Channel; address: string } | undefined {
  if (channel === 'email') return { by: 'email', address: written }
  const number = mobileNumber(written)
  return number ? { by: 'text', address: number } : undefined
}
