import type { KnownChild } from '../class-lists.ts'
import { giveAdvice, protectAnAddress, readWhatTheyWereTold, restrictARecord } from './between.ts'
import { ordersTheBoard } from './board.ts'
import { runGroups } from './groups.ts'
import { isAwayForWeeks } from './away-for-weeks.ts'
import { keepTheDirectory } from './other-services.ts'
import { holdThePanel } from './panel.ts'
import { keepTheRemit } from './remit.ts'
import { keepTheRegister } from './register.ts'
import { writeReports } from './reports.ts'
import { isAwayForADay, keepTheRota } from './rota.ts'
import type { Stage } from './stage.ts'
import { superviseTheTeams } from './supervision.ts'
import { tellStories } from './tell.ts'
import { areWrittenTwice } from './twice-written.ts'

/** Writes into the diary what happened from the first weeks of school until now. */
export function tellOfTheYear(stage: Stage, children: readonly KnownChild[]): void {
  // Children are known in the order in which they happened to be written down; the stories must not hang on that.
  const inOrder = children.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  keepTheDirectory(stage)
  const others = tellStories(stage, inOrder)
  protectAnAddress(stage, inOrder)
  restrictARecord(stage, others)
  giveAdvice(stage)
  keepTheRota(stage)
  isAwayForADay(stage)
  keepTheRemit(stage)
  superviseTheTeams(stage)
  runGroups(stage)
  ordersTheBoard(stage)
  isAwayForWeeks(stage)
  keepTheRegister(stage, inOrder)
  writeReports(stage)
  areWrittenTwice(stage, others)
  holdThePanel(
    stage,
    inOrder.filter((child) => !others.includes(child)),
  )
  readWhatTheyWereTold(stage)
}

const nameOf = ({ familyName, givenName, bornOn }: KnownChild) => `${familyName} ${givenName} ${bornOn}`
