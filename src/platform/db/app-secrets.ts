import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

interface AppSecrets {
  readonly backupPassword?: string | undefined
  readonly appPassword?: string | undefined
  readonly jobPassword?: string | undefined
}

const FILE = 'app-secrets.json'

/** Passwords that the service made for itself, beside its data and readable by nobody else. */
export function readSecrets(dataDir: string): AppSecrets {
  try {
    return JSON.parse(readFileSync(path.join(dataDir, FILE), 'utf8')) as AppSecrets
  } catch {
    return {}
  }
}

/** Written beside and moved into place: a crash in between leaves the secrets as they were. */
export function writeSecrets(dataDir: string, secrets: AppSecrets): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = path.join(dataDir, FILE)
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
