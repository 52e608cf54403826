import type { ChildsPart, Readership } from './observation.ts'
import type { Indicator, SaidOf, Side } from './wellbeing.ts'

/** What is written of an assessment. An amendment is a new one of these; the one before it stays. */
export interface Assessed extends ChildsPart {
  readonly byIndicator: SaidOf<Indicator>
  readonly bySide: SaidOf<Side>
  readonly summary: string
  /** The observations that it rests on. */
  readonly restsOn: readonly string[]
}

export interface NewAssessment extends Assessed, Readership {}
