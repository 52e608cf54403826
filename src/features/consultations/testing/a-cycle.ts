import { aCase } from '#features/cases/testing/a-case.ts'
import { addAdult } from '#features/people/adults/add-adult.ts'
import type { Relationship } from '#features/people/relationship.ts'
import { people, type Service, world } from '#test/service.ts'
import { agreeTasks } from '../holding/agree-tasks.ts'
import { bookConsultation } from '../booking/book-consultation.ts'
import { completeConsultation } from '../holding/complete-consultation.ts'
import { keepAnswers } from '../holding/keep-answers.ts'
import { keepRegister } from '../holding/keep-register.ts'
import { lookBack } from '../holding/look-back.ts'
import { nameAttendees } from '../booking/name-attendees.ts'
import { startCycle } from '../cycle/start-cycle.ts'

const usual: Relationship = {
  kind: 'mother',
  parentalResponsibility: 'yes',
  evidence: null,
  courtOrders: null,
  maySee: true,
  mayBeTold: true,
  safeChannel: 'phone',
  safeNote: null,
  livesWith: true,
  checkedOn: null,
}

/** An adult of Amira’s, who may be asked to come. Say only what the test is about. */
export async function anAdultOfAmira(
  service: Service,
  {
    fullName = 'Sara Khan',
    language = null,
    ...about
  }: Partial<Relationship> & { fullName?: string; language?: string | null } = {},
) {
  const { relationshipId } = await service
    .as('practitioner')
    .change((write) =>
      addAdult(
        write,
        world.amira,
        { fullName, phone: '01632 960000', email: null, language, interpreter: false },
        { ...usual, ...about },
      ),
    )
  return { relationshipId, fullName }
}

/** Amira’s case with a cycle of three, begun by the practitioner. */
export async function aCycle(service: Service, { length = 3 }: { length?: number } = {}) {
  const { caseId } = await aCase(service)
  const { cycleId, consultationId } = await service.as('practitioner').change((write) =>
    startCycle(write, caseId, {
      why: 'Mornings do not get better.',
      length,
      withoutConsent: 'Her mother asked for it.',
    }),
  )
  return { caseId, cycleId, consultationId }
}

/** The consultations of a cycle, in order. */
export async function consultationsOf(service: Service, cycleId: string) {
  return service.sql<{
    id: string
    number: number
    state: string
    suggested_on: string
    book_by: string
    at: Date | null
  }>(
    'select id, number, state, suggested_on::text, book_by::text, at from consultation where cycle_id = $1 order by number',
    [cycleId],
  )
}

export async function attendeesOf(service: Service, consultationId: string) {
  return service.sql<{ id: string; kind: string; name: string; came: boolean | null }>(
    'select id, kind, name, came from consultation_attendee where consultation_id = $1 and taken_off_at is null order by kind, name',
    [consultationId],
  )
}

interface Holding {
  readonly day: string
  /** Adults of the family who take part from now on. */
  readonly with?: readonly string[]
  readonly came?: (attendee: { kind: string; name: string }) => boolean
  /** Nobody has a task unless the test says so. */
  readonly tasks?: 'everybody' | 'nobody'
}

/** Books a consultation, lets its time pass, and says who came. What is agreed, and completing it, is for the test. */
export async function held(service: Service, consultationId: string, { day, with: family = [], came, tasks }: Holding) {
  const worker = service.as('practitioner')
  await worker.change((write) =>
    bookConsultation(write, consultationId, { day, time: '09:00', place: 'The small room' }),
  )
  if (family.length > 0)
    await worker.change((write) =>
      nameAttendees(write, consultationId, {
        staffIds: [people.teacher.id],
        relationshipIds: family,
        youngPerson: false,
      }),
    )
  const later = new Date(`${day}T11:00:00Z`)
  if (later > service.clock.now())
    service.clock.advance({ milliseconds: later.getTime() - service.clock.now().getTime() })
  const attendees = await attendeesOf(service, consultationId)
  const there = attendees.filter(came ?? (({ kind }) => kind !== 'young person')).map(({ id }) => id)
  await service.as('practitioner').change((write) =>
    keepRegister(write, consultationId, {
      came: there,
      whyNot: 'She did not want to sit with so many.',
      views: 'Ask me before you move me.',
      viewsHow: 'We talked on Monday.',
      fedBack: 'Priya tells her at break.',
    }),
  )
  if (tasks === 'everybody') await everybodyHasATask(service, consultationId, there)
  return { attendees, there }
}

async function everybodyHasATask(service: Service, consultationId: string, attendeeIds: readonly string[]) {
  await service.as('practitioner').change((write) =>
    agreeTasks(
      write,
      consultationId,
      attendeeIds.map((attendeeId, index) => ({ attendeeId, what: `Task ${index + 1}`, place: 'school' as const })),
      addedDays(write.today, 20),
    ),
  )
}

function addedDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function complete(service: Service, consultationId: string, more: { whyNoActions?: string } = {}) {
  return service.as('practitioner').change((write) =>
    completeConsultation(write, consultationId, {
      note: 'We talked about the mornings.',
      minutes: 45,
      noTaskWhy: {},
      whyNoActions: more.whyNoActions ?? null,
    }),
  )
}

/** Everything that is open is answered: it was tried, and it helped a little. */
async function lookedBack(service: Service, consultationId: string) {
  const open = await service.sql<{ id: string; version: number }>(
    `select a.id, a.version from action a join consultation c on c.case_id = a.case_id where c.id = $1 and a.status = 'open'`,
    [consultationId],
  )
  await service.as('practitioner').change((write) =>
    lookBack(write, consultationId, {
      answers: open.map(({ id, version }) => ({
        actionId: id,
        version,
        answer: 'yes' as const,
        whatHappened: 'She used it twice.',
        helpful: 'a little' as const,
      })),
      overall: 'partly',
      overallNote: 'Mornings are calmer.',
    }),
  )
}

export function answered(service: Service, consultationId: string) {
  return service.as('practitioner').change((write) =>
    keepAnswers(write, consultationId, {
      better: 'yes',
      solved: 'yes',
      moreAtSchool: null,
      moreAtHome: null,
      nothingMore: true,
      agency: null,
      views: [{ party: 'young person', question: 'is it better', words: 'I like mornings now.' }],
    }),
  )
}

/** A whole cycle up to and with its nth consultation, everybody leaving with a task. */
export async function cycleUpTo(service: Service, completed: number) {
  const cycle = await aCycle(service)
  const sara = await anAdultOfAmira(service)
  const days = ['2026-03-09', '2026-04-27', '2026-06-08']
  for (let number = 1; number <= completed; number += 1) {
    const consultation = (await consultationsOf(service, cycle.cycleId))[number - 1]!
    const family = number === 1 ? [sara.relationshipId] : []
    const isLast = number === 3
    await held(service, consultation.id, {
      day: days[number - 1]!,
      with: family,
      tasks: isLast ? 'nobody' : 'everybody',
    })
    if (number > 1) await lookedBack(service, consultation.id)
    if (isLast) await answered(service, consultation.id)
    await complete(service, consultation.id)
  }
  return { ...cycle, sara, consultations: await consultationsOf(service, cycle.cycleId) }
}
