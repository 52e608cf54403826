import { z } from 'zod'
import { readTime } from '../dates/read-time.ts'
import { text } from './fields.ts'
import type { Field } from './form.ts'

/** A time of day as people type it: `9:30`, `2pm`. */
export function time(label: string, wrong: string): Field<string> {
  const rule = z.string().transform((typed, context) => {
    const found = readTime(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  return { ...text(label, wrong), rule: rule as unknown as z.ZodType<string> }
}

/** One that may be left out. */
export function optionalTime(label: string, wrong: string): Field<string | null> {
  const { rule, ...field } = time(label, wrong)
  const orNothing = z.union([z.literal('').transform(() => null), rule], wrong)
  return { ...field, rule: orNothing as unknown as z.ZodType<string | null> }
}
