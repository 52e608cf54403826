import type { Reason } from '#features/imports/import-row.ts'
import type { Nation } from '#platform/db/tables.ts'
import { reasons, schemeNames } from './class-list-reasons.ts'
import type { ClassListValues, PlannedListRow } from './class-list-row.ts'
import { nameOf, valuesOf } from './class-list-row.ts'
import type { CurrentChild } from './current-child.ts'
import type { ListedChild } from './listed-child.ts'
import type { Match } from './match-child.ts'
import { changesAnything, planChild } from './plan-child.ts'
import { type Lookalike, numbersDiffer, type OnRoll, type Roll } from './roll.ts'
import type { RememberedRow, RowsSoFar } from './rows-so-far.ts'

export interface Around {
  readonly school: { readonly id: string; readonly nation: Nation }
  readonly roll: Roll
  readonly rows: RowsSoFar
  /** Those whom rows are about, as we have them. */
  readonly current: ReadonlyMap<string, CurrentChild>
  newId(): string
}

/** What one row that can be read would do. */
export function planRow(
  line: number,
  said: ListedChild,
  notes: readonly Reason[],
  match: Match,
  around: Around,
): PlannedListRow {
  const isHidden = around.rows.isHidden(said.address)
  const listed = isHidden ? withoutAddress(said) : said
  const row = { line, listed, notes: isHidden ? [...notes, reasons.addressLeftOut] : notes, around }
  if (match.is === 'not possible') return refused(row, match.why)
  if (match.is === 'perhaps known') return ask(row, match.alike)
  const earlier = earlierRow(row, match)
  if (earlier) return earlier
  if (match.is === 'known') return planKnown(row, match.child)
  if (match.is === 'elsewhere') {
    remember(row, match.child.childId)
    const record = match.child.hasProtectedAddress ? withoutAddress(listed) : listed
    return planned(row, 'moved here', match.child.childId, { record, from: match.child.fromName })
  }
  const twin = match.twin ?? around.rows.twinOf(listed)
  const childId = around.newId()
  remember(row, childId)
  if (twin === undefined) return planned(row, 'new', childId, { record: listed })
  return planned(row, 'twin', childId, { record: listed }, [reasons.twinOf(twin)])
}

interface Row {
  readonly line: number
  readonly listed: ListedChild
  readonly notes: readonly Reason[]
  readonly around: Around
}

function planned(
  { line, listed, notes, around }: Row,
  step: PlannedListRow['step'],
  subjectId: string | null,
  more: Partial<ClassListValues>,
  why: readonly Reason[] = [],
): PlannedListRow {
  return {
    line,
    step,
    subjectId,
    values: { ...valuesOf(around.school.nation, listed), ...more },
    reasons: [...why, ...notes],
  }
}

function refused(row: Row, why: Reason): PlannedListRow {
  row.around.rows.rememberBad(row.listed.givenName, row.listed.familyName)
  return planned(row, 'bad', null, {}, [why])
}

function remember({ line, listed, around }: Row, childId: string): void {
  around.rows.remember(listed, { line, childId, postcode: listed.address?.postcode ?? null, numbers: listed.numbers })
}

function planKnown(row: Row, child: OnRoll): PlannedListRow {
  const { listed, around } = row
  remember(row, child.id)
  const current = around.current.get(child.id)
  if (!current) return refused(row, reasons.changedMeanwhile)
  const isHidden = current.hasProtectedAddress && listed.address !== null
  const record = isHidden || around.rows.isOneOfSeveral(listed, child.postcode) ? withoutAddress(listed) : listed
  const plan = planChild(current, record)
  const notes = isHidden ? [reasons.addressLeftOut] : []
  const values = { changes: plan.changes }
  if (changesAnything(plan)) return planned(row, 'changed', child.id, { ...values, record }, notes)
  if (plan.changes.length > 0) return planned(row, 'kept', child.id, { ...values, record }, notes)
  return planned(row, 'unchanged', child.id, values, notes)
}

/** Somebody must say. Where one of those it looks like has a protected address, the row’s address is not kept. */
function ask(row: Row, alike: readonly Lookalike[]): PlannedListRow {
  const isHidden = row.listed.address !== null && alike.some(({ child }) => child.hasProtectedAddress)
  row.around.rows.rememberAsked(alike.map(({ child }) => child.id))
  const shown = alike.map(({ child }) => ({
    childId: child.id,
    name: nameOf(child),
    bornOn: child.bornOn,
    registration: child.registration,
  }))
  const record = isHidden ? withoutAddress(row.listed) : row.listed
  const why = [...new Set(alike.map(({ why }) => why)), ...(isHidden ? [reasons.addressLeftOut] : [])]
  return planned(row, 'alike', shown[0]!.childId, { record, alike: shown }, why)
}

/** What becomes of a row whose child, or whose number, came before. */
function earlierRow(row: Row, match: Match & { is: 'known' | 'elsewhere' | 'new' }): PlannedListRow | undefined {
  const { listed, around } = row
  const before =
    match.is === 'new'
      ? around.rows.rowOfKey(listed)
      : around.rows.rowOfChild(match.is === 'known' ? match.child.id : match.child.childId)
  if (before && !numbersDiffer(before.numbers, listed.numbers)) return again(row, before, match)
  if (before) return askAboutRow(row, before, reasons.askOtherNumber, hasProtectedAddress(match))
  for (const number of listed.numbers) {
    const other = around.rows.rowOfNumber(number)
    if (other) return refused(row, reasons.numberOfRow(schemeNames[number.scheme]!, other.line))
  }
  return undefined
}

/** One child twice. Only another postcode is a question, and only while we have neither of the two. */
function again(row: Row, before: RememberedRow, match: Match): PlannedListRow {
  const postcode = row.listed.address?.postcode ?? null
  const known = match.is === 'known' ? match.child : undefined
  const isSettled =
    known !== undefined && (known.hasProtectedAddress || row.around.rows.isOneOfSeveral(row.listed, known.postcode))
  const differs = postcode !== null && before.postcode !== null && postcode !== before.postcode
  if (differs && !isSettled && match.is !== 'elsewhere')
    return askAboutRow(row, before, reasons.askPostcodes(before.line))
  return planned(row, 'twice', null, {}, [differs ? reasons.askPostcodes(before.line) : reasons.sameAsRow(before.line)])
}

function hasProtectedAddress(match: Match): boolean {
  return (match.is === 'known' || match.is === 'elsewhere') && match.child.hasProtectedAddress
}

function askAboutRow(
  { listed: all, ...row }: Row,
  before: RememberedRow,
  why: Reason,
  isHidden = false,
): PlannedListRow {
  const listed = isHidden ? withoutAddress(all) : all
  const alike = [
    { childId: before.childId, name: nameOf(listed), bornOn: listed.bornOn, registration: null, line: before.line },
  ]
  return planned({ ...row, listed }, 'alike', before.childId, { record: listed, alike }, [why])
}

function withoutAddress(listed: ListedChild): ListedChild {
  return { ...listed, address: null }
}
