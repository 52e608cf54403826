import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const PERIOD = 30

function totp(secret: string, email: string): TOTP {
  return new TOTP({
    issuer: 'Linkwork',
    label: email,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(secret),
  })
}

export function newAuthenticatorSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** A secret of twenty of these bytes. */
export function authenticatorSecretOf(bytes: Buffer): string {
  return new Secret({ buffer: new Uint8Array(bytes.subarray(0, 20)).buffer }).base32
}

/** What an authenticator app reads from the square code. */
export function authenticatorUri(secret: string, email: string): string {
  return totp(secret, email).toString()
}

/** The 30-second step that this code belongs to, within one step either way; undefined when it is wrong (RFC 6238). */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const digits = code.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return undefined
  const delta = totp(secret, '').validate({ token: digits, timestamp: now.getTime(), window: 1 })
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / PERIOD) + delta
}

/** Letters and digits that are not taken for one another. */
const CLEAR = 'abcdefghjkmnpqrstuvwxyz23456789'

const CODES = 10
const LETTERS = 10
/** Bytes from here on would make the first letters likelier than the others: they are passed over. */
const EVEN = 256 - (256 % CLEAR.length)
/** So many that ten are left: fewer would be less likely than guessing a code. */
const BYTES = 32

/** Ten codes for the day the authenticator is lost, ten characters each, in two groups. */
export function newRecoveryCodes(): string[] {
  return recoveryCodesFrom(() => randomBytes(BYTES))
}

/** The same from bytes that somebody else gives for each: 32 of them. */
export function recoveryCodesFrom(bytesOf: (nth: number) => Uint8Array): string[] {
  return Array.from({ length: CODES }, (_, nth) => {
    const bytes = [...bytesOf(nth)].filter((byte) => byte < EVEN).slice(0, LETTERS)
    const letters = bytes.map((byte) => CLEAR[byte % CLEAR.length]).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })
}

/** What is compared of a recovery code: people leave out its dash, or write it in capitals. */
export function recoveryCodeBytes(typed: string): Buffer {
  return Buffer.from(typed.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
}
