import { closeSync, openSync, readSync } from 'node:fs'
import path from 'node:path'

/** The number that a cluster was given when it was made: the first 8 bytes of what the server keeps about itself. */
export function systemIdOf(dataDir: string): string {
  const handle = openSync(path.join(dataDir, 'postgres', 'global', 'pg_control'), 'r')
  try {
    const bytes = Buffer.alloc(8)
    readSync(handle, bytes, 0, 8, 0)
    return bytes.readBigUInt64LE().toString()
  } finally {
    closeSync(handle)
  }
}
