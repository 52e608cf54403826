import { existsSync, readFileSync } from 'node:fs'
import type { Address } from './database.ts'
import { openFolders, PORT, socketFile } from './embedded/folders.ts'
import { readPidFile } from './embedded/pid-file.ts'

/** Where an operator reaches the embedded database of this folder while the service runs; undefined when it does not. */
export function runningEmbedded(dataDir: string, database: string): Address | undefined {
  const folders = openFolders(dataDir)
  if (readPidFile(folders.data)?.status !== 'ready' || !existsSync(socketFile(folders.socket))) return undefined
  const { postgresPassword } = JSON.parse(readFileSync(folders.secrets, 'utf8')) as { postgresPassword: string }
  return { host: folders.socket, port: PORT, user: 'postgres', password: postgresPassword, database }
}

/** Where its socket is or will be. */
export function socketOf(dataDir: string): { socket: string; port: number } {
  return { socket: openFolders(dataDir).socket, port: PORT }
}
