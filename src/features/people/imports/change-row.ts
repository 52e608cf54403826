import type { Outcome } from '#features/imports/import-row.ts'
import { differences, type FromTo } from '#features/imports/restore.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { indexNames } from '../search/index-names.ts'
import { type Additions, asListed, SAFE_ON_A_LIST } from './additions.ts'
import { reasons } from './class-list-reasons.ts'
import type { ClassListBefore, ClassListValues, ListRow } from './class-list-row.ts'
import {
  type AdultColumns,
  type ChildColumns,
  endAddresses,
  type Moved,
  updateAdults,
  updateChildren,
  updateRelationships,
} from './class-list-writes.queries.ts'
import type { CurrentChild } from './current-child.ts'
import type { ListedChild } from './listed-child.ts'
import { done, notDone } from './outcome.ts'
import type { AdultChange } from './plan-adults.ts'
import { type ChildPlan, changesAnything, planChild } from './plan-child.ts'

/** What is to be set, once all rows of a piece are known. */
export interface ChildChange {
  readonly child: CurrentChild
  readonly set: ChildColumns
  readonly adults: readonly AdultColumns[]
  readonly relationships: readonly { readonly id: string; readonly kind: string; readonly asImported: string | null }[]
  readonly endedAddresses: readonly string[]
  readonly renamed: boolean
}

interface Changing {
  readonly additions: Additions
  readonly moved: Moved | undefined
  readonly today: Day
}

interface RowChanged {
  readonly outcome: Outcome<ClassListValues, ClassListBefore>
  readonly change: ChildChange | undefined
}

/** Plans a row again, on the child as they are now, and says what is to be written. */
export function changeRow(row: ListRow, child: CurrentChild, changing: Changing): RowChanged {
  if (row.choice === 'left') return takeOff(row, child, changing.today)
  const listed = row.values.record
  if (!listed) return { outcome: notDone(row, reasons.changedMeanwhile), change: undefined }
  const plan = planChild(child, listed, { evenByHand: row.choice === 'take' })
  const moved = changing.moved
  const step = moved ? 'moved here' : changesAnything(plan) ? 'changed' : plan.changes.length > 0 ? 'kept' : 'unchanged'
  if (!moved && !changesAnything(plan))
    return { outcome: { ...notDone(row, reasons.changedMeanwhile), step, reasons: row.reasons }, change: undefined }
  const { before, change } = changeChild(child, listed, plan, changing, row.choice === 'take')
  const from = moved ? { moved: { schoolId: moved.fromSchool, roll: moved.fromRoll, leftOn: moved.fromLeftOn } } : {}
  return { outcome: done(row, step, child.id, { ...before, ...from }, plan.changes), change }
}

function takeOff(row: ListRow, child: CurrentChild, today: Day): RowChanged {
  if (child.roll !== 'on roll') return { outcome: notDone(row, reasons.changedMeanwhile), change: undefined }
  const to = { roll: 'left', leftOn: today } as const
  const before = { child: { from: { roll: child.roll, leftOn: child.leftOn }, to } }
  const change = {
    child,
    set: { ...columnsOf(child), ...to },
    adults: [],
    relationships: [],
    endedAddresses: [],
    renamed: false,
  }
  return { outcome: done(row, 'taken off', child.id, before), change }
}

function changeChild(
  child: CurrentChild,
  listed: ListedChild,
  plan: ChildPlan,
  { additions, today }: Changing,
  taken: boolean,
): { before: ClassListBefore; change: ChildChange } {
  const columns = columnsOf(child)
  const knownAs = 'knownAs' in plan.fields ? { knownAsSafeWith: SAFE_ON_A_LIST } : {}
  const back = plan.comesBack ? ({ roll: 'on roll', leftOn: null } as const) : {}
  const editedFields = taken ? child.editedFields.filter((field) => !(field in plan.fields)) : child.editedFields
  const set: ChildColumns = {
    ...columns,
    ...(plan.fields as Partial<ChildColumns>),
    ...knownAs,
    ...back,
    editedFields,
    asImported: asListed(listed, child.asImported),
  }
  const numbers = additions.addNumbers(child, plan.numbers)
  const adults = plan.adults.added.map((adult) => additions.addAdult(child, adult))
  const address = plan.address ? additions.addAddress(child, plan.address, today) : null
  const endedAddresses = address ? child.addresses.map(({ id }) => id) : []
  const changed = plan.adults.changed.map(adultBeforeAndAfter)
  const made = {
    adults: adults.flatMap(({ adultId }) => adultId ?? []),
    relationships: adults.map(({ relationshipId }) => relationshipId),
    numbers,
    address,
  }
  return {
    before: {
      made,
      child: differences(columns, set),
      adults: changed.map(({ adult }) => adult),
      relationships: changed.map(({ relationship }) => relationship),
      endedAddresses,
    },
    change: {
      ...{ child, set, endedAddresses },
      adults: changed.map(({ adult: { id, to } }) => ({ id, ...to }) as AdultColumns),
      relationships: changed.map(
        ({ relationship: { id, to } }) => ({ id, ...to }) as ChildChange['relationships'][number],
      ),
      renamed: ['givenName', 'familyName', 'otherNames', 'knownAs'].some((field) => field in plan.fields),
    },
  }
}

export function columnsOf(child: CurrentChild): ChildColumns {
  const {
    givenName,
    familyName,
    otherNames,
    knownAs,
    knownAsSafeWith,
    bornOn,
    yearGroup,
    registration,
    roll,
    leftOn,
    asImported,
    editedFields,
  } = child
  return {
    givenName,
    familyName,
    otherNames,
    knownAs,
    knownAsSafeWith,
    bornOn,
    yearGroup,
    registration,
    roll,
    leftOn,
    asImported,
    editedFields,
  }
}

function adultBeforeAndAfter({ adult, listed, set, setKind }: AdultChange): {
  adult: FromTo & { id: string }
  relationship: FromTo & { id: string }
} {
  const { fullName, email, phone, asImported } = adult
  const said = {
    fullName: listed.fullName,
    email: listed.email ?? asImported?.email ?? null,
    phone: listed.phone ?? asImported?.phone ?? null,
  }
  return {
    adult: {
      id: adult.adultId,
      from: { fullName, email, phone, asImported },
      to: { fullName, email, phone, ...set, asImported: said },
    },
    relationship: {
      id: adult.relationshipId,
      from: { kind: adult.kind, asImported: adult.listedKind },
      to: { kind: setKind ?? adult.kind, asImported: listed.kind ?? adult.listedKind },
    },
  }
}

/** Writes what rows change, each table at once. */
export async function saveChanges(write: Write, changes: readonly ChildChange[]): Promise<void> {
  await updateChildren(
    write,
    changes.map(({ child, set }) => ({ ...set, id: child.id })),
  )
  // Brothers and sisters may share an adult, whom each of their rows then changes alike.
  await updateAdults(write, [
    ...new Map(changes.flatMap(({ adults }) => adults.map((adult) => [adult.id, adult]))).values(),
  ])
  await updateRelationships(
    write,
    changes.flatMap(({ relationships }) => relationships),
  )
  await endAddresses(
    write,
    changes.flatMap(({ endedAddresses }) => endedAddresses),
    write.today,
  )
  const renamed = changes.filter(({ renamed }) => renamed)
  if (renamed.length > 0) {
    await indexNames(
      write,
      ...renamed.map(({ child: { id, schoolId, knownTo }, set }) => ({ ...set, id, schoolId, knownTo })),
    )
  }
}
