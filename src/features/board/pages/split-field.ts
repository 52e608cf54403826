import { z } from 'zod'
import type { Body, Field } from '#platform/http/form.ts'

const BESIDE = 'to-'

/** To whom each case goes, by its id: one choice for each case of the page (`to-<case>`), or all of them as JSON. */
export function splitField(label: string, wrong: string): Field<Record<string, string>> {
  const rule = z
    .string()
    .transform((kept) => JSON.parse(kept) as unknown)
    .pipe(z.record(z.uuid(wrong), z.uuid(wrong), wrong))
  return { label, rule, take: (body) => JSON.stringify(chosen(body)), type: (value) => JSON.stringify(value) }
}

function chosen(body: Body): Record<string, unknown> {
  if (typeof body.to === 'object' && body.to !== null) return { ...body.to }
  const beside = Object.entries(body).filter(([name, value]) => name.startsWith(BESIDE) && value !== '')
  return Object.fromEntries(beside.map(([name, value]) => [name.slice(BESIDE.length), value]))
}

export const nameBeside = (caseId: string) => `${BESIDE}${caseId}`

/** What was chosen, so that a form that comes back has it still. */
export function readSplit(kept: string): Readonly<Record<string, string>> {
  return kept === '' ? {} : (JSON.parse(kept) as Record<string, string>)
}
