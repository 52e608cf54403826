import type { VNode } from 'preact'
import { z } from 'zod'
import type { Actor, Credentials, Read, World, Write } from '../context.ts'
import type { Language } from '../words.ts'
import { type AnyForm, type FilledBy, form, type ValueBy } from './form.ts'

type Shape = Record<string, z.ZodType>
type Of<S extends Shape> = z.infer<z.ZodObject<S>>

export interface Visit<P extends Shape, Q extends Shape> {
  readonly read: Read
  readonly params: Of<P>
  readonly query: Of<Q>
  readonly language: Language
  /** What a field of the form holds that comes back, or that a draft brings back: nothing when the form is new. */
  typed(field: string): readonly string[]
}

/** What a view is given besides the data: the form as it stands, and who is looking. */
export interface Shown<P extends Shape, Q extends Shape, F extends AnyForm> {
  readonly params: Of<P>
  readonly query: Of<Q>
  readonly filled: FilledBy<F>
  readonly language: Language
  readonly actor: Actor
  readonly path: string
}

export interface Sent<P extends Shape, Q extends Shape, F extends AnyForm> {
  readonly params: Of<P>
  readonly query: Of<Q>
  readonly value: ValueBy<F>
  /** The version of the record that the form was opened with. */
  readonly version: number
  readonly language: Language
  /** Which of several buttons was pressed. */
  readonly button: string
}

export interface Redirect {
  readonly redirectTo: string
  /** What is said once on the next page. */
  readonly message?: string | undefined
}

/**
 * Something to keep: a CSV, a calendar, a PDF. Its rows are made inside the transaction; what takes long to draw is drawn
 * after it, by a function; what may be long is sent part by part.
 */
export interface Download {
  readonly fileName: string
  readonly type: string
  readonly body: string | Buffer | (() => Promise<Buffer>) | Streamed
}

/** A body that is read as fast as it is taken. Each look for more is a transaction of its own, as the same person, and logged. */
export interface Streamed {
  pieces(again: Again): AsyncIterable<string>
}

export type Again = <T>(work: (read: Read) => Promise<T>) => Promise<T>

/**
 * One page: its form, what it loads, how it looks and what sending it does. `load` runs in one transaction and is also
 * the page's JSON; `view` draws what was loaded and asks for nothing more.
 */
export interface PageDefinition<P extends Shape, Q extends Shape, F extends AnyForm, Data> {
  readonly params: P
  readonly query?: Q
  readonly form?: F
  /** This page takes a file, of at most 25 megabytes or of so many. */
  readonly upload?: boolean | { readonly megabytes: number }
  load(visit: Visit<P, Q>): Promise<Data>
  /** What the form starts with. */
  known?(data: Data, shown: { query: Of<Q>; actor: Actor; language: Language }): Record<string, unknown>
  /** The version of what is being changed, so that two editors do not overwrite each other. */
  version?(data: Data): number
  view(data: Data, shown: Shown<P, Q, F>): VNode | Download
  /**
   * Sending this form is a guess at a secret: it is counted in a transaction of its own, before anything is compared, so that
   * guesses at the same moment count too. It refuses when there were too many.
   */
  counts?(world: World, signIn: Pick<Credentials, 'areaId' | 'token'>): Promise<void>
  post?(write: Write, sent: Sent<P, Q, F>): Promise<Redirect>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a table of pages holds pages of every kind
export type AnyPage = PageDefinition<any, any, any, any>

export const noForm = form(() => ({}))

export function page<P extends Shape, Q extends Shape, F extends AnyForm, Data>(
  definition: PageDefinition<P, Q, F, Data>,
): PageDefinition<P, Q, F, Data> {
  return definition
}

export function redirectTo(path: string, message?: string): Redirect {
  return { redirectTo: path, message }
}

export function isDownload(answer: VNode | Download): answer is Download {
  return 'fileName' in answer
}

/** Whether a page shows what is known of a child: then every look is logged before it leaves. */
export type Shows = 'nothing about a child' | 'children'

export interface Route<Permission extends string> {
  readonly page: AnyPage
  readonly permission: Permission
  readonly shows: Shows
}

/** A feature's URLs. A route without a permission does not compile. */
export type Routes<Permission extends string> = Record<`/${string}`, Route<Permission>>
