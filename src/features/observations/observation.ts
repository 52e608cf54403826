import type { Audience } from '#platform/db/tables.ts'

/** What the child says, or why their words are not there: one of the two is always written (CSW-3). */
export interface ChildsPart {
  readonly childVoice: string | null
  readonly whyNoVoice: string | null
}

/** Who may read it: as for contacts. */
export interface Readership {
  readonly audience: Audience
  readonly readers: readonly string[]
}

/** What is written of an observation. An amendment is a new one of these; the one before it stays. */
export interface Observed extends ChildsPart {
  readonly happening: string
  readonly seen: string
  readonly meaning: string | null
}

export interface NewObservation extends Observed, Readership {
  readonly at: Date
  readonly place: string
}
