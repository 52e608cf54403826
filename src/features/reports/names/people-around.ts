export interface KnownChild {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly knownAs: string | null
}

/** Whom a text about this child could name: what the database answered for its words. */
export interface PeopleAround {
  readonly self: Pick<KnownChild, 'givenName' | 'familyName' | 'knownAs'> | null
  readonly children: readonly KnownChild[]
  readonly siblings: readonly KnownChild[]
  readonly adults: readonly { readonly fullName: string }[]
}
