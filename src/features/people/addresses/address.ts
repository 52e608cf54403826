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

type Written = Pick<Address, 'lines' | 'postcode'>

/** However it is written: only letters and digits count, as in `address_key` of the database. */
export function isSame(one: Written, other: Written | null): boolean {
  return other !== null && keyOf(one) === keyOf(other)
}

const keyOf = ({ lines, postcode }: Written) => `${lines}${postcode ?? ''}`.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
