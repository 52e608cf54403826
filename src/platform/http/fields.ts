import { z } from 'zod'
import type { Day } from '../dates/day.ts'
import { readDay } from '../dates/read-day.ts'
import type { Body, Field } from './form.ts'

/** Longest text of a long field: about ten pages. */
const LONGEST = 20_000

interface Extra {
  readonly hint?: string | undefined
}

/** Said in both languages at once: a field knows its label and not its language. */
const atMost = (label: string, max: number) =>
  `${label}: at most ${max} characters, please · dim mwy na ${max} nod, os gwelwch yn dda`

function one(body: Body, name: string): unknown {
  const value = body[name]
  return Array.isArray(value) ? value[0] : value
}

const typeOne = (value: unknown) => String(value)

/** What people type, in one form of Unicode, without the spaces around it or characters that cannot be stored. */
function clean(value: unknown): unknown {
  if (typeof value !== 'string') return value === undefined || value === null ? '' : String(value)
  return value.normalize('NFC').replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim()
}

/** For others to read: without marks that turn the text around them, with which one name could be read as another. */
const readable = (value: unknown) => (clean(value) as string).replace(/[\u202A-\u202E\u2066-\u2069]/gu, '').trim()

/** Text that must be there: `text('Name', 'Enter a name')`. */
export function text(
  label: string,
  missing: string,
  { hint, max = 200, tooLong }: Extra & { max?: number; tooLong?: string } = {},
): Field<string> {
  const rule = z
    .string()
    .min(1, missing)
    .max(max, tooLong ?? atMost(label, max))
  return { label, hint, rule, holds: 'text', take: (body, name) => readable(one(body, name)), type: typeOne }
}

/** A password or a code: it is never drawn again, and never kept in a draft. */
export function secret(label: string, missing: string, extra: Extra = {}): Field<string> {
  return { ...text(label, missing, extra), holds: 'secret', take: (body, name) => clean(one(body, name)) }
}

/** Text that may be left out: empty becomes null. */
export function optionalText(label: string, { hint, max = 200 }: Extra & { max?: number } = {}): Field<string | null> {
  const rule = z
    .string()
    .max(max, atMost(label, max))
    .transform((value) => (value === '' ? null : value))
  return { label, hint, rule, holds: 'text', take: (body, name) => readable(one(body, name)), type: typeOne }
}

export function longText(label: string, missing: string, extra: Extra = {}): Field<string> {
  return text(label, missing, { ...extra, max: LONGEST })
}

export function optionalLongText(label: string, extra: Extra = {}): Field<string | null> {
  return optionalText(label, { ...extra, max: LONGEST })
}

/** One of several. */
export function choice<const V extends string>(
  label: string,
  values: readonly V[],
  missing: string,
  { hint }: Extra = {},
): Field<V> {
  return { label, hint, rule: z.enum(values as [V, ...V[]], missing), take: one, type: typeOne }
}

export function optionalChoice<const V extends string>(
  label: string,
  values: readonly V[],
  { hint, wrong = label }: Extra & { wrong?: string } = {},
): Field<V | null> {
  const rule = z.union([z.enum(values as [V, ...V[]]), z.literal('').transform(() => null)], wrong)
  return { label, hint, rule: rule as z.ZodType<V | null>, take: (body, name) => one(body, name) ?? '', type: typeOne }
}

/** Any of several, as ticks. With `missing`, at least one. */
export function choices<const V extends string>(
  label: string,
  values: readonly V[],
  { hint, missing, wrong = label }: Extra & { missing?: string; wrong?: string } = {},
): Field<V[]> {
  const list = z.array(z.enum(values as [V, ...V[]], wrong))
  return {
    label,
    hint,
    rule: (missing ? list.min(1, missing) : list) as z.ZodType<V[]>,
    take(body, name) {
      const value = body[name]
      if (value === undefined || value === '') return []
      return Array.isArray(value) ? value.filter((tick) => tick !== '') : [value]
    },
    type: (value) => value as readonly string[],
  }
}

/** A record chosen by its id from a list that the page drew. */
export function picked(label: string, missing: string, { hint }: Extra = {}): Field<string> {
  return { label, hint, rule: z.uuid(missing), take: one, type: typeOne }
}

export function optionallyPicked(label: string, wrong: string, { hint }: Extra = {}): Field<string | null> {
  const rule = z.union([z.uuid(), z.literal('').transform(() => null)], wrong)
  return {
    label,
    hint,
    rule: rule as z.ZodType<string | null>,
    take: (body, name) => one(body, name) ?? '',
    type: typeOne,
  }
}

/** Several records chosen from a list. */
export function pickedMany(
  label: string,
  wrong: string,
  { hint, missing }: Extra & { missing?: string } = {},
): Field<string[]> {
  const list = z.array(z.uuid(wrong))
  return {
    ...choices(label, [''] as const, { hint }),
    rule: missing ? list.min(1, missing) : list,
  } as unknown as Field<string[]>
}

/** A day: typed in one field, or in three (`name[day]`, `name[month]`, `name[year]`). */
function takeDay(body: Body, name: string): unknown {
  const whole = one(body, name)
  if (typeof whole === 'string' && whole !== '') return whole.trim()
  const parts = ['day', 'month', 'year'].map((part) =>
    String(one(body, `${name}[${part}]`) ?? one(body, `${name}-${part}`) ?? '').trim(),
  )
  return parts.every((part) => part === '') ? '' : parts.join('/')
}

const asDay = { take: takeDay, type: typeOne, first: '-day' }

export function day(label: string, { missing, wrong, hint }: Extra & { missing: string; wrong: string }): Field<Day> {
  const rule = z
    .string(missing)
    .min(1, missing)
    .transform((typed, context) => {
      const found = readDay(typed)
      if (found) return found
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })
  return { label, hint, rule: rule as unknown as z.ZodType<Day>, ...asDay }
}

export function optionalDay(label: string, { wrong, hint }: Extra & { wrong: string }): Field<Day | null> {
  const rule = z.string().transform((typed, context) => {
    if (typed === '') return null
    const found = readDay(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  return { label, hint, rule: rule as unknown as z.ZodType<Day | null>, ...asDay }
}

/** A whole number between two others. */
export function wholeNumber(
  label: string,
  { from, to, wrong, hint }: Extra & { from: number; to: number; wrong: string },
): Field<number> {
  const rule = z
    .string()
    .regex(/^-?\d{1,9}$/, wrong)
    .transform(Number)
    .pipe(z.number().min(from, wrong).max(to, wrong))
  return {
    label,
    hint,
    rule: rule as unknown as z.ZodType<number>,
    take: (body, name) => clean(one(body, name)),
    type: typeOne,
  }
}

export function optionalWholeNumber(
  label: string,
  { from, to, wrong, hint }: Extra & { from: number; to: number; wrong: string },
): Field<number | null> {
  const rule = z.union(
    [
      z.literal('').transform(() => null),
      z
        .string()
        .regex(/^-?\d{1,9}$/, wrong)
        .transform(Number)
        .pipe(z.number().min(from, wrong).max(to, wrong)),
    ],
    wrong,
  )
  return {
    label,
    hint,
    rule: rule as unknown as z.ZodType<number | null>,
    take: (body, name) => clean(one(body, name)),
    type: typeOne,
  }
}

/** A single tick. */
export function tick(label: string, { hint, mustBe }: Extra & { mustBe?: string } = {}): Field<boolean> {
  const rule = z.boolean().refine((on) => on || !mustBe, mustBe)
  return {
    label,
    hint,
    rule,
    take: (body, name) => ['yes', 'true', 'on', '1', true].includes(one(body, name) as string),
    type: (value) => (value ? 'yes' : ''),
  }
}

/** A file that came with a multipart form; see upload.ts. */
export interface UploadedFile {
  readonly path: string
  readonly fileName: string
  readonly bytes: number
}

/** One that this service received itself: whatever merely looks like one, in a body of JSON, is none. */
export class ReceivedFile implements UploadedFile {
  readonly path: string
  readonly fileName: string
  bytes = 0

  constructor(path: string, fileName: string) {
    this.path = path
    this.fileName = fileName
  }
}

export function file(label: string, missing: string, { hint }: Extra = {}): Field<UploadedFile> {
  const rule = z.custom<UploadedFile>((value) => value instanceof ReceivedFile && value.bytes > 0, missing)
  return { label, hint, rule, take: one, type: () => '' }
}
