import { z } from 'zod'
import { text } from '#platform/http/fields.ts'
import type { Field } from '#platform/http/form.ts'
import { readTime } from '../read-time.ts'

/** A time of day: `time('At what time?', 'Enter the time, like 9:30')`. */
export function time(label: string, wrong: string): Field<string> {
  const rule = z.string().transform((typed, context) => {
    const found = readTime(typed)
    if (found) return found
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })
  return { ...text(label, wrong), rule: rule as unknown as z.ZodType<string> }
}
