import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startPostgres } from '../../embedded-postgres.ts'

/** Everything a test file writes, in one place that every user may pass through, because Postgres may be `nobody`. */
export function aWorkplace() {
  const root = mkdtempSync(join(tmpdir(), 'linkwork-pg-'))
  chmodSync(root, 0o755)
  const pattern = join(root, 'pattern')

  return {
    root,

    /** A folder with a database that was stopped well. Copied: making one each time would take most of a minute. */
    async folderWithDatabase(name: string): Promise<string> {
      const made = readdirSync(root).includes('pattern')
      if (!made) await (await startPostgres({ dir: pattern, settings: { fsync: 'off' } })).stop()
      const dir = join(root, name)
      cpSync(pattern, dir, { recursive: true })
      chmodSync(dir, 0o700)
      return dir
    },

    remove() {
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** The package as it is after an install without scripts: its libraries lack their short names. */
export function packageWithoutLinks(at: string): { bin: string; lib: string } {
  const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  const native = join(dirname(dirname(entry)), 'native')
  const copy = join(at, 'native')
  mkdirSync(copy, { recursive: true })
  for (const name of ['bin', 'lib', 'pg-symlinks.json']) {
    cpSync(join(native, name), join(copy, name), { recursive: true, filter: isNoShortName })
  }
  symlinkSync(join(native, 'share'), join(copy, 'share'))
  return { bin: join(copy, 'bin'), lib: join(copy, 'lib') }
}

function isNoShortName(path: string): boolean {
  return !/lib(icu|pq|pgtypes|ecpg)\w*\.so(\.\d+)?$/.test(path)
}
