import pg from 'pg'
import type { Address } from '../db/database.ts'

/** Where the server's log of changes stood when the copy began or ended: what a restore must replay at least. */
export interface Place {
  readonly lsn: string
  readonly timeline: number
}

interface BaseBackup {
  readonly began: Place
  readonly ended: Place
  /** The server's own list of the files with their sha256, as it sent it. */
  readonly manifest: Buffer
}

/** What the server sends, in its order: one tar archive, then its list of files. Waited for, so that a slow disk slows the server. */
interface Receiver {
  tar(chunk: Buffer): Promise<void> | void
}

/** What was changed during the copy is in it, so that it need not wait until that has been handed over as well. */
const COMMAND = `BASE_BACKUP (label 'linkwork', checkpoint 'fast', wal true, wait false, manifest 'yes', manifest_checksums 'SHA256')`

/**
 * Copies the whole server while it works, over a connection of replication: no program of Postgres is needed, on this
 * machine or another. The server checks each page's checksum as it reads it, and adds the changes made meanwhile.
 */
export async function copyServer(address: Address, receiver: Receiver, stopping?: AbortSignal): Promise<BaseBackup> {
  const client = new pg.Client({ ...address, ssl: address.ssl ?? false, ...({ replication: 'true' } as object) })
  let broken: Error | undefined
  client.on('error', (error) => {
    broken = error
  })
  await client.connect()
  const hangUp = () => {
    broken = new Error('The copy was stopped.')
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  }
  try {
    return await new Promise<BaseBackup>((resolve, reject) => {
      stopping?.throwIfAborted()
      stopping?.addEventListener('abort', hangUp)
      const copy = new Copy(receiver, resolve, reject)
      client.once('end', () => reject(broken ?? new Error('The database went away during the copy.')))
      client.query(copy)
    })
  } finally {
    stopping?.removeEventListener('abort', hangUp)
    await client.end().catch(() => {})
  }
}

interface Stream {
  pause(): void
  resume(): void
}

/** The one command, as `pg` sends it and as it hands the answers over. */
class Copy implements pg.Submittable {
  readonly #receiver: Receiver
  readonly #resolve: (done: BaseBackup) => void
  readonly #reject: (error: Error) => void
  readonly #places: Place[] = []
  readonly #manifest: Buffer[] = []
  #columns: string[] = []
  #archives = 0
  #inManifest = false
  #waiting: Promise<void> = Promise.resolve()
  #pending = 0
  #failed: Error | undefined

  constructor(receiver: Receiver, resolve: (done: BaseBackup) => void, reject: (error: Error) => void) {
    this.#receiver = receiver
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: pg.Connection): void {
    ;(connection as unknown as { query(text: string): void }).query(COMMAND)
  }

  handleRowDescription({ fields }: { fields: { name: string }[] }): void {
    this.#columns = fields.map(({ name }) => name)
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    if (this.#columns[0] === 'recptr') this.#places.push({ lsn: fields[0]!, timeline: Number(fields[1]) })
  }

  handleCopyData({ chunk }: { chunk: Buffer }, { stream }: { stream: Stream }): void {
    const kind = String.fromCharCode(chunk[0]!)
    if (kind === 'n') this.#archives += 1
    if (kind === 'm') this.#inManifest = true
    if (kind !== 'd' || this.#failed) return
    // The driver reuses nothing of what it hands over, but a view would keep its whole buffer alive.
    const data = Buffer.from(chunk.subarray(1))
    if (this.#inManifest) this.#manifest.push(data)
    else this.#take(data, stream)
  }

  /** One after another; what has come already is let in, and no more is asked for until it is written. */
  #take(data: Buffer, stream: Stream): void {
    this.#pending += 1
    if (this.#pending === 1) stream.pause()
    this.#waiting = this.#waiting
      .then(() => this.#receiver.tar(data))
      .catch((error: Error) => {
        this.#failed ??= error
      })
      .finally(() => {
        this.#pending -= 1
        if (this.#pending === 0) stream.resume()
      })
  }

  handleCommandComplete(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
  handleCopyInResponse(): void {}

  handleError(error: Error): void {
    this.#reject(error)
  }

  handleReadyForQuery(): void {
    void this.#waiting.then(() => {
      const [began, ended] = this.#places
      if (this.#failed) this.#reject(this.#failed)
      else if (this.#archives > 1) this.#reject(new Error('A server with tablespaces of its own cannot be copied.'))
      else if (!began || !ended) this.#reject(new Error('The server did not say where its copy begins and ends.'))
      else this.#resolve({ began, ended, manifest: Buffer.concat(this.#manifest) })
    })
  }
}
