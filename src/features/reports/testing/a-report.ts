import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCaseElsewhere } from '#features/cases/testing/a-case.ts'
import { type PersonName, people, type Service, world } from '#test/service.ts'
import { askToMeeting, type Asking } from '../calling/ask-to-meeting.ts'
import { nameCover } from '../covers/cover.ts'
import { giveReport, type Giving } from '../giving/give-report.ts'
import { lookAtReport } from '../seeing/look-at-report.ts'
import { quoteItem } from '../quoting/quote-item.ts'
import type { ReportText } from '../report.ts'
import { startReport } from '../writing/start-report.ts'
import { keepVerbalReport } from '../calling/verbal-report.ts'
import { sendReport } from '../writing/write-report.ts'

/** Callum’s case at Lochside with the children’s services, whose reports are seen first; Pippa leads it. */
export async function aScottishCase(service: Service) {
  return aCaseElsewhere(service, {
    raisedBy: people.leadElsewhere.id,
    aim: 'Callum plays with others at break.',
    worry: 'Callum hits out at break.',
    childWords: 'They run away from me.',
  })
}

const usual: ReportText = {
  title: 'Report for the review',
  sections: { words: '“They run away from me.”', work: 'We met six times.', next: 'Go on until summer.' },
}

/** A report that is being written. Say only what the test is about. */
export async function aReport(
  service: Service,
  caseId: string,
  { by = 'practitionerElsewhere' as PersonName, callId = null as string | null, title = usual.title } = {},
) {
  return service.as(by).change((write) => startReport(write, caseId, { title, callId }))
}

/** One that waits to be seen. */
export async function aSentReport(
  service: Service,
  caseId: string,
  {
    by = 'practitionerElsewhere' as PersonName,
    text = usual,
    callId = null as string | null,
    whyNamed = null as string | null,
  } = {},
) {
  const { reportId } = await aReport(service, caseId, { by, callId, title: text.title })
  await service.as(by).change((write) => sendReport(write, reportId, { text, whyNamed }, 1))
  return { reportId }
}

/** One that its supervisor has seen. */
export async function aSeenReport(
  service: Service,
  caseId: string,
  { by = 'practitionerElsewhere' as PersonName, seenBy = 'supervisorElsewhere' as PersonName, text = usual } = {},
) {
  const { reportId } = await aSentReport(service, caseId, { by, text })
  await service.as(seenBy).change((write) => lookAtReport(write, reportId, { number: 1, outcome: 'seen', note: null }))
  return { reportId }
}

const toAMeeting: Omit<Giving, 'onDay'> = {
  ...{ toKind: 'meeting', toName: 'Review meeting', staffId: null, basis: 'public task' },
  ...{ why: 'The meeting decides on it', how: 'by hand' },
}

/** Gives it: the first time, the copy is made. */
export async function give(
  service: Service,
  reportId: string,
  about: Partial<Giving> = {},
  by: PersonName = 'practitionerElsewhere',
) {
  return service.as(by).change((write) => giveReport(write, reportId, { ...toAMeeting, onDay: write.today, ...about }))
}

/** Pippa is asked to a review in three weeks, with a written report and a verbal one. */
export async function aCall(
  service: Service,
  caseId: string,
  about: Partial<Asking> = {},
  by: PersonName = 'supervisorElsewhere',
) {
  return service.as(by).change((write) =>
    askToMeeting(write, caseId, {
      ...{ workerId: people.practitionerElsewhere.id, meetingKind: 'review', whose: 'Lochside Primary' },
      ...{ day: '2026-03-23', time: '14:00', place: 'Lochside', wantsReport: true, wantsBrief: true, note: null },
      ...about,
    }),
  )
}

/** Lorna, the Named Person, is on the case. */
export async function withNamedPerson(service: Service, caseId: string) {
  await service.as('supervisorElsewhere').change((write) =>
    addCaseMember(write, caseId, {
      ...{ staffId: people.leadElsewhere.id, caseRole: 'Named Person', startsOn: write.today, endsOn: null },
      why: 'Leads the plan',
    }),
  )
}

/** Of Amira’s case with the Key work team: a call, a report that waits to be seen, another that was given, and a cover. */
export async function reportsOfAmira(service: Service, caseId: string) {
  const by: PersonName = 'practitioner'
  const { callId } = await aCall(service, caseId, { workerId: people[by].id }, 'supervisor')
  await service.as(by).change((write) =>
    keepVerbalReport(write, callId, {
      discussedOn: write.today,
      withId: people.supervisor.id,
      points: 'What will be said',
    }),
  )
  const whyNamed = 'They share a table'
  const { reportId } = await aSentReport(service, caseId, { by, callId, whyNamed })
  const returned = { number: 1, outcome: 'returned', note: 'Say what helps' } as const
  await service.as('supervisor').change((write) => lookAtReport(write, reportId, returned))
  const again = { text: { ...usual, sections: { ...usual.sections, strategies: 'A quiet corner.' } }, whyNamed }
  const aim = { key: 'aim::', section: null, decision: null, reason: null }
  await service.as(by).change((write) => quoteItem(write, reportId, aim, 2))
  await service.as(by).change((write) => sendReport(write, reportId, again, 3))

  const { reportId: copyId } = await aSentReport(service, caseId, { by })
  await service
    .as('supervisor')
    .change((write) => lookAtReport(write, copyId, { number: 1, outcome: 'seen', note: null }))
  const toPartner = { toKind: 'staff', staffId: people.partner.id, how: 'on their pages' } as const
  await give(service, copyId, toPartner, by)
  const [given] = await service.sql<{ id: string }>('select id from report_recipient where report_id = $1', [copyId])

  const coverId = await service.as('supervisor').change((write) =>
    nameCover(write, world.keyWork, {
      ...{ staffId: people.otherSupervisor.id, startsOn: '2026-06-01', endsOn: '2026-06-05' },
      why: 'Leave',
    }),
  )
  return { callId, reportId, copyId, coverId, givingId: given!.id }
}
