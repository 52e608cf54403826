/** The six operations, each as what is asked of the product and of the calibrator. */
import { randomUUID } from 'node:crypto'
import type { BenchWorld } from './area.ts'
import { SEARCHED } from './ceiling.ts'
import { type Ask, type Connection, formHeaders } from './clients.ts'

/** In this order: what puts children in comes last. */
export const names = ['caseRead', 'caseload', 'nameSearch', 'writeContact', 'aggregate', 'bulk'] as const
export type Name = (typeof names)[number]

export type Asking = (nth: number, face: 'html' | 'json') => Ask

const accept = { html: 'text/html', json: 'application/json' } as const

export const get =
  (path: (nth: number) => string, cookie: string): Asking =>
  (nth, face) => ({ path: path(nth), headers: { cookie, accept: accept[face] } })

/** What is asked of the product. `searching`, `working` and `counting` are the cookies of those who ask. */
export async function askOfProduct(
  connection: Connection,
  world: BenchWorld,
  { working, searching, counting }: { working: string; searching: string; counting: string },
): Promise<Partial<Record<Name, Asking>>> {
  const caseId = (nth: number) => world.caseIds[nth % world.caseIds.length]!
  return {
    caseRead: get((nth) => `/cases/${caseId(nth)}`, working),
    caseload: get(() => '/cases?mine=yes', working),
    nameSearch: get((nth) => `/children/search?q=${encodeURIComponent(SEARCHED[nth % SEARCHED.length]!)}`, searching),
    writeContact: await writing(connection, caseId, working),
    aggregate: get(() => '/figures?what=cases+opened&year=2025', counting),
  }
}

/** A contact and one action, sent as the form has them: its token is the sign-in's, its key is new each time. */
async function writing({ send }: Connection, caseId: (nth: number) => string, cookie: string): Promise<Asking> {
  const path = (nth: number) => `/cases/${caseId(nth)}/contacts/new`
  const opened = await send({ path: path(0), headers: { cookie, accept: 'application/json' } })
  if (opened.status !== 200) throw new Error(`The form of a contact was answered ${opened.status}`)
  const { form } = JSON.parse(opened.body) as { form: { _csrf: string; fields: { name: string; value: string }[] } }
  const usual = form.fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value] as const)
  return (nth, face) => ({
    method: 'POST',
    path: path(nth),
    headers: { ...formHeaders(cookie), accept: accept[face] },
    body: new URLSearchParams({
      ...Object.fromEntries(usual),
      content: NOTE,
      actionWhat: 'Try the seat at the back',
      _csrf: form._csrf,
      _key: randomUUID(),
      _version: '0',
    }).toString(),
  })
}

const NOTE = 'We tried the seat at the back, and it was quieter. He will try it on Tuesday too.'

/** The same of the calibrator. */
export function askOfCalibrator(world: BenchWorld, cookie: string): Partial<Record<Name, Asking>> {
  const caseId = (nth: number) => world.caseIds[nth % world.caseIds.length]!
  return {
    caseRead: get((nth) => `/cases/${caseId(nth)}`, cookie),
    caseload: get(() => '/cases', cookie),
    nameSearch: get((nth) => `/children/search?q=${encodeURIComponent(SEARCHED[nth % SEARCHED.length]!)}`, cookie),
    aggregate: get(() => '/figures', cookie),
    writeContact: (nth) => ({
      method: 'POST',
      path: `/cases/${caseId(nth)}/contacts/new`,
      headers: formHeaders(cookie),
      body: new URLSearchParams({ content: NOTE }).toString(),
    }),
  }
}
