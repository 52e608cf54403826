import { type Due, dueIn, type Days } from './quick-due.ts'
import { peopleCalled, type AtTheTable } from './quick-owner.ts'
import { folded } from './quick-words.ts'

export type { AtTheTable, Days, Due }

/** Why a line is not yet an action. Each has its sentence in live.words.ts. */
export type WhyNot =
  | 'nothing to do'
  | 'nobody named'
  | 'nobody called that'
  | 'several people'
  | 'no such day'
  | 'day is past'

/**
 * One line as people write it while others talk: `SEN: Miss Osei – check seating – Fri`. Who, then what, then by when; who
 * and when may be left out, and are then asked for or the next meeting. It is shown as it was understood before it is kept.
 */
export interface QuickLine {
  /** Whom it could mean: one is whom it means. */
  readonly owners: readonly string[]
  readonly what: string
  readonly due: Due
  /** What is to be put right first, in the order it is written; nothing when it can be kept. */
  readonly whyNot: readonly WhyNot[]
}

/** The people, and the days, that a line is read with. */
export interface Around {
  readonly people: readonly AtTheTable[]
  readonly days: Days
  /** Who writes: “me” is them. */
  readonly writer: string | undefined
}

export const LONGEST_LINE = 300
const LONGEST_HEAD = 40
/** A hyphen parts only between spaces: names and words have them inside. */
const PARTS = /\s+[-–—]+\s+|\s+[–—]+|[–—]+\s+/u
const HEAD = /^([^:]+):(?!\d)\s*(.*)$/su

export function readQuickLine(text: string, around: Around): QuickLine {
  const line = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()
  const { head, rest } = headOf(line)
  const parts = rest
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const { due, left, noSuchDay } = withoutDue(parts, around.days)
  const { owners, what, named } = withoutOwner(head, left, around)
  const whyNot: WhyNot[] = []
  if (owners.length === 0) whyNot.push(named ? 'nobody called that' : 'nobody named')
  if (owners.length > 1) whyNot.push('several people')
  if (what === '') whyNot.push('nothing to do')
  if (noSuchDay) whyNot.push('no such day')
  else if (due.dueOn < around.days.today) whyNot.push('day is past')
  return { owners, what, due, whyNot }
}

/** `SEN: …`. A time of day has a colon too, and a long sentence before one is no name. */
function headOf(line: string): { head: string | undefined; rest: string } {
  const [, head, rest] = HEAD.exec(line) ?? []
  if (head === undefined || rest === undefined || head.length > LONGEST_HEAD || PARTS.test(head))
    return { head: undefined, rest: line }
  return { head: head.trim(), rest }
}

/** By when: the last part, or what follows “by” at its end. What only looks like a day is said, not guessed. */
function withoutDue(parts: readonly string[], days: Days) {
  const nextMeeting: Due = { dueOn: days.nextMeeting }
  const last = parts.at(-1)
  if (last === undefined) return { due: nextMeeting, left: parts, noSuchDay: false }
  const before = parts.slice(0, -1)
  const whole = before.length > 0 ? dueIn(last, days) : undefined
  if (whole === 'no such day') return { due: nextMeeting, left: before, noSuchDay: true }
  if (whole) return { due: whole, left: before, noSuchDay: false }
  const [, task, when] = /^(.+)\s(?:by|erbyn)\s+(\S.*)$/iu.exec(last) ?? []
  const by = when === undefined ? undefined : dueIn(when, days)
  if (task === undefined || by === undefined) return { due: nextMeeting, left: parts, noSuchDay: false }
  const left = [...before, task]
  return by === 'no such day' ? { due: nextMeeting, left, noSuchDay: true } : { due: by, left, noSuchDay: false }
}

/**
 * Who: by what stands before the colon, by the name in front, or by both: `SEN: Miss Osei – …` is Miss Osei where she sits
 * there as SENCO; where somebody else does, either could be meant.
 */
function withoutOwner(head: string | undefined, parts: readonly string[], around: Around) {
  const [first = '', ...others] = parts
  const byName = others.length > 0 ? peopleCalled(first, around, 'exactly') : []
  const whole = parts.join(' – ')
  if (head === undefined) {
    if (byName.length > 0) return { owners: byName, what: others.join(' – '), named: true }
    return { owners: [], what: whole, named: false }
  }
  const byHead = peopleCalled(head, around)
  const both = byHead.filter((id) => byName.includes(id))
  if (both.length > 0) return { owners: both, what: others.join(' – '), named: true }
  if (byHead.length === 0 && byName.length > 0)
    return { owners: byName, what: `${head}: ${others.join(' – ')}`, named: true }
  // What was no name is part of what is to be done: “maths: check seating”.
  if (byHead.length === 0) return { owners: [], what: whole === '' ? head : `${head}: ${whole}`, named: isShort(head) }
  return { owners: [...byHead, ...byName], what: whole, named: true }
}

const isShort = (head: string) => folded(head).split(' ').length <= 3
