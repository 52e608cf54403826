import { z } from 'zod'
import type { Body } from '#platform/http/form.ts'

/** A form that arrived too late: what was typed, kept in the page itself until the person has proved who they are. */
export type HeldForm = Readonly<Record<string, string | readonly string[]>>

const held = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** The field in which a page carries the form of another. */
export const HELD = '_held'

/** Passwords are typed again: they are never put into a page. */
const SECRET = new Set(['password', 'current', 'next', 'code', HELD])

/** The form that was sent when a fresh proof was wanted, to be sent on after it. Passwords and codes are left out. */
export function heldForm(sent: Body): HeldForm | undefined {
  const carried = sent[HELD]
  const form = carried === undefined ? sent : parsed(String(carried))
  const kept = Object.entries(held.safeParse(form).data ?? {}).filter(([name]) => !SECRET.has(name))
  return kept.some(([name]) => name === '_key') ? Object.fromEntries(kept) : undefined
}

/** The sent form is that of another page: it carries no held form, not even an empty one. */
export function isAnothers(sent: Body): boolean {
  return sent[HELD] === undefined
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}
