import type { Insertable } from 'kysely'
import type { Write } from '#platform/context.ts'
import type { Adult, Child, ChildIdentifier, HomeAddress, Relationship } from '#platform/db/tables.ts'
import type { Address } from '../addresses/home-address.ts'
import { LISTED_FIELDS } from '../child.ts'
import { foldName } from '../names.ts'
import { type IndexedChild, indexNewNames } from '../search/index-names.ts'
import { insertInPieces } from './class-list-writes.queries.ts'
import type { AsListed } from './current-child.ts'
import type { ListedAdult, ListedChild, ListedNumber } from './listed-child.ts'

type New<Row> = Omit<Insertable<Row>, 'areaId'>

/** Whose list a row is added to: those who see the child see what is added about them. */
export interface Whose {
  readonly id: string
  readonly knownTo: readonly string[]
}

/** Where a list calls a child by another name, that name is safe at school; nobody has said where else. */
export const SAFE_ON_A_LIST = ['school']

/** Everything that rows of a list add, gathered so that each table is written at once. */
export class Additions {
  private readonly children: (New<Child> & IndexedChild)[] = []
  private readonly numbers: New<ChildIdentifier>[] = []
  private readonly adults: New<Adult>[] = []
  private readonly relationships: New<Relationship>[] = []
  private readonly addresses: New<HomeAddress>[] = []
  private readonly write: Write
  private readonly schoolId: string
  /** One adult for brothers and sisters whose parent has the same name and the same e-mail address. */
  private readonly family: Map<string, string>

  constructor(write: Write, schoolId: string, family: Map<string, string>) {
    this.write = write
    this.schoolId = schoolId
    this.family = family
  }

  addChild(id: string, listed: ListedChild): void {
    const { givenName, familyName, otherNames, knownAs, bornOn, yearGroup, registration } = listed
    this.children.push({
      ...{ id, givenName, familyName, otherNames, knownAs, bornOn, yearGroup, registration, schoolId: this.schoolId },
      ...{ knownAsSafeWith: knownAs ? SAFE_ON_A_LIST : [], knownTo: [], createdAt: this.write.now },
      asImported: JSON.stringify(asListed(listed)),
    })
  }

  addNumbers(child: Whose, numbers: readonly ListedNumber[]): string[] {
    return numbers.map((number) => {
      const id = this.write.newId()
      this.numbers.push({ ...number, ...this.seenBy(child), id, source: 'class list' })
      return id
    })
  }

  /** Answers the new rows: none for an adult who is there already. */
  addAdult(child: Whose, listed: ListedAdult): { adultId: string | undefined; relationshipId: string } {
    const { fullName, email, phone } = listed
    const key = familyKey(listed)
    // A child whom a team knows gets an adult of their own: a shared one would make the team see a brother’s parent.
    const known = key !== undefined && child.knownTo.length === 0 ? this.family.get(key) : undefined
    const adultId = known ?? this.write.newId()
    if (!known) {
      this.adults.push({
        id: adultId,
        fullName,
        email,
        phone,
        schoolIds: [this.schoolId],
        knownTo: [...child.knownTo],
        asImported: JSON.stringify({ fullName, email, phone }),
      })
      if (key !== undefined && child.knownTo.length === 0) this.family.set(key, adultId)
    }
    const relationshipId = this.write.newId()
    const kind = listed.kind ?? 'parent'
    this.relationships.push({ ...this.seenBy(child), id: relationshipId, adultId, kind, asImported: kind })
    return { adultId: known ? undefined : adultId, relationshipId }
  }

  addAddress(child: Whose, { lines, town, postcode }: Address, fromDay: string | null): string {
    const id = this.write.newId()
    this.addresses.push({
      ...this.seenBy(child),
      id,
      lines,
      town,
      postcode,
      fromDay,
      asImported: JSON.stringify({ lines, town, postcode }),
    })
    return id
  }

  /** Sent one after the other, none waited for before the next: the database writes while the rest is put into words. */
  async save(): Promise<void> {
    const { write, children } = this
    await Promise.all([
      insertInPieces(write, 'child', children),
      insertInPieces(write, 'childIdentifier', this.numbers),
      insertInPieces(write, 'adult', this.adults),
      insertInPieces(write, 'relationship', this.relationships),
      insertInPieces(write, 'homeAddress', this.addresses),
      indexNewNames(write, ...children),
    ])
  }

  private seenBy({ id, knownTo }: Whose) {
    return { childId: id, schoolId: this.schoolId, knownTo: [...knownTo] }
  }
}

/** Undefined for an adult without an e-mail address: a name alone is not enough to be the same. */
export function familyKey({ fullName, email }: Pick<ListedAdult, 'fullName' | 'email'>): string | undefined {
  return email === null ? undefined : `${foldName(fullName)}|${email.toLowerCase()}`
}

export function asListed(listed: ListedChild, before: AsListed | null = null): AsListed {
  return Object.fromEntries(LISTED_FIELDS.map((field) => [field, listed[field] ?? before?.[field] ?? null]))
}
