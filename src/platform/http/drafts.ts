import { z } from 'zod'
import type { Presence, World } from '../context.ts'
import { transact } from '../db/transact.ts'
import { ReceivedFile } from './fields.ts'
import type { AnyForm, Body } from './form.ts'

/** What a draft holds: the fields of a form as they were typed, under the names they are sent by. */
export type Kept = Readonly<Record<string, string | readonly string[]>>

/** One that is offered back. */
interface OfferedDraft {
  readonly id: string
  readonly at: Date
  /** The beginning of the longest of what was typed. */
  readonly excerpt: string
}

/** The drafts of one page: those offered, the one that was brought back, and what a form sent from here replaces. */
export interface PageDrafts {
  readonly path: string
  /** What the browser seals with what it cannot send; undefined until it has asked for one. */
  readonly key: string | undefined
  readonly offered: readonly OfferedDraft[]
  readonly broughtBack?: { readonly id: string; readonly at: Date; readonly version: number | undefined }
  readonly replaces: readonly string[]
}

/** What a form held that could not be taken: the page that says so still holds it, so that nothing need be typed again. */
export interface Unsaved {
  readonly texts: readonly { readonly label: string; readonly value: string }[]
  /** Kept on the server too: it comes back at this address, for its author. */
  readonly keptAt: string | undefined
  /** The same form again, with the same key: however often it is sent, it is done once. */
  readonly again: { readonly action: string; readonly fields: readonly (readonly [string, string])[] } | undefined
}

/** What the database answers about the drafts of an address (public.drafts_at). */
export const draftsFound = z.object({
  key: z.string().nullable(),
  offered: z.array(z.object({ id: z.uuid(), at: z.coerce.date(), excerpt: z.string().nullable() })),
  chosen: z
    .object({
      id: z.uuid(),
      at: z.coerce.date(),
      version: z.number().nullable(),
      fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
    })
    .nullable(),
})
type DraftsFound = z.infer<typeof draftsFound>

/** What public.drafts_at cuts to. */
const EXCERPT = 80
const LONGEST_PATH = 1000
const MOST_FIELDS = 500
const MOST_CHARACTERS = 400_000

/** Which form it is: its address without the language and without the draft that was brought back to it. */
export function draftPath(url: string): string {
  const { pathname, searchParams } = new URL(url, 'http://linkwork')
  searchParams.delete('draft')
  searchParams.delete('lang')
  searchParams.sort()
  // Two slashes at the beginning would be another site when it is a link.
  return `${pathname.replace(/^\/{2,}/, '/')}${searchParams.size > 0 ? `?${searchParams}` : ''}`.slice(0, LONGEST_PATH)
}

const asksForDraft = z.object({ draft: z.uuid() })

/** The draft that an address asks to bring back. */
export function draftAskedFor(query: unknown): string | undefined {
  return asksForDraft.safeParse(query).data?.draft
}

/** The address of a form with this draft in it. */
export function withDraft(path: string, id: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}draft=${id}`
}

const draftIds = z.array(z.uuid()).max(20)

/** The drafts that a form says it went on from. */
export function replacedBy(body: Body): string[] {
  return draftIds.safeParse([body._draft ?? []].flat()).data ?? []
}

/** What may be kept of a form: what people typed and chose. Never a secret, a file, or the form's own tokens. */
export function keepable(body: Body, form?: AnyForm): Kept {
  const secrets = new Set(form?.secrets ?? [])
  const kept = Object.entries(body).flatMap(([name, value]) => {
    if (name.startsWith('_') || secrets.has(name) || looksSecret(name) || value instanceof ReceivedFile) return []
    const texts = [value].flat().flatMap((text) => (typeof text === 'string' && text !== '' ? [storable(text)] : []))
    return texts.length > 0 ? [[storable(name), Array.isArray(value) ? texts : texts[0]!] as const] : []
  })
  const isTooMuch = kept.length > MOST_FIELDS || JSON.stringify(kept).length > MOST_CHARACTERS
  return isTooMuch ? {} : Object.fromEntries(kept)
}

/** Without what no database can hold; everything else, also spaces, is as it was typed. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\u0000', '')
}

/** A second wall, for a form whose secrets were not said to be so. */
function looksSecret(name: string): boolean {
  return /passw|secret|passcode|^code$/i.test(name)
}

/** Whether anybody wrote anything: choices alone are quickly made again. */
export function holdsText(kept: Kept, form: AnyForm): boolean {
  return form.texts.some((name) => kept[name] !== undefined)
}

interface Unsent {
  readonly id: string
  readonly path: string
  readonly fields: Kept
  readonly version: number | undefined
  /** Counts up with each change in the browser; without it, newer than whatever is there. */
  readonly edit?: number
  readonly replaces: readonly string[]
}

type Became = 'begun' | 'kept' | 'late' | 'sent' | 'empty' | 'full'

/** Keeps what somebody typed. The log says that there is a draft, once, and never what is in it. */
export async function keepDraft({ open, write }: Presence, unsent: Unsent): Promise<Became> {
  const { id, path, fields, version, edit, replaces } = unsent
  const [[became] = []] = await open.call('select public.keep_draft($1, $2, $3::jsonb, $4, $5, $6::uuid[], $7)', [
    id,
    path,
    JSON.stringify(fields),
    version ?? null,
    edit ?? null,
    replaces,
    write.now,
  ])
  if (became === 'begun') write.audit('draft kept', { draftId: id })
  return became as Became
}

/**
 * Keeps what arrived from somebody who is locked out, or whose sign-in has ended, for them alone to find when they are back.
 * False when it was not from a page of theirs, or too long ago to say whose it is.
 */
export async function keepForLater(
  { database, clock }: World,
  { areaId, token }: { areaId: number; token: Buffer },
  csrf: string,
  { id, path, fields, version, replaces }: Unsent,
): Promise<boolean> {
  const now = clock.now()
  return transact(database, undefined, async ({ call, last }) => {
    const [row] = await call(
      'select staff_id, became from auth.keep_unsent($1, $2, $3, $4, $5, $6::jsonb, $7, $8::uuid[], $9)',
      [areaId, token, csrf, id, path, JSON.stringify(fields), version ?? null, replaces, now],
    )
    if (!row) return false
    const line = { did: 'draft kept', children: [], about: { staffId: row[0], draftId: id } }
    if (row[1] === 'begun') last('select audit.write($1, $2, $3::jsonb)', [areaId, now, JSON.stringify([line])])
    return row[1] !== 'full' && row[1] !== 'empty'
  })
}

/** As long as the database says, cut after a word. */
function shortened(excerpt: string): string {
  return excerpt.length < EXCERPT ? excerpt : `${excerpt.replace(/\s+\S*$/, '')} …`
}

/** A page's drafts, as it shows them. */
export function pageDrafts(path: string, found: DraftsFound | undefined, replaces: readonly string[] = []): PageDrafts {
  const chosen = found?.chosen ?? undefined
  const gone = new Set([...replaces, ...(chosen ? [chosen.id] : [])])
  return {
    path,
    key: found?.key ?? undefined,
    offered: (found?.offered ?? [])
      .filter(({ id }) => !gone.has(id))
      .map(({ id, at, excerpt }) => ({ id, at, excerpt: shortened(excerpt ?? '') })),
    ...(chosen ? { broughtBack: { id: chosen.id, at: chosen.at, version: chosen.version ?? undefined } } : {}),
    replaces: [...gone],
  }
}
