import type { Outcome } from '#features/imports/import-row.ts'
import type { Additions } from './additions.ts'
import { reasons } from './class-list-reasons.ts'
import type { ClassListBefore, ClassListValues, ListRow } from './class-list-row.ts'
import { done, notDone } from './outcome.ts'
import type { Roll } from './roll.ts'

interface Adding {
  readonly roll: Roll
  readonly additions: Additions
  newId(): string
}

/** Adds the child of one row, unless somebody of that name, birthday or number came to be on the roll meanwhile. */
export function addRow(row: ListRow, { roll, additions, newId }: Adding): Outcome<ClassListValues, ClassListBefore> {
  const { record, alike = [] } = row.values
  if (!record) return notDone(row, reasons.changedMeanwhile)
  const isKnownLookalike = ({ id }: { id: string }) => alike.some(({ childId }) => childId === id)
  const holders = roll.numbered(record)
  if ([...roll.named(record), ...holders].some((child) => !isKnownLookalike(child)))
    return notDone(row, reasons.changedMeanwhile)

  const id = row.step === 'alike' ? newId() : row.subjectId!
  const whose = { id, knownTo: [] }
  additions.addChild(id, record)
  // A number that belongs to the other child stays theirs.
  const numbers = additions.addNumbers(whose, holders.length > 0 ? [] : record.numbers)
  const adults = record.adults.map((adult) => additions.addAdult(whose, adult))
  const address = record.address ? additions.addAddress(whose, record.address, null) : null
  const made = {
    adults: adults.flatMap(({ adultId }) => adultId ?? []),
    relationships: adults.map(({ relationshipId }) => relationshipId),
    ...{ numbers, address },
  }
  return done(row, row.step === 'twin' ? 'twin' : 'new', id, { added: true, made })
}
