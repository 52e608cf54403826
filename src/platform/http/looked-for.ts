import { z } from 'zod'
import { optionalText } from './fields.ts'
import type { Asked } from '../one-of-many.ts'
import type { Field } from './form.ts'

/** Chosen where it is not known which it is. */
export const NOT_KNOWN = 'not known'

/** The name of the part of a field in which a name is typed. */
export const nameIn = (field: string) => `${field}[name]`

const LONGEST = 200
const uuid = z.uuid()
const OFFERED = '~'

/** What is sent for one that a form offered before anything was typed: it is chosen only while nothing is. */
export const offered = (id: string) => `${id}${OFFERED}`

/** What the values of a field mean: a name that stands beside “it is not known” is not looked for. */
function lookedIn(values: readonly string[]): Asked {
  return values.includes(NOT_KNOWN) ? { id: null, name: '' } : toDraw(values)
}

/** What was chosen and typed, whatever it means: what a form that comes back shows again. */
export function toDraw(values: readonly string[]): Asked {
  const isId = (value: string) => uuid.safeParse(value).success
  const isOffered = (value: string) => value.endsWith(OFFERED) && isId(value.slice(0, -OFFERED.length))
  const name = values.find((value) => value !== '' && value !== NOT_KNOWN && !isId(value) && !isOffered(value)) ?? ''
  const standing = name === '' ? values.find(isOffered)?.slice(0, -OFFERED.length) : undefined
  return { id: values.find(isId) ?? standing ?? null, name }
}

interface Rules {
  /** Said when nothing is; without it, it may be left out. */
  readonly missing?: string | undefined
  readonly tooLong: string
}

/** One of many: chosen from those that a page offers, or looked for by part of its name. */
export function lookedFor(label: string, { missing, tooLong }: Rules): Field<Asked> {
  const typing = optionalText(label)
  const rule = z
    .array(z.string())
    .transform(lookedIn)
    .refine(({ id, name }) => missing === undefined || id !== null || name !== '', missing)
    .refine(({ name }) => name.length <= LONGEST, tooLong)
  return {
    label,
    rule,
    take: (body, name) =>
      [typing.take(body, name), typing.take(body, nameIn(name))].filter((value) => value !== '').map(String),
    type: (id) => [String(id)],
  }
}
