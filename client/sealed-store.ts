/**
 * What could not be sent yet, kept on this device. Only sealed (AES-GCM), and only until the server has it: the key is given
 * to this person's pages and is never written down here, so that on a shared computer nothing is left to be read.
 */
import { now } from './clock.ts'
const DATABASE = 'linkwork'
const STORE = 'unsent'
const DAYS_KEPT = 14

interface Sealed {
  readonly id: string
  /** Which key it was sealed with: somebody else's is left alone. */
  readonly key: string
  readonly at: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly text: ArrayBuffer
}

export interface SealedStore {
  put(id: string, value: object): Promise<void>
  remove(id: string): Promise<void>
  /** All of this person's. */
  all<Value>(): Promise<Value[]>
}

/** Undefined where the browser has no such thing: over plain http, or in a window that keeps nothing. */
export async function openSealedStore(base64: string): Promise<SealedStore | undefined> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return undefined
  try {
    const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])
    const name = hex(await crypto.subtle.digest('SHA-256', raw)).slice(0, 16)
    return storeWith(key, name, await openDatabase())
  } catch {
    return undefined
  }
}

function storeWith(key: CryptoKey, name: string, database: IDBDatabase): SealedStore {
  const change = (work: (store: IDBObjectStore) => unknown) =>
    new Promise<void>((done, failed) => {
      const transaction = database.transaction(STORE, 'readwrite')
      transaction.addEventListener('complete', () => done())
      transaction.addEventListener('abort', () => failed(new Error('Not kept', { cause: transaction.error })))
      work(transaction.objectStore(STORE))
    })

  return {
    async put(id, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const plain = new TextEncoder().encode(JSON.stringify(value))
      const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)
      await change((store) => store.put({ id, key: name, at: now(), iv, text } satisfies Sealed))
    },
    remove: (id) => change((store) => store.delete(id)),
    async all<Value>() {
      const kept = await answerOf<Sealed[]>(database.transaction(STORE).objectStore(STORE).getAll())
      const old = kept.filter(({ at }) => at < now() - DAYS_KEPT * 86_400_000)
      if (old.length > 0) await change((store) => old.map(({ id }) => store.delete(id)))
      const mine = kept.filter((sealed) => sealed.key === name && !old.includes(sealed))
      return Promise.all(
        mine.map(async ({ iv, text }) => {
          const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, text)
          return JSON.parse(new TextDecoder().decode(plain)) as Value
        }),
      )
    },
  }
}

/** Whether anything of anybody's waits here: without it, nobody need ask for a key. */
export async function isAnythingUnsent(): Promise<boolean> {
  try {
    const known = await indexedDB.databases()
    if (!known.some(({ name }) => name === DATABASE)) return false
    const database = await openDatabase()
    const count = await answerOf(database.transaction(STORE).objectStore(STORE).count())
    database.close()
    return count > 0
  } catch {
    return false
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE, { keyPath: 'id' }))
  const database = await answerOf(opening)
  // Signing out in another tab clears it all: this must not stand in the way.
  database.addEventListener('versionchange', () => database.close())
  return database
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.addEventListener('success', () => done(request.result))
    request.addEventListener('error', () => failed(new Error('Not to be had', { cause: request.error })))
  })
}

function hex(buffer: ArrayBuffer): string {
  return [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
