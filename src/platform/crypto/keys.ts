import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'

/**
 * Keys that are outside the database, so that a stolen disk or backup of it is not enough (T16). The first is the one that
 * new secrets are written with; the others still read what was written before (P47).
 */
export interface Keys {
  /** `about` says whose and what it is: moved to another row, it does not open. */
  encrypt(text: string, about: string): string
  decrypt(sealed: string, about: string): string
  /** Written with the first key: anything else is written anew when it is next used. */
  isFresh(sealed: string): boolean
  /** A mark that only we can make, for what a browser carries for us. */
  mark(text: string, about: string): Buffer
  isMark(mark: Buffer, text: string, about: string): boolean
}

export interface Key {
  readonly id: string
  readonly bytes: Buffer
}

const SEALED = /^v1\.([\w-]{1,20})\.([\w-]+)\.([\w-]+)\.([\w-]+)$/

/** `keysNow` is asked again when a key is met that was not there before: another process may have made it. */
export function openKeys(keysNow: () => readonly Key[]): Keys {
  let keys = keysNow()
  if (keys.length === 0) throw new Error('There is no key to keep secrets with')
  const find = (id: string) => keys.find((key) => key.id === id)
  const keyOf = (id: string) => {
    if (!find(id)) keys = keysNow()
    const key = find(id)
    if (!key) throw new Error('A secret was written with a key that is not here')
    return key
  }
  /** Whether somebody has made a key since: a process that started later marks with it. */
  const readAnew = () => {
    const known = keys.length
    keys = keysNow()
    return keys.length > known
  }
  const markWith = (key: Key, text: string, about: string) =>
    createHmac('sha256', derived(key, `mark ${about}`))
      .update(text)
      .digest()

  return {
    encrypt(text, about) {
      const key = keys[0]!
      const iv = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', derived(key, 'secret'), iv).setAAD(Buffer.from(about))
      const parts = [iv, Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]), cipher.getAuthTag()]
      return ['v1', key.id, ...parts.map((part) => part.toString('base64url'))].join('.')
    },
    decrypt(sealed, about) {
      const [, id, ...parts] = SEALED.exec(sealed) ?? []
      if (!id) throw new Error('This is no secret of ours')
      const [iv, text, tag] = parts.map((part) => Buffer.from(part, 'base64url')) as [Buffer, Buffer, Buffer]
      const cipher = createDecipheriv('aes-256-gcm', derived(keyOf(id), 'secret'), iv, { authTagLength: 16 })
      cipher.setAAD(Buffer.from(about)).setAuthTag(tag)
      return Buffer.concat([cipher.update(text), cipher.final()]).toString('utf8')
    },
    isFresh: (sealed) => sealed.startsWith(`v1.${keys[0]!.id}.`),
    mark: (text, about) => markWith(keys[0]!, text, about),
    isMark(mark, text, about) {
      const isOurs = () => keys.some((key) => isSame(mark, markWith(key, text, about)))
      return isOurs() || (readAnew() && isOurs())
    },
  }
}

export function newKey(): Key {
  return { id: randomBytes(6).toString('base64url'), bytes: randomBytes(32) }
}

function derived({ bytes }: Key, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', bytes, Buffer.alloc(0), `linkwork ${purpose}`, 32))
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
