import type { z } from 'zod'

/** A job as whoever enqueues it knows it: what it is called, and what it is told. Ids, never text. */
export interface NamedJob<P> {
  readonly name: string
  readonly payload: z.ZodType<P>
}

export interface Wanted {
  /** When, at the earliest. Left out: as soon as this transaction is kept. */
  readonly at?: Date | undefined
  /** One job of this name waits under each key of an area: the latest takes the place of the one before. */
  readonly key?: string | undefined
  /** Before everything that is not, however much waits. */
  readonly urgent?: boolean | undefined
  /** The member of staff as whom it runs. Left out: whoever is doing this. */
  readonly onBehalfOf?: string | undefined
}
