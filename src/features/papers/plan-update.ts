import { z } from 'zod'
import { type Occasion, occasions } from '#features/cases/case-news.ts'
import { tell } from '#features/notices/tell.ts'
import { isHeldTo, type ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { type Job, job } from '#platform/jobs/job.ts'
import { insertUpdate, selectWhatToTell } from './updates.queries.ts'

/** After so many days, whoever has not said that they know is reminded. */
const KNOWN_WITHIN_DAYS = 5

const telling = z.object({ caseId: z.uuid(), occasion: z.enum(occasions) })

/**
 * Tells whoever wrote the plan of a child what became of the help that it asks for: a short summary, as it was then (CSW-52). Work
 * for later, so that opening, reviewing and closing a case cost what they cost elsewhere.
 */
export const tellPlanAuthor: Job<z.infer<typeof telling>> = job(
  'tell plan author',
  telling,
  async (write, { caseId, occasion }) => {
    const found = await selectWhatToTell(write, caseId)
    if (!found) return
    const { authorId, planId, childId, ...row } = found
    const updateId = write.newId()
    const knowBy = addDays(write.today, KNOWN_WITHIN_DAYS)
    const said = summaryOf(row, occasion)
    await insertUpdate(
      write,
      { ...row, id: updateId, planId, caseId, childId, toldId: authorId, occasion, knowBy },
      said,
    )
    write.audit('plan author told', { children: [childId], caseId, planId, updateId, toId: authorId })
    await tell(write, 'plan update', [authorId], { childId })
  },
)

/** For services whose work begins with a plan: the others have nobody to tell. */
export async function tellOfCase(
  write: Write,
  { caseId, definition, occasion }: { caseId: string; definition: ServiceDefinition; occasion: Occasion },
): Promise<void> {
  if (isHeldTo(definition, 'planFirst')) await write.enqueue(tellPlanAuthor, { caseId, occasion })
}

type Row = Omit<NonNullable<Awaited<ReturnType<typeof selectWhatToTell>>>, 'authorId' | 'planId' | 'childId'>

function summaryOf({ outcome, outcomeNote, review }: Row, occasion: Occasion) {
  if (occasion === 'closed') return { result: outcome, note: outcomeNote }
  if (occasion === 'reviewed') return { result: review?.progress ?? null, note: review?.rationale ?? null }
  return { result: null, note: null }
}
