import { sql } from 'kysely'
import { agreeTasks } from '#features/consultations/holding/agree-tasks.ts'
import { answerInvitation } from '#features/consultations/inviting/answer-invitation.ts'
import { bookConsultation } from '#features/consultations/booking/book-consultation.ts'
import { completeConsultation } from '#features/consultations/holding/complete-consultation.ts'
import type { Decision } from '#features/consultations/cycle.ts'
import { endCycle } from '#features/consultations/cycle/end-cycle.ts'
import { invite } from '#features/consultations/inviting/invite.ts'
import { keepAnswers } from '#features/consultations/holding/keep-answers.ts'
import { keepRegister } from '#features/consultations/holding/keep-register.ts'
import { lookBack } from '#features/consultations/holding/look-back.ts'
import { nameAttendees } from '#features/consultations/booking/name-attendees.ts'
import { startCycle } from '#features/consultations/cycle/start-cycle.ts'
import { addConsent } from '#features/needs/add-consent.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Cast } from '../topics/topic.ts'
import { CAME, ENDINGS, NOTES, TASKS } from './at-a-consultation.ts'
import type { Helping } from './help-under-way.ts'

/** Before school: whoever has to go to work can come, and so can the class teacher. */
const TIME = '08:30'
const PLACE = 'The small room by the library'
/** School days between two, about five weeks. */
const APART = 25

/** A cycle from its beginning, through so many consultations, to a decision where there is one. */
export function meetAboutIt(helping: Helping, completed: 0 | 1 | 2 | 3, decision?: Exclude<Decision, 'extend'>): void {
  const { story, worker, known, cast } = helping
  const cycle = { id: '', consultations: [] as string[] }
  story.wait(2, 4)
  story.does(worker, async (write) => {
    await addConsent(write, story.child.id, consentOf(helping, write.today))
    const why = `${cast.name} is stuck, and each of us holds a different piece of it. One table, and everybody leaves with something to do.`
    const begun = await startCycle(write, known.caseId, { why })
    cycle.id = begun.cycleId
    cycle.consultations = await idsOf(write, begun.cycleId)
    await asksEverybody(write, helping, begun.consultationId)
  })
  for (let number = 1; number <= Math.min(completed + 1, 3); number += 1) {
    const isDone = number <= completed
    books(helping, () => cycle.consultations[number - 1]!, number)
    if (!isDone) return
    story.does(worker, (write) => holds(write, helping, cycle.consultations[number - 1]!, { number, decision }))
  }
  if (!decision) return
  story.does(worker, (write) => endCycle(write, cycle.id, { ending: decision, note: ENDINGS[decision](cast) }))
}

function consentOf({ story }: Helping, onDay: Day) {
  return {
    purpose: 'consultation' as const,
    answer: 'given' as const,
    givenBy: 'parent or carer' as const,
    givenByName: story.child.family.home.grownUps[0]!.adult.fullName,
    basis: 'parental responsibility' as const,
    onDay,
  }
}

/** The family, the teacher who asked and the school’s lead; the grown-up at home is asked by phone, which is safe for them. */
async function asksEverybody(write: Write, { referrer, lead, story }: Helping, consultationId: string) {
  const carer = await carerOf(write, story.child.id)
  await nameAttendees(write, consultationId, {
    staffIds: [...new Set([referrer.staffId, lead.staffId])],
    relationshipIds: carer ? [carer.id] : [],
    youngPerson: false,
  })
  if (!carer) return
  const attendees = await attendeesOf(write, consultationId)
  const invited = attendees.find(({ relationshipId }) => relationshipId === carer.id)!
  const day = story.stage.calendar.addSchoolDays(write.today, 8)
  const { invitationId } = await invite(write, consultationId, invited.id, {
    how: carer.safeChannel as 'phone',
    offered: [momentOf(day, TIME), momentOf(day, '15:45')],
    interpreter: null,
    withoutResponsibility: null,
  })
  const answered = { answeredBy: invited.name, answeredHow: 'phone' as const, note: 'Before work is best.' }
  await answerInvitation(write, invitationId, { answer: 'yes', chosen: momentOf(day, TIME), ...answered })
}

/** Booked the day before the story goes there: eight school days ahead for the first, five weeks for the others. */
function books({ story, worker }: Helping, consultationId: () => string, number: number): void {
  const day = story.stage.calendar.addSchoolDays(story.day, number === 1 ? 8 : APART)
  story.does(worker, (write) => bookConsultation(write, consultationId(), { day, time: TIME, place: PLACE }))
  story.day = day
}

interface Which {
  readonly number: number
  readonly decision: Exclude<Decision, 'extend'> | undefined
}

async function holds(
  write: Write,
  helping: Helping,
  consultationId: string,
  { number, decision }: Which,
): Promise<void> {
  const { cast } = helping
  const attendees = await attendeesOf(write, consultationId)
  const there = attendees.filter(({ kind }) => number > 1 || kind !== 'young person')
  await keepRegister(write, consultationId, {
    came: there.map(({ id }) => id),
    whyNot: `${cast.name} did not want to sit with so many grown-ups the first time.`,
    viewsHow: 'We walked round the field the day before, and wrote it on a card together.',
    views: 'Ask me before you change things. And not everybody at once.',
    fedBack: `I tell ${cast.him} at break today.`,
  })
  if (number > 1) await looksBack(write, helping, consultationId, number)
  if (number < 3) await agrees(write, helping, consultationId, there, number)
  else await answers(write, consultationId, cast, decision === 'onward referral')
  const note = NOTES[number - 1]!(cast)
  await completeConsultation(write, consultationId, { note, minutes: 50, noTaskWhy: {}, whyNoActions: null })
}

async function looksBack(write: Write, { cast }: Helping, consultationId: string, number: number) {
  const open = await write.db
    .selectFrom('action')
    .innerJoin('consultation', (on) => on.onRef('consultation.id', '=', 'action.consultationId'))
    .where('action.areaId', '=', write.actor.areaId)
    .where('consultation.areaId', '=', write.actor.areaId)
    .where('action.status', '=', sql.lit('open'))
    .where('consultation.cycleId', 'in', (of) =>
      of
        .selectFrom('consultation')
        .where('areaId', '=', write.actor.areaId)
        .where('id', '=', consultationId)
        .select('cycleId'),
    )
    .orderBy('action.id')
    .select(['action.id', 'action.version'])
    .execute()
  await lookBack(write, consultationId, {
    answers: open.map(({ id, version }, index) => ({ actionId: id, version, ...CAME[index % CAME.length]!(cast) })),
    overall: number === 2 ? 'partly' : 'yes',
    overallNote:
      number === 2 ? 'Mornings are calmer. The afternoons are as they were.' : 'More good weeks than bad ones.',
  })
}

type Attendee = Awaited<ReturnType<typeof attendeesOf>>[number]

/** Everybody leaves with a task. */
async function agrees(write: Write, helping: Helping, id: string, there: readonly Attendee[], number: number) {
  const { cast, story } = helping
  const by = story.stage.calendar.addSchoolDays(write.today, APART - 2)
  const tasks = there.map(({ id: attendeeId, kind, staffId }) => {
    const which = staffId === write.actor.id ? 'worker' : kind
    return {
      attendeeId,
      what: TASKS[which][number - 1]!(cast),
      place: kind === 'parent or carer' ? ('home' as const) : ('school' as const),
    }
  })
  await agreeTasks(write, id, tasks, by)
}

async function answers(write: Write, consultationId: string, { name }: Cast, needsAnother: boolean) {
  const question = 'is it better' as const
  if (needsAnother)
    return keepAnswers(write, consultationId, {
      ...{ better: 'partly', solved: 'no', moreAtHome: null, nothingMore: false },
      moreAtSchool: 'What helps goes on until somebody else has met the family.',
      agency: 'The child and adolescent mental health team',
      views: [
        { party: 'young person', question, words: 'Some days. The nights are the same as before.' },
        {
          party: 'parent or carer',
          question,
          words: 'Calmer in the mornings. I still cannot leave the room at night.',
        },
        { party: 'school', question, words: `${name} manages the day, and it costs a lot.` },
        {
          party: 'link worker',
          question,
          words: 'We have tried what we can try. It needs somebody who does this every day.',
        },
      ],
    })
  await keepAnswers(write, consultationId, {
    ...{ better: 'yes', solved: 'partly', moreAtHome: null, nothingMore: false, agency: null },
    moreAtSchool: 'Keep the job in the morning. It costs nothing.',
    views: [
      { party: 'young person', question, words: 'It is all right now. I still do not like Thursdays.' },
      { party: 'parent or carer', question, words: 'We laugh at breakfast again.' },
      { party: 'school', question, words: `${name} is in the room, and mostly wants to be.` },
      { party: 'link worker', question, words: 'Better, and it will need somebody to notice if it slips.' },
    ],
  })
}

function idsOf({ db, actor }: Write, cycleId: string): Promise<string[]> {
  return db
    .selectFrom('consultation')
    .where('areaId', '=', actor.areaId)
    .where('cycleId', '=', cycleId)
    .orderBy('number')
    .select('id')
    .execute()
    .then((rows) => rows.map(({ id }) => id))
}

function attendeesOf({ db, actor }: Write, consultationId: string) {
  return db
    .selectFrom('consultationAttendee')
    .where('areaId', '=', actor.areaId)
    .where('consultationId', '=', consultationId)
    .where('takenOffAt', 'is', null)
    .select(['id', 'kind', 'staffId', 'relationshipId', 'name'])
    .execute()
}

/** A grown-up who may be told, and whom it is safe to reach. */
function carerOf({ db, actor }: Write, childId: string) {
  return db
    .selectFrom('relationship')
    .where('areaId', '=', actor.areaId)
    .where('childId', '=', childId)
    .where('endedOn', 'is', null)
    .where('courtOrders', 'is', null)
    .where('mayBeTold', '=', true)
    .where('parentalResponsibility', '=', 'yes')
    .where('safeChannel', 'in', ['phone', 'text', 'email', 'letter'])
    .orderBy('id')
    .select(['id', 'safeChannel'])
    .executeTakeFirst()
}
