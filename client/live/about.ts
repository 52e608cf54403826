import type { AtTheTable, WhyNot } from '../../src/features/live/quick-line.ts'

/** What the page tells its script: whom a line may mean, the days, and the words that the script says. */
export interface About {
  readonly people: readonly AtTheTable[]
  readonly writer: string | undefined
  readonly today: string
  readonly nextMeeting: string
  readonly shut: Readonly<Record<string, string>>
  readonly words: Readonly<Record<ScriptWord, string>> & { readonly whyNot: Readonly<Record<WhyNot, string>> }
}

type ScriptWord =
  | 'notSooner'
  | 'nowOn'
  | 'waits'
  | 'sending'
  | 'back'
  | 'backButNot'
  | 'locked'
  | 'quiet'
  | 'changed'
  | 'notKept'
  | 'putBack'
  | 'drop'
  | 'both'
  | 'mine'
  | 'theirs'
  | 'meanwhile'
  | 'yours'
  | 'waiting'
  | 'selectDecision'
