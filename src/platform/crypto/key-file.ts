import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Key, type Keys, newKey, openKeys } from './keys.ts'

/** One key a line, newest first: `id:base64url`. */
export function readKeys(text: string): Key[] {
  return text
    .split(/[\s,]+/)
    .filter((line) => line !== '')
    .map((line) => {
      const [id, encoded = ''] = line.split(':')
      const bytes = Buffer.from(encoded, 'base64url')
      if (!id || !/^[\w-]{1,20}$/.test(id) || bytes.length !== 32)
        throw new Error('A key is a name, a colon and 32 bytes in base64url')
      return { id, bytes }
    })
}

/** The keys of this service: from the setting, or a file beside the data that is made at the first start. */
export function keysOf({ dataDir, FIELD_KEYS }: { dataDir: string; FIELD_KEYS?: string | undefined }): Keys {
  if (FIELD_KEYS) return openKeys(() => readKeys(FIELD_KEYS))
  const file = keyFile(dataDir)
  return openKeys(() => keysIn(file) ?? writeKeys(file, [newKey()]))
}

/** New secrets are written with a new key from the next start on; what was written before can still be read. */
export function addKey(dataDir: string): Key {
  const key = newKey()
  writeKeys(keyFile(dataDir), [key, ...(keysIn(keyFile(dataDir)) ?? [])])
  return key
}

function keyFile(dataDir: string): string {
  return path.join(dataDir, 'keys', 'fields.key')
}

function keysIn(file: string): Key[] | undefined {
  try {
    return readKeys(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}

function writeKeys(file: string, keys: readonly Key[]): readonly Key[] {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const text = keys.map(({ id, bytes }) => `${id}:${bytes.toString('base64url')}\n`).join('')
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return keys
}
