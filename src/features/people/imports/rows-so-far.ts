import type { Address } from '../addresses/home-address.ts'
import { childKey, folded, foldedNames, type ListedChild, type ListedNumber, numberKey } from './listed-child.ts'
import { oneLine } from './plan-child.ts'
import { keysOf, type OnRoll } from './roll.ts'

/** What is remembered of each row of a file, to know a child who comes twice. */
export interface RememberedRow {
  readonly line: number
  /** Whom the row is about: a child on the roll, or one that it adds. */
  readonly childId: string
  readonly postcode: string | null
  readonly numbers: readonly ListedNumber[]
}

/** The rows of one file. `expect` is called for all of them first, then `remember` for each that was read. */
export class RowsSoFar {
  private readonly expected = new Set<string>()
  private readonly hidden = new Set<string>()
  private readonly postcodes = new Map<string, Set<string>>()
  private readonly children = new Map<string, RememberedRow>()
  private readonly keys = new Map<string, RememberedRow>()
  private readonly numbers = new Map<string, RememberedRow>()
  private readonly families = new Map<string, string>()
  private readonly badNames = new Set<string>()
  private readonly asked = new Set<string>()

  expect(listed: ListedChild): void {
    this.expected.add(childKey(listed))
    for (const number of listed.numbers) this.expected.add(numberKey(number))
    const postcode = listed.address?.postcode
    if (!postcode) return
    const known = this.postcodes.get(childKey(listed))
    if (known) known.add(postcode)
    else this.postcodes.set(childKey(listed), new Set([postcode]))
  }

  /** This is where a child lives whose address is protected: a brother’s row must not tell it either. */
  hide(address: Address | null): void {
    if (address) this.hidden.add(oneLine(address))
  }

  isHidden(address: Address | null): boolean {
    return address !== null && this.hidden.has(oneLine(address))
  }

  /** The file gives this child several postcodes, and this is one of them. */
  isOneOfSeveral(listed: ListedChild, postcode: string | null): boolean {
    const given = this.postcodes.get(childKey(listed))
    return given !== undefined && given.size > 1 && postcode !== null && given.has(postcode)
  }

  /** Whether some row of the file is about this child for certain. */
  hasRowOf(child: OnRoll): boolean {
    return (
      keysOf(child).some((key) => this.expected.has(key)) ||
      child.numbers.some((number) => this.expected.has(numberKey(number)))
    )
  }

  remember(listed: ListedChild, row: RememberedRow): void {
    this.children.set(row.childId, row)
    this.keys.set(childKey(listed), row)
    for (const number of listed.numbers) this.numbers.set(numberKey(number), row)
    this.families.set(familyKey(listed), `${listed.givenName} ${listed.familyName}`)
  }

  rowOfChild(childId: string): RememberedRow | undefined {
    return this.children.get(childId)
  }

  rowOfKey(listed: ListedChild): RememberedRow | undefined {
    return this.keys.get(childKey(listed))
  }

  rowOfNumber(number: ListedNumber): RememberedRow | undefined {
    return this.numbers.get(numberKey(number))
  }

  twinOf(listed: ListedChild): string | undefined {
    return this.families.get(familyKey(listed))
  }

  /** A row that cannot be read may still be about somebody: they have not left. */
  rememberBad(givenName: string, familyName: string): void {
    this.badNames.add(foldedNames({ givenName, familyName }))
  }

  rememberAsked(childIds: readonly string[]): void {
    for (const id of childIds) this.asked.add(id)
  }

  /** Whether the file may speak of this child, so that they cannot be said to have left. */
  maySpeakOf(child: OnRoll): boolean {
    return (
      this.children.has(child.id) ||
      this.asked.has(child.id) ||
      this.badNames.has(foldedNames(child)) ||
      (child.listed !== null && this.badNames.has(foldedNames(child.listed)))
    )
  }
}

function familyKey({ familyName, bornOn }: ListedChild): string {
  return `${folded(familyName)}|${bornOn}`
}
