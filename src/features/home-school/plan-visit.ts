import { verb } from '#features/access/verb.ts'
import { type CaseWithPeople, holdCaseAround } from '#features/actions/case-around.ts'
import { mustBeOpen } from '#features/cases/held-case.ts'
import { tell } from '#features/notices/tell.ts'
import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { wantAlert } from './alert-about-visit.ts'
import { say } from './rules.words.ts'
import type { NewVisit } from './visit-plan.ts'
import { insertVisit, readersOfAddress } from './visits.queries.ts'

/**
 * Says where one goes alone, when one is back, and who waits to hear it (CSW-45). The plan holds no address of a home. Where that is
 * protected, both who goes and who waits must be among those who may read it: somebody has to be able to find them.
 */
export const planVisit = verb('plan visits', async (write, caseId: string, visit: NewVisit) => {
  const around = await holdCaseAround(write, caseId)
  const { helpCase, inTeam, child } = around
  if (!helpCase.isTheirsToWorkOn) throw new Refused(say.onlyTheWorker)
  mustBeOpen(helpCase)
  if (visit.place === 'community' && !visit.whereText) throw new Refused(say.whereMissing, 'whereText')
  if (visit.backBy <= visit.outAt) throw new Refused(say.backBeforeOut, 'back')
  if (visit.backBy <= write.now) throw new Refused(say.hasPassed, 'back')
  const waits = inTeam.some(({ id }) => id === visit.toldId) && visit.toldId !== write.actor.id
  if (!waits) throw new Refused(say.whoWaits, 'toldId')
  if (child.hasProtectedAddress) await mustKeepAddressSafe(write, around, visit)

  const visitId = write.newId()
  const whereText = visit.place === 'community' ? visit.whereText : null
  await insertVisit(write, helpCase, visitId, { ...visit, whereText })
  write.audit('visit planned', { children: [helpCase.childId], caseId, visitId, toldId: visit.toldId })
  await tell(write, 'waits to hear from a visit', [visit.toldId], { visitId })
  await wantAlert(write, { id: visitId, workerId: write.actor.id, toldId: visit.toldId, alerts: 0 }, visit.backBy)
  return { visitId }
})

async function mustKeepAddressSafe(write: Write, { helpCase }: CaseWithPeople, visit: NewVisit): Promise<void> {
  const address = await readersOfAddress(write, helpCase.childId)
  const isHome = visit.place === 'home'
  if (isHome && !address) throw new Refused(say.addressNotYours, 'place')
  if (isHome && !address?.readers.includes(visit.toldId)) throw new Refused(say.addressNotTheirs, 'toldId')
  const typed = { whereText: isHome ? null : visit.whereText, whatFor: visit.whatFor, safety: visit.safety }
  for (const [field, text] of Object.entries(typed))
    if (address && text && namesAddress(text, address)) throw new Refused(say.addressInWords, field)
}

/** However it is written: only letters and digits count. */
function namesAddress(text: string, { lines, postcode }: { lines: string; postcode: string | null }): boolean {
  const key = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const first = key(lines.split('\n')[0] ?? '')
  return [first, key(postcode ?? '')].some((part) => part !== '' && key(text).includes(part))
}
