import { contribution } from '#platform/announcement.ts'
import type { Write } from '#platform/context.ts'
import { caseEvent } from './case-event.ts'
import type { Statement } from './changing/case-changes.queries.ts'
import type { Handover } from './handover.ts'
import { giveToNewLeads, insertLeads } from './members/several-leads.queries.ts'

/** What else changes with who leads them: the requests say so to whoever made them. */
export const withNewLeads = contribution<
  readonly { readonly requestId: string; readonly leadId: string }[],
  Statement
>()

/**
 * Gives several cases to others at once, in three statements however many there are: each change is in the child’s story, with its
 * reason (CSW-1), and in the log. `and` goes along with it. Whoever calls it has the permission, holds the cases, and tells.
 */
export async function changeSeveralLeads(
  write: Write,
  handovers: readonly Handover[],
  { why, and = [] }: { why: string; and?: readonly Statement[] },
): Promise<void> {
  const story = handovers.map((each) => caseEvent(each, 'worker changed', `${each.to.name}: ${why}`))
  const along = withNewLeads.of(
    write,
    handovers.map(({ requestId, to }) => ({ requestId, leadId: to.id })),
  )
  await giveToNewLeads(write, handovers, story, [...along, ...and])
  await insertLeads(write, handovers, why)
  await write.rightsChanged([...new Set(handovers.flatMap(({ leadId, to }) => [leadId, to.id]))])
  for (const { id: caseId, childId, leadId: from, to } of handovers)
    write.audit('lead worker changed', { children: [childId], caseId, from, to: to.id })
}
