import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'

/** A file that was altered, cut short, put under another name, or sealed with another key. */
export class NotAsWritten extends Error {}

const MAGIC = Buffer.from('linkwork sealed 1\n')
const SALT = 32
const TAG = 16
const PIECE = 256 * 1024
const LENGTH = 4

/**
 * Encrypts a stream in pieces (AES-256-GCM), each with its number and whether it is the last, so that none can be changed,
 * left out, moved or cut off unnoticed. The key of a file is its own, made from ours, a salt and what the file is for:
 * one put in the place of another does not open.
 */
export function seal(key: Buffer, purpose: string): Transform {
  const salt = randomBytes(SALT)
  const fileKey = keyOf(key, salt, purpose)
  let held: Buffer = Buffer.alloc(0)
  let number = 0
  let begun = false
  const begin = (stream: Transform) => {
    if (!begun) stream.push(Buffer.concat([MAGIC, salt]))
    begun = true
  }
  const encrypt = (piece: Buffer, isLast: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', fileKey, nonce(number++, isLast))
    const body = Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    const length = Buffer.alloc(LENGTH)
    length.writeUInt32BE(body.length)
    return Buffer.concat([length, body])
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      begin(this)
      held = Buffer.concat([held, chunk])
      // The last piece is only known at the end: one is always held back.
      while (held.length > PIECE) {
        this.push(encrypt(held.subarray(0, PIECE), false))
        held = held.subarray(PIECE)
      }
      done()
    },
    flush(done) {
      begin(this)
      this.push(encrypt(held, true))
      done()
    },
  })
}

/** The way back. Nothing of a piece is let out before the piece is known to be as it was written. */
export function unseal(key: Buffer, purpose: string): Transform {
  let held: Buffer = Buffer.alloc(0)
  let fileKey: Buffer | undefined
  let number = 0
  const open = (body: Buffer, isLast: boolean) => {
    const decipher = createDecipheriv('aes-256-gcm', fileKey!, nonce(number++, isLast))
    decipher.setAuthTag(body.subarray(-TAG))
    return Buffer.concat([decipher.update(body.subarray(0, -TAG)), decipher.final()])
  }
  const takeHeader = () => {
    if (fileKey || held.length < MAGIC.length + SALT) return
    if (!held.subarray(0, MAGIC.length).equals(MAGIC)) throw new NotAsWritten('This is not a file of ours.')
    fileKey = keyOf(key, held.subarray(MAGIC.length, MAGIC.length + SALT), purpose)
    held = held.subarray(MAGIC.length + SALT)
  }
  /** The next whole piece, if more than it has come: then it is not the last. */
  const takePiece = (): Buffer | undefined => {
    if (!fileKey || held.length < LENGTH) return undefined
    const length = held.readUInt32BE()
    if (length < TAG || length > PIECE + TAG) throw new NotAsWritten('A piece has a length that none has.')
    if (held.length <= LENGTH + length) return undefined
    const body = held.subarray(LENGTH, LENGTH + length)
    held = held.subarray(LENGTH + length)
    return open(body, false)
  }
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      guarded(done, () => {
        takeHeader()
        for (let piece = takePiece(); piece; piece = takePiece()) this.push(piece)
      })
    },
    flush(done) {
      guarded(done, () => {
        if (!fileKey || held.length < LENGTH + TAG || held.readUInt32BE() !== held.length - LENGTH)
          throw new NotAsWritten('The file ends too soon.')
        this.push(open(held.subarray(LENGTH), true))
      })
    },
  })
}

function guarded(done: TransformCallback, work: () => void): void {
  try {
    work()
    done()
  } catch (error) {
    done(
      error instanceof NotAsWritten
        ? error
        : new NotAsWritten('The file was altered, or was sealed with another key.', { cause: error }),
    )
  }
}

function keyOf(key: Buffer, salt: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `linkwork ${purpose}`, 32))
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  bytes.writeBigUInt64BE(BigInt(number), 0)
  bytes[11] = isLast ? 1 : 0
  return bytes
}
