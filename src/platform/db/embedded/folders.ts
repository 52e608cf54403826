import { createHash } from 'node:crypto'
import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Folders {
  readonly root: string
  readonly data: string
  readonly socket: string
  readonly log: string
  readonly secrets: string
  readonly owner: string
  /** Where the server puts what it wrote, to be taken into the backups. */
  readonly tray: string
}

/** The port opens nothing: it is only the last part of the socket's file name. */
export const PORT = 5432

export const socketFile = (socketFolder: string) => join(socketFolder, `.s.PGSQL.${PORT}`)

export function openFolders(dir: string): Folders {
  const root = openRoot(dir)
  return {
    root,
    data: join(root, 'postgres'),
    socket: openSocketFolder(root),
    log: join(root, 'postgres.log'),
    secrets: join(root, 'secrets.json'),
    owner: join(root, 'owner.json'),
    tray: join(root, 'wal-tray'),
  }
}

/** One spelling of the path only, however it was reached: command lines and hashes are compared by it. */
function openRoot(dir: string): string {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 })
    const root = realpathSync(dir)
    accessSync(root, constants.R_OK | constants.W_OK | constants.X_OK)
    // Only an empty folder is surely meant for us alone. Someone could have named /tmp or their home.
    if (readdirSync(root).length === 0) chmodSync(root, 0o700)
    return root
  } catch (problem) {
    throw new Error(`The data folder ${dir} cannot be used by the user who runs Linkwork.`, { cause: problem })
  }
}

function openSocketFolder(root: string): string {
  const [folder] = [join(root, 'socket'), sharedPlace(tmpdir(), root), sharedPlace('/tmp', root)].filter(isShortEnough)
  if (!folder) throw new Error('There is no folder whose path is short enough for a socket.')

  mkdirSync(folder, { recursive: true, mode: 0o700 })
  assertNobodyElsePutItThere(folder)
  chmodSync(folder, 0o700)
  return folder
}

/** The lock beside a socket names a process, which may be anything by now. */
export function removeSocket({ socket }: Folders): void {
  for (const file of [socketFile(socket), `${socketFile(socket)}.lock`]) rmSync(file, { force: true })
}

/** A folder for the socket outside of ours has no use once the server is gone. */
export function removeSocketFolder(folders: Folders): void {
  if (!folders.socket.startsWith(folders.root)) rmSync(folders.socket, { recursive: true, force: true })
}

function sharedPlace(folder: string, root: string): string {
  return join(folder, `linkwork-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
}

/** The system allows 107 bytes on Linux and 103 on macOS. */
function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(socketFile(folder)) <= 103
}

/** In a folder that everybody may write to, another user could wait for us under the name that we will use. */
function assertNobodyElsePutItThere(folder: string): void {
  const found = lstatSync(folder)
  const me = process.getuid?.()
  if (found.isDirectory() && (me === 0 || found.uid === me)) return
  throw new Error(`${folder} belongs to somebody else. Remove it, or set DATA_DIR to a shorter path.`)
}
