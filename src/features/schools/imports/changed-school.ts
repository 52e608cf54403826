import { differences } from '#features/imports/restore.ts'
import type { SchoolStatus } from '#platform/db/tables.ts'
import type { SchoolRow } from './gias.queries.ts'
import type { GiasBefore, Record as Listed } from './gias-row.ts'
import {
  type CurrentSchool,
  planSchool,
  REGISTERED,
  type Registered,
  type RegisteredValues,
  type SchoolChange,
} from './plan-school.ts'

/** What is to be written of one school. */
export interface SchoolWrite {
  readonly isNew: boolean
  readonly row: SchoolRow
  readonly code: string
  readonly name: string
  readonly successor: { readonly id: string; readonly successorId: string | null } | undefined
  readonly before: GiasBefore
  readonly changes: readonly SchoolChange[]
}

/** The columns of a school that the register sets: neither its organisation’s name nor who took over. */
export const COLUMNS = REGISTERED.filter((field) => field !== 'name' && field !== 'successorCode')

export function isOpenOrWillBe(status: unknown): boolean {
  return (status as SchoolStatus) !== 'closed'
}

export function newSchool(id: string, listed: Listed, ids: ReadonlyMap<string, string>): SchoolWrite {
  const row = { ...columnsOf(listed), id, source: 'GIAS', asImported: asRegistered(listed), editedFields: [] }
  const successorId = idOfSuccessor(listed, ids)
  return {
    ...{ isNew: true, row, code: listed.code, name: listed.name, changes: [] },
    successor: successorId ? { id, successorId } : undefined,
    before: { added: true },
  }
}

export function schoolChange(
  current: CurrentSchool,
  listed: Listed,
  ids: ReadonlyMap<string, string>,
  taken: boolean,
): SchoolWrite {
  const changes = planSchool(current, listed, { evenByHand: taken })
  const set = new Set(changes.filter(({ kept }) => !kept).map(({ what }) => what))
  const kept = changes.filter(({ kept }) => kept).map(({ what }) => what)
  const value = (field: Registered) => (set.has(field) ? listed[field] : current[field])
  const before = { ...rowOf(current), name: current.name, successorId: current.successorId }
  const editedFields = [
    ...new Set([...current.editedFields.filter((field) => !set.has(field as Registered)), ...kept.map(fieldOf)]),
  ]
  const successorId = set.has('successorCode')
    ? (idOfSuccessor(listed, ids) ?? current.successorId)
    : current.successorId
  const after = {
    ...before,
    ...Object.fromEntries(COLUMNS.map((field) => [field, value(field)])),
    ...{ name: value('name') as string, successorId, source: 'GIAS', asImported: asRegistered(listed), editedFields },
  }
  const { name, successorId: _, ...row } = after
  return {
    ...{ isNew: false, row, code: current.code, name, changes },
    successor: successorId === current.successorId ? undefined : { id: current.id, successorId },
    before: differences(before, after),
  }
}

function idOfSuccessor({ successorCode }: Listed, ids: ReadonlyMap<string, string>): string | undefined {
  return successorCode === null ? undefined : ids.get(successorCode)
}

function fieldOf(what: Registered): string {
  return what === 'successorCode' ? 'successorId' : what
}

/** A school as a row of its table. */
export function rowOf(current: CurrentSchool): SchoolRow {
  const { id, source, asImported, editedFields } = current
  return { ...columnsOf(current), id, source, asImported, editedFields }
}

function columnsOf(values: RegisteredValues): Omit<RegisteredValues, 'name' | 'successorCode'> {
  return Object.fromEntries(COLUMNS.map((field) => [field, values[field]])) as Omit<
    RegisteredValues,
    'name' | 'successorCode'
  >
}

function asRegistered(listed: Listed): object {
  return Object.fromEntries(REGISTERED.map((field) => [field, listed[field]]))
}
