/** Where somebody lives. */
export interface Address {
  readonly lines: string
  readonly town: string | null
  readonly postcode: string | null
}

/** An address that must not be found out, why, and the only people who may read it. */
export interface Protection extends Address {
  readonly reason: string
  readonly readers: readonly string[]
}
