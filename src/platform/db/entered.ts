import { type Answer, named } from './exchange.ts'

/** Whom the database recognised. */
export interface Entered {
  readonly staffId: string
  readonly signInId: string
  readonly name: string
  readonly jobTitle: string | null
  readonly language: 'en' | 'cy'
  readonly roles: readonly string[]
  readonly csrf: string
  readonly awaitsCode: boolean
  readonly organisations: readonly string[]
  readonly unread: number
  /** Concerns about safety that nobody has opened; null for whoever does not get them. */
  readonly concerns: number | null
  /** Where they keep children safe today, and they themselves if they may be told of concerns. */
  readonly safeguards: readonly string[]
  /** Left alone for a while: nothing can be seen until they prove who they are again. */
  readonly locked: boolean
  /** When they last gave more than a cookie: sensitive acts want it fresh. */
  readonly provedAt: Date | null
  readonly sent: { route: string; body: Buffer; location: string; message: string | null } | undefined
  /** What public.drafts_at found, when it was asked. */
  readonly drafts: unknown
}

export function whoEntered(answer: Answer | undefined): Entered | undefined {
  const [row] = answer ? named(answer) : []
  if (!row) return undefined
  const { sentRoute, sentBody, sentLocation, sentMessage, ...who } = row
  return {
    ...who,
    sent:
      sentRoute === null
        ? undefined
        : { route: sentRoute, body: sentBody, location: sentLocation, message: sentMessage },
  } as Entered
}

/** What is never as it was: counted, or looked for, each time. */
const EACH_TIME = ['unread', 'concerns', 'drafts', 'sent'] as const

/** Somebody whom the database has yet to recognise. Whoever asks now for what is different each time is told so. */
export function expected(entered: Entered, tooEarly: () => Error): Entered {
  const get = () => {
    throw tooEarly()
  }
  const unknown = Object.fromEntries(EACH_TIME.map((name) => [name, { get, configurable: true, enumerable: true }]))
  return Object.defineProperties({ ...entered }, unknown)
}

/** From now on everything is known of them. */
export function recognise(expecting: Entered, entered: Entered): void {
  for (const name of EACH_TIME) Object.defineProperty(expecting, name, { value: entered[name] })
}

/** All else is to be as it was. */
export function isTheSame(one: Entered, other: Entered): boolean {
  return words(one) === words(other)
}

function words(entered: Entered): string {
  const { staffId, signInId, name, jobTitle, language, roles, csrf } = entered
  const { awaitsCode, organisations, safeguards, locked, provedAt } = entered
  return JSON.stringify([
    ...[staffId, signInId, name, jobTitle, language, roles, csrf],
    ...[awaitsCode, organisations, safeguards, locked, provedAt],
  ])
}
