import { ReceivedFile } from './fields.ts'
import type { Body } from './form.ts'

/** What a form can hold: text, several texts, and files we received. A program’s JSON holds no more than a browser’s form. */
export function asTyped(body: unknown): Body {
  const entries = Object.entries(body ?? {}).map(([name, value]) => [name, typed(value)])
  return Object.assign(Object.create(null), Object.fromEntries(entries))
}

function typed(value: unknown): unknown {
  return Array.isArray(value) ? value.map(one) : one(value)
}

function one(value: unknown): unknown {
  if (value instanceof ReceivedFile) return value
  return value === null || typeof value === 'object' ? '' : String(value).toWellFormed()
}
