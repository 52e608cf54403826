import { agreeOneEach } from '#features/actions/agree-one-each.ts'
import type { Write } from '#platform/context.ts'
import { openCasesOf } from './attendance.queries.ts'
import { words } from './attendance.words.ts'

/**
 * A child who is helped is away today and nobody knows why: the lead worker of the case is to ask, today. When they did is
 * when they answer the action.
 */
export async function askWhyTheyWereAway(write: Write, childIds: readonly string[]): Promise<void> {
  if (childIds.length === 0) return
  const cases = await openCasesOf(write, childIds)
  const what = words(write.actor.language).asking
  await agreeOneEach(
    write,
    cases.map(({ leadId, leadName, ...about }) => ({
      about,
      action: {
        ...{ what, ownerKind: 'staff', ownerStaffId: leadId, ownerName: leadName, place: 'home' },
        ...{ dueOn: write.today, awayOn: write.today },
      } as const,
    })),
  )
}
