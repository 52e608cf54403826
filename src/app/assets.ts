import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { buildAssets } from '../../styles/build.ts'

export interface Built {
  readonly folder: string
  readonly css: string
  readonly js: string
}

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The built css and script: made again only when what they are made of has changed. */
export async function readyAssets(dataDir: string): Promise<Built> {
  const folder = path.join(dataDir, 'assets')
  const record = path.join(folder, 'made-of.json')
  const made = fingerprint()
  if (existsSync(record)) {
    const known = JSON.parse(readFileSync(record, 'utf8')) as Built & { made: string }
    if (known.made === made) return known
  }
  await mkdir(folder, { recursive: true })
  const { css, js } = await buildAssets(folder)
  const built: Built = { folder, css, js }
  writeFileSync(record, JSON.stringify({ ...built, made }))
  return built
}

/** What the css file holds, for pages that have it inside them. */
export function stylesIn({ folder, css }: Built): Buffer {
  return readFileSync(path.join(folder, css))
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const file of ['styles', 'client'].flatMap(filesIn))
    hash.update(file).update(readFileSync(path.join(ROOT, file)))
  return hash.update(readFileSync(path.join(ROOT, 'package-lock.json'))).digest('hex')
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)))
    .sort()
}
