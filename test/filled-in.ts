import { parse } from 'node-html-parser'
import { type Permission, reachOf } from '#features/access/policy.ts'
import type { MatrixRecord } from './matrix-records.ts'
import { type PersonName, people } from './service.ts'

const order: PersonName[] = ['practitioner', 'supervisor', 'lead', 'administrator', 'educationManager', 'teacher']
const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

/** Somebody who may open a route with the records that there are. */
export const whoMay = (records: Record<string, MatrixRecord>, path: string, permission: Permission) =>
  [...order, ...(Object.keys(people) as PersonName[])].find(
    (name) =>
      reachOf(permission, people[name].role) !== undefined &&
      paramsOf(path).every((param) => records[param]?.seenBy.has(name)),
  )

/** The form as a person fills it in who ticks the first of everything and writes the same name into every field. */
export function filledIn(body: string, texts: readonly string[], name: string): URLSearchParams | undefined {
  const sent = new URLSearchParams()
  const page = parse(body)
  const main = page
    .querySelectorAll('main form')
    .find((one) => texts.some((text) => one.querySelector(`[name="${text}"]`)))
  if (!main) return undefined
  const once = new Set<string>()
  for (const input of main.querySelectorAll('input, select, textarea')) {
    const field = input.getAttribute('name')
    if (!field || texts.includes(field)) continue
    const type = input.getAttribute('type')
    if (type === 'radio' || type === 'checkbox') {
      if (once.has(field)) continue
      once.add(field)
    }
    const chosen =
      input.tagName === 'SELECT' ? input.querySelectorAll('option').at(-1)?.getAttribute('value') : undefined
    const isDay = /\[(day|month|year)\]$/.exec(field)?.[1]
    const day = isDay && { day: '9', month: '3', year: '2026' }[isDay]
    if (type !== 'file') sent.append(field, day ?? chosen ?? input.getAttribute('value') ?? '')
  }
  for (const text of texts) sent.set(text, name)
  return sent
}
