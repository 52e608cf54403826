import { z } from 'zod'
import { readTime } from '#platform/dates/read-time.ts'
import { text } from '#platform/http/fields.ts'
import type { Field } from '#platform/http/form.ts'

/** A time of day, kept as `08:30`. */
export function timeOfDay(label: string, wrong: string, hint?: string): Field<string> {
  const rule = z.string().transform((typed, context) => {
    const found = readTime(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  return { ...text(label, wrong, { hint }), rule: rule as unknown as z.ZodType<string> }
}
