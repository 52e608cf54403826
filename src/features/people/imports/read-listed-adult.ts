import { cutAt } from '#platform/cut.ts'
import type { Cells } from '#platform/imports/read-csv.ts'
import type { Sentence } from '#platform/words.ts'
import type { RelationshipKind } from '../relationship.ts'
import type { ClassListColumn } from './class-list-columns.ts'
import { reasons } from './class-list-reasons.ts'
import type { ListedAdult } from './listed-child.ts'

/** What schools call adults around a child, as we do. Whatever else they say is another adult. */
const KINDS: readonly (readonly [RegExp, RelationshipKind])[] = [
  [/^(?:mother|mum|mam|mummy|mom)$/, 'mother'],
  [/^(?:father|dad|dada|daddy|tad)$/, 'father'],
  [/^step[ -]?(?:parent|mother|father|mum|dad|mam)$|^llys/, 'step-parent'],
  [/^grand|^(?:nan|nana|gran|nain|taid|mamgu|mam-gu|tadcu|tad-cu)$/, 'grandparent'],
  [/foster|maeth/, 'foster carer'],
  [/^(?:parent|rhiant|adoptive parent)$/, 'parent'],
  [/guardian|carer|gwarcheidwad|gofalwr/, 'carer'],
  [/^(?:aunt|auntie|aunty|uncle|brother|sister|cousin|sibling|relative|other relative|family)$/, 'other relative'],
  [/social worker|gweithiwr cymdeithasol/, 'social worker'],
]

function readRelationship(typed: string): RelationshipKind | null {
  const text = typed.toLowerCase()
  return text === '' ? null : (KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other')
}

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]{2,}$/
const LONGEST_EMAIL = 254
const LONGEST_NAME = 200

function readEmail(typed: string): string | undefined {
  const email = typed.toLowerCase()
  return EMAIL.test(email) && email.length <= LONGEST_EMAIL ? email : undefined
}

/** Ten to fifteen digits, with whatever people put between them. */
function readPhone(typed: string): string | undefined {
  if (!/^\+?[\d\s().–-]+(?:\s?(?:x|ext\.?)\s?\d{1,6})?$/i.test(typed)) return undefined
  const digits = typed.replace(/(?:x|ext).*$/i, '').replaceAll(/\D/g, '')
  return digits.length >= 10 && digits.length <= 15 ? typed : undefined
}

/** A parent of a row. A way to reach them that cannot be right is left out, and said. */
export function readListedAdult(
  row: Cells<ClassListColumn>,
  number: 1 | 2,
  note: (column: ClassListColumn, reason: Sentence) => void,
): ListedAdult | undefined {
  const [name, relationship] = [row[`parent${number}Name`], row[`parent${number}Relationship`]]
  const [typedEmail, typedPhone] = [row[`parent${number}Email`], row[`parent${number}Phone`]]
  if (name === '') {
    if (typedEmail !== '' || typedPhone !== '') note(`parent${number}Name`, reasons.parentNameMissing)
    return undefined
  }
  const email = readEmail(typedEmail) ?? null
  if (typedEmail !== '' && !email) note(`parent${number}Email`, reasons.emailLeftOut(cutAt(typedEmail, 80)))
  const phone = readPhone(typedPhone) ?? null
  if (typedPhone !== '' && !phone) note(`parent${number}Phone`, reasons.phoneLeftOut(cutAt(typedPhone, 80)))
  return { fullName: cutAt(name, LONGEST_NAME), kind: readRelationship(relationship), email, phone }
}
