import { addConsent } from '#features/needs/add-consent.ts'
import { recordAnswer } from '#features/onward/record-answer.ts'
import { sendReferral } from '#features/onward/send-referral.ts'
import { startReferral } from '#features/onward/start-referral.ts'
import { markReady } from '#features/onward/write-referral.ts'
import type { Write } from '#platform/context.ts'
import type { Helping } from './help-under-way.ts'

/** How far a referral has got today. */
export type Ending = 'ready' | 'silent' | 'accepted' | 'not accepted'

const SCHOOL_DAYS_AGO: Record<Ending, number> = { ready: 1, silent: 17, accepted: 24, 'not accepted': 19 }

/** Help in school was not enough: another service is asked, with what was tried, once the family has agreed. */
export function refersOn(helping: Helping, to: string, ending: Ending): void {
  const { story, worker, known, cast } = helping
  story.day = story.stage.calendar.addSchoolDays(story.stage.today, -SCHOOL_DAYS_AGO[ending])
  const kept = { referralId: '' }
  const why = `${cast.name} and the family have tried what we agreed, and so has the school. It has gone on for a long time and does not get better. We ask you to see ${cast.him}.`
  familyAgrees(helping)
  story.does(worker, async (write) => {
    const where = await serviceCalled(write, to)
    const asked = { where, why, audience: 'service', agreed: null, from: { is: 'case', id: undefined } } as const
    kept.referralId = (await startReferral(write, known.caseId, asked)).referralId
  })
  story.does(worker, async (write) => markReady(write, kept.referralId, await textOf(write, kept.referralId), 1))
  if (ending === 'ready') return
  story.does(worker, (write) =>
    sendReferral(write, kept.referralId, { sentHow: 'secure mail', note: null, onDay: write.today }, 2),
  )
  if (ending !== 'silent') isAnswered(helping, kept, ending)
}

function familyAgrees({ story, worker }: Helping): void {
  const givenByName = story.child.family.home.grownUps[0]!.adult.fullName
  story.does(worker, (write) =>
    addConsent(write, story.child.id, {
      purpose: 'share with agency',
      answer: 'given',
      givenBy: 'parent or carer',
      givenByName,
      basis: 'parental responsibility',
      scope: 'What was tried, and how it went',
      onDay: write.today,
    }),
  )
}

function isAnswered(
  { story, worker }: Helping,
  kept: { referralId: string },
  ending: 'accepted' | 'not accepted',
): void {
  const said = (what: 'acknowledged' | 'accepted' | 'not accepted', note: string | null, version: number) =>
    story.does(worker, (write) =>
      recordAnswer(
        write,
        kept.referralId,
        { what, onDay: write.today, toldBy: 'Duty worker', note, outcome: null },
        version,
      ),
    )
  story.wait(3)
  said('acknowledged', null, 3)
  story.wait(8)
  if (ending === 'accepted') said('accepted', 'First meeting within six weeks. They write to the family.', 4)
  else
    said(
      'not accepted',
      'Below what they can see at the moment. They suggest the course, and to ask again in the summer.',
      4,
    )
}

async function serviceCalled({ db, actor }: Write, name: string): Promise<{ serviceId: string }> {
  const { id } = await db
    .selectFrom('directoryService')
    .where('areaId', '=', actor.areaId)
    .where('name', '=', name)
    .select('id')
    .executeTakeFirstOrThrow()
  return { serviceId: id }
}

async function textOf({ db, actor }: Write, referralId: string): Promise<string> {
  const { content } = await db
    .selectFrom('onwardDraft')
    .where('areaId', '=', actor.areaId)
    .where('referralId', '=', referralId)
    .select('content')
    .executeTakeFirstOrThrow()
  return content
}
