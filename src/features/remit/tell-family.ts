import { verb } from '#features/access/verb.ts'
import { addToChronology } from '#features/chronology/add-to-chronology.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { holdRemitCase, mustHaveHappened, ofCase } from './hold-remit-case.ts'

export const waysToTell = ['face to face', 'phone', 'video', 'letter'] as const

export interface Telling {
  readonly toldOn: Day
  readonly toldBy: string
  readonly toldWhom: string
  readonly how: (typeof waysToTell)[number]
}

/** A parent or carer was told who employs the worker, before any direct work (CSW-53). */
export const tellFamily = verb('work on cases', async (write: Write, caseId: string, telling: Telling) => {
  const helpCase = await holdRemitCase(write, caseId, 'familyToldFirst')
  mustHaveHappened(write, telling.toldOn, 'toldOn')
  const { childId, schoolId, teamId, definition } = helpCase
  const employer = definition.remit.employer?.en ?? definition.words.worker.en
  const row = { ...ofCase(write, helpCase), ...telling, employer }
  await write.db.insertInto('familyTold').values(row).execute()
  write.audit('family told who employs the worker', { children: [childId], caseId })
  await addToChronology(write, {
    ...{ childId, caseId, schoolId, teamId },
    kind: 'family told',
    headline: telling.toldWhom,
    sourceId: row.id,
    audience: 'case',
  })
})
