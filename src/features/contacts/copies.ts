import type { Write } from '#platform/context.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { isAtLeastAsNarrow, type Recorded } from './contact.ts'
import { mustBeWithinRemit, mustMeetFamilyFirst } from './contact-rules.ts'
import { type KeptContact, selectCasesForUpdate } from './contacts.queries.ts'
import { say } from './rules.words.ts'

/** The copies of a note about brothers and sisters: one a case, each with who may read it there. */
export async function copiesOf(
  write: Write,
  siblings: readonly { readonly caseId: string }[],
  contact: Recorded,
): Promise<KeptContact[]> {
  const { copies = [] } = contact
  if (copies.length === 0) return []
  const caseIds = [...new Set(copies.map(({ caseId }) => caseId))]
  if (caseIds.length < copies.length) throw new NotFound('Case')
  if (caseIds.some((caseId) => !siblings.some((sibling) => sibling.caseId === caseId))) throw new NotFound('Case')
  if (copies.some(({ audience }) => !isAtLeastAsNarrow(audience, contact.audience)))
    throw new Refused(say.copyTooWide, 'copies')

  const cases = await selectCasesForUpdate(write, caseIds)
  // A work is one child’s. Brothers and sisters are few, and of a service without a remit nothing is asked.
  for (const { definition, ...helpCase } of cases)
    await mustBeWithinRemit(write, { helpCase, definition }, { ...contact, workId: null })
  return cases.map(({ definition, ...helpCase }) => {
    mustMeetFamilyFirst({ helpCase, definition }, contact)
    const { audience } = copies.find(({ caseId }) => caseId === helpCase.id)!
    // Somebody named on one child’s case may be nobody to another’s: a named copy begins with its writer alone.
    return { id: write.newId(), helpCase, audience, readers: audience === 'named' ? [write.actor.id] : [] }
  })
}
