import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import type { Folders } from './folders.ts'
import { replaceFile } from './replace-file.ts'

/** The superuser's password: made up once, before there is a database, so that neither is ever without the other. */
export function superuserPassword(folders: Folders): string {
  if (existsSync(folders.secrets)) chmodSync(folders.secrets, 0o600)
  const secrets = existsSync(folders.secrets) ? JSON.parse(readFileSync(folders.secrets, 'utf8')) : {}
  if (typeof secrets.postgresPassword === 'string') return secrets.postgresPassword

  if (existsSync(folders.data)) {
    throw new Error(`${folders.secrets} does not hold the database's password. Put the file back from a backup.`)
  }
  const postgresPassword = randomBytes(32).toString('base64url')
  replaceFile(folders.secrets, JSON.stringify({ ...secrets, postgresPassword }, null, 2))
  return postgresPassword
}
