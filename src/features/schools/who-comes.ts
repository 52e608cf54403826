import { question } from '#platform/announcement.ts'
import type { Language } from '#platform/words.ts'

/** Who comes to a school next, a line for each: its page says so, and a later feature knows (HACK-1). */
export const whoComes = question<{ readonly schoolId: string; readonly language: Language }, readonly string[]>()
