import { createHmac } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../db/embedded/replace-file.ts'
import { head } from './journal-file.ts'

/**
 * Left in a restored data folder, for its first start: which backup it came from, how much of the journal was dealt with, and how
 * far the log had come before that left lines of its own.
 */
const mark = z.object({ restoredFrom: z.string(), identity: z.string(), settled: z.number(), heads: z.array(head) })
type Mark = z.infer<typeof mark>

const fileIn = (dataDir: string) => path.join(dataDir, 'restored.json')

/** Says in the data folder that it was restored, and how far: signed, so that nobody else says it. */
export function leaveMark(dataDir: string, key: Buffer, about: Mark): void {
  replaceFile(fileIn(dataDir), JSON.stringify({ ...about, mac: macOf(key, about) }))
}

/** Undefined where nothing was restored, and where somebody only says so. */
export function readMark(dataDir: string, key: Buffer, identity: string): Mark | undefined {
  if (!existsSync(fileIn(dataDir))) return undefined
  const found = mark.extend({ mac: z.string() }).safeParse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  if (!found.success) return undefined
  const { mac, ...about } = found.data
  return about.identity === identity && mac === macOf(key, about) ? about : undefined
}

/** All is settled: the service starts as always. */
export function removeMark(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

function macOf(key: Buffer, { restoredFrom, identity, settled, heads }: Mark): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['restored', restoredFrom, identity, settled, heads]))
    .digest('hex')
}
