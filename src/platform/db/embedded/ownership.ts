import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Folders } from './folders.ts'
import { findProcess, processSpace } from './processes.ts'
import { isSystemError } from './system-error.ts'
import { until } from './until.ts'

/** Another Linkwork process owns this folder. */
export class FolderInUse extends Error {}

export interface Ownership {
  release(): void
}

interface Owner {
  readonly id: string
  readonly pid: number
  readonly startedAt: string
  readonly space: string
}

const HEARTBEAT = 4_000
const SILENCE = 12_000

/**
 * One Linkwork to a folder. A name is put in place by a link, whole, and only where there is none. The name of a dead
 * owner is taken away only by who holds the turn, a second link: so of two who find it dead, one becomes the owner.
 */
export async function takeOwnership({ owner: file }: Folders, waitAtMost = 0): Promise<Ownership> {
  await until(async () => !(await livingOwner(file)), { within: waitAtMost, every: 100 })
  const me: Owner = { id: randomUUID(), pid: process.pid, startedAt: startOf(process.pid), space: processSpace() }
  const mine = `${file}.${me.id}`
  writeFileSync(mine, JSON.stringify(me), { mode: 0o600 })
  try {
    while (!link(mine, file)) await removeDeadOwner(file, mine)
  } finally {
    rmSync(mine, { force: true })
  }
  return keepOwnership(file, me)
}

async function removeDeadOwner(file: string, mine: string): Promise<void> {
  await assertNotAlive(file)
  const turn = `${file}.turn`
  if (!link(mine, turn)) return waitForTurn(turn)
  try {
    // Somebody may have become the owner since we looked.
    await assertNotAlive(file)
    rmSync(file, { force: true })
  } finally {
    rmSync(turn, { force: true })
  }
}

async function waitForTurn(turn: string): Promise<void> {
  const holder = readOwner(turn)
  if (holder && !(await isAlive(holder, turn))) rmSync(turn, { force: true })
  await pause(20)
}

async function assertNotAlive(file: string): Promise<void> {
  const owner = await livingOwner(file)
  if (!owner) return
  throw new FolderInUse(
    `Linkwork is already running with this data folder (process ${owner.pid}, ${file}). ` +
      'Stop that one first, or give this one a folder of its own with DATA_DIR.',
  )
}

async function livingOwner(file: string): Promise<Owner | undefined> {
  const owner = readOwner(file)
  return owner && (await isAlive(owner, file)) ? owner : undefined
}

async function isAlive(owner: Owner, file: string): Promise<boolean> {
  if (owner.space !== processSpace()) return hasHeartbeat(file)
  const seen = findProcess(owner.pid)
  return seen !== undefined && !seen.isZombie && seen.startedAt === owner.startedAt
}

/** Of an owner in another container we see only that it touches its file now and then. */
async function hasHeartbeat(file: string): Promise<boolean> {
  const first = touchedAt(file)
  while (timeIn(file) - first < SILENCE) {
    await pause(250)
    if (touchedAt(file) > first) return true
  }
  return false
}

function keepOwnership(file: string, me: Owner): Ownership {
  const isOurs = () => readOwner(file)?.id === me.id
  const touch = () => {
    const now = timeIn(file) / 1000
    if (isOurs()) utimesSync(file, now, now)
  }
  const heartbeat = setInterval(touch, HEARTBEAT).unref()

  return {
    release() {
      clearInterval(heartbeat)
      if (isOurs()) rmSync(file, { force: true })
    },
  }
}

function startOf(pid: number): string {
  return findProcess(pid)?.startedAt ?? ''
}

/** False when the name is taken. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (problem) {
    if (isSystemError(problem, 'EEXIST')) return false
    throw problem
  }
}

/** A file that a power cut left empty names nobody. */
function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The time by the clock that stamps files here: for two containers, and over a network, the only one they share. */
function timeIn(file: string): number {
  const stamped = `${file}.${randomUUID()}`
  writeFileSync(stamped, '', { mode: 0o600 })
  const now = touchedAt(stamped)
  rmSync(stamped)
  return now
}

function touchedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
