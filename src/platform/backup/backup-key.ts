import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { replaceFile } from '../db/embedded/replace-file.ts'

const BYTES = 32

interface KeyPlace {
  readonly dataDir: string
  /** BACKUP_KEY: a file that holds the key, when it is not kept beside the data. */
  readonly keyFile?: string | undefined
}

export function keyFileOf({ dataDir, keyFile }: KeyPlace): string {
  return keyFile ?? path.join(dataDir, 'keys', 'backup.key')
}

/** The key of the backups, which no backup holds. Made once, when the first backup is. */
export function backupKey(place: KeyPlace): Buffer {
  const file = keyFileOf(place)
  if (!existsSync(file)) {
    if (place.keyFile) throw new Error(`There is no ${file}, which BACKUP_KEY names.`)
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
    replaceFile(file, `${randomBytes(BYTES).toString('base64url')}\n`)
  }
  chmodSync(file, 0o600)
  return readKey(file)
}

/** The key that is there: to restore, making a new one would be of no use. */
export function knownBackupKey(place: KeyPlace): Buffer {
  const file = keyFileOf(place)
  if (!existsSync(file))
    throw new Error(`Without its key a backup cannot be read. Put it into ${file}, or name its file with BACKUP_KEY.`)
  return readKey(file)
}

function readKey(file: string): Buffer {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url')
  if (key.length !== BYTES) throw new Error(`${file} does not hold a key of ${BYTES} bytes in base64url.`)
  return key
}
