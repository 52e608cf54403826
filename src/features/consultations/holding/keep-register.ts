import { sql } from 'kysely'
import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import type { OwnerKind } from '#platform/db/tables.ts'
import { Refused } from '#platform/errors.ts'
import { type AttendeeShown, holdConsultationToChange } from '../find-consultation.ts'
import { say } from '../rules.words.ts'

export interface Register {
  /** Of those who take part, who came. */
  readonly came: readonly string[]
  /** Where the young person did not: why, what they wanted said and how it was asked, and who tells them (HACK-15). */
  readonly whyNot: string | null
  readonly views: string | null
  readonly viewsHow: string | null
  readonly fedBack: string | null
}

/** Keeps who came to a consultation. A young person who was not there is heard all the same, and is told what came of it. */
export const keepRegister = verb('work on cases', async (write: Write, consultationId: string, register: Register) => {
  const consultation = await holdConsultationToChange(write, consultationId)
  const { attendees, at, childId, caseId } = consultation
  if (!at) throw new Refused(say.bookFirst)
  if (at > write.now) throw new Refused(say.notYetHeld)
  const came = (one: Pick<AttendeeShown, 'id'>) => register.came.includes(one.id)
  const isThere = attendees.some((one) => one.kind === 'young person' && came(one))
  mustHearYoungPerson(isThere, register)

  const heard = isThere ? { whyNot: null, views: null, viewsHow: null, fedBack: null } : register
  await write.db
    .updateTable('consultationAttendee')
    .set({ came: sql<boolean>`id = any (${[...register.came]}::uuid[])` })
    .set(({ eb, ref }) => {
      const ofYoungPerson = (words: string | null) =>
        eb.case().when(ref('kind'), '=', sql.lit<OwnerKind>('young person')).then(words).else(null).end()
      return {
        whyNot: ofYoungPerson(heard.whyNot),
        views: ofYoungPerson(heard.views),
        viewsHow: ofYoungPerson(heard.viewsHow),
        fedBack: ofYoungPerson(heard.fedBack),
      }
    })
    .where('areaId', '=', write.actor.areaId)
    .where('consultationId', '=', consultationId)
    .where('takenOffAt', 'is', null)
    .execute()
  write.audit('consultation register kept', { children: [childId], caseId, consultationId })
})

/** Also where nobody thought of asking them: then that is what is written. */
function mustHearYoungPerson(isThere: boolean, { whyNot, viewsHow, fedBack }: Register) {
  if (isThere) return
  if (!whyNot) throw new Refused(say.whyNotThere, 'whyNot')
  if (!viewsHow) throw new Refused(say.howViews, 'viewsHow')
  if (!fedBack) throw new Refused(say.whoFeedsBack, 'fedBack')
}
