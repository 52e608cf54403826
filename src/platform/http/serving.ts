import type { FastifyReply, FastifyRequest } from 'fastify'
import type { VNode } from 'preact'
import type { Actor, Presence, World } from '../context.ts'
import { isLanguage, type Language, type Sentence } from '../words.ts'
import type { PageDrafts, Unsaved } from './drafts.ts'
import type { AnyForm, FilledBy } from './form.ts'
import type { Redirect, Route } from './page.ts'
import type { Sheet } from './sheet.ts'

/** What every page shows, whatever it is about. */
export interface Around {
  readonly language: Language
  readonly path: string
  readonly csrf: string
  readonly formKey: string
  readonly message: string | undefined
  readonly actor: Actor | undefined
  readonly unread: number
  /** Concerns about safety that nobody has opened; null or left out for whoever does not get them. */
  readonly concerns?: number | null
  /** What this person typed here before and has not sent. */
  readonly drafts?: PageDrafts | undefined
}

export type Problem =
  | 'not found'
  | 'not signed in'
  | 'forged'
  | 'sent before'
  | 'refused'
  | 'conflict'
  | 'too large'
  | 'wrong'
  | 'away'

/** One field of which two people wrote different things. */
export interface Versions {
  readonly name: string
  readonly label: string
  readonly yours: string
  readonly theirs: string
}

export interface Frame {
  /** The HTML of a page, with what every page has round it; with `versions`, also both texts of what somebody else changed meanwhile. */
  page(content: VNode, around: Around, versions?: readonly Versions[]): Buffer
  /** A page that says what is the matter and what to do. `ref` finds it in the log. */
  problem(kind: Problem, about: { around: Around; sentence?: string; ref?: string; unsaved?: Unsaved }): Buffer
}

export interface Serving extends World {
  readonly baseUrl: URL
  readonly frame: Frame
  /** What a first page has inside it. Without it, every page asks for the file. */
  readonly sheet?: Sheet | undefined
  may(actor: Actor, permission: string): boolean
  /** They may, and must first prove again who they are. */
  mustProveAgain(actor: Actor, permission: string, now: Date): boolean
  /** What may stand in the place of a page that is not there: asked with the ids of its address, and often not there either. */
  readonly otherwise?: Route<string>
  /** Told of what nobody expected. Returns the reference that the person is shown. */
  report(error: unknown, where: { method: string; route: string }): string
}

/** One request on its way to a page. */
export interface Visiting {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly path: string
  readonly url: string
  readonly route: Route<string>
  readonly about: About
  /** The language asked for or remembered; otherwise the person's own. */
  readonly language: Language | undefined
  readonly wantsJson: boolean
}

export interface About {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
}

export interface PageAnswer {
  readonly kind: 'page'
  readonly status: number
  readonly data: unknown
  readonly filled: FilledBy<AnyForm>
  readonly version: number | undefined
  readonly conflict?: Readonly<Record<string, string>>
  readonly drafts: PageDrafts | undefined
  readonly presence: Presence
  /** What is shown in the place of the page that was asked for. */
  readonly shownAs?: Visiting
}

export type Answer = PageAnswer | { readonly kind: 'redirect'; readonly to: Redirect; readonly presence: Presence }

export interface Said {
  readonly sentence?: Sentence | undefined
  readonly ref?: string | undefined
}

/** A program asks for JSON alone; a browser always takes HTML too. */
export function wantsJson({ headers: { accept = '' } }: Pick<FastifyRequest, 'headers'>): boolean {
  return accept.includes('application/json') && !accept.includes('text/html')
}

/** Before anybody is known. */
export function languageOr({ language, request }: Pick<Visiting, 'language' | 'request'>): Language {
  return language ?? languageOfBrowser(request)
}

/** Whoever has chosen nothing here has chosen it for the browser: the first of its languages that we speak. */
export function languageOfBrowser({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const asked = (headers['accept-language'] ?? '').slice(0, 200).split(',')
  return asked.map((one) => one.trim().slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en'
}

export function languageOf({ language }: Visiting, actor: Actor): Language {
  return language ?? actor.language
}
