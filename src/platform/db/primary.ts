import pg from 'pg'
import type { Address } from './address.ts'

interface Place {
  readonly host: string
  readonly port: number
}

const ANSWERS_WITHIN = 2000

/** Of several databases that follow one another: the one that takes writes. It may be another one tomorrow. */
export class Primary {
  readonly #address: Address
  readonly #places: readonly Place[]
  #at: Place
  #looking: Promise<void> | undefined

  constructor(address: Address) {
    const { host, port, others = [] } = address
    this.#address = address
    this.#at = { host, port }
    this.#places = [this.#at, ...others]
  }

  /** As far as we know. */
  get at(): Place {
    return this.#at
  }

  /** Asks all of them; whoever asks meanwhile waits for the same answer. When none takes writes, the last known stays. */
  look(): Promise<void> {
    this.#looking ??= this.#find().finally(() => {
      this.#looking = undefined
    })
    return this.#looking
  }

  async #find(): Promise<void> {
    const asked = this.#places.map(async (place) => {
      if (!(await takesWrites({ ...this.#address, ...place }))) throw new Error('It is read-only')
      return place
    })
    this.#at = await Promise.any(asked).catch(() => this.#at)
  }

  /** A client that goes to where writes are taken at the time it is made. */
  get client(): typeof pg.Client {
    const where = () => this.#at
    // The pool hides it from whoever copies what it was given.
    const { password } = this.#address
    return class extends pg.Client {
      constructor(config?: string | pg.ClientConfig) {
        super({ ...(config as pg.ClientConfig), password, ...where() })
      }
    }
  }
}

/** Where to go now, before there is a pool: the same address where it names one database alone. */
export async function atPrimary(address: Address): Promise<Address> {
  if (!address.others?.length) return address
  const primary = new Primary(address)
  await primary.look()
  return { ...address, ...primary.at }
}

async function takesWrites({ others: _, ...address }: Address): Promise<boolean> {
  const client = new pg.Client({ ...address, ssl: address.ssl ?? false, connectionTimeoutMillis: ANSWERS_WITHIN })
  client.on('error', () => {})
  try {
    await client.connect()
    return await isWritable(client)
  } finally {
    await client.end().catch(() => {})
  }
}

export async function isWritable(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ transaction_read_only: string }>('show transaction_read_only')
  return rows[0]?.transaction_read_only === 'off'
}
