import { sql } from 'kysely'
import { askToMeeting } from '#features/reports/calling/ask-to-meeting.ts'
import { giveReport } from '#features/reports/giving/give-report.ts'
import { lookAtReport } from '#features/reports/seeing/look-at-report.ts'
import type { ReportText } from '#features/reports/report.ts'
import { startReport } from '#features/reports/writing/start-report.ts'
import { sendReport } from '#features/reports/writing/write-report.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Actor } from '../acting.ts'
import type { Stage } from './stage.ts'

const FIRST: ReportText = {
  title: 'Report for the review meeting',
  sections: {
    purpose: 'The plan asks for help with breaks and with friendships, until the end of term.',
    work: 'We met each week, mostly in the small room by the library. Twice we went out to the playground together.',
    progress: 'There were fewer falling-outs at break. Mornings are still hard after a weekend.',
    strategies: 'Going to the quiet corner before it gets too loud. The class teacher has a card for it.',
    next: 'Go on for another half term, and then look again.',
  },
}
const AGAIN: ReportText['sections'] = {
  ...FIRST.sections,
  progress: 'There were fewer falling-outs at break: two in four weeks. Mornings are still hard after a weekend.',
  family: 'At home things are calmer, and they would like to know which words we use.',
}

/** The supervisor asks for reports: one was returned, seen and given; another waits to be seen, before a meeting that is near. */
export function writeReports(stage: Stage): void {
  const { laid, calendar, today, opens, diary, now } = stage
  const team = laid.place.teams.find(({ service }) => service === 'children’s services')
  const [supervisor, worker] = ['supervisor', 'practitioner'].map((role) =>
    team?.people.find((one) => one.role === role),
  )
  const asked = calendar.addSchoolDays(today, -20)
  if (!supervisor || !worker || asked < opens) return
  const of = { supervisor: laid.person(supervisor.name), worker: laid.person(worker.name) }
  const [past, coming] = [calendar.addSchoolDays(today, -6), calendar.addSchoolDays(today, 4)]
  const does = (day: Day, time: string, by: Actor, what: (write: Write) => Promise<unknown>) => {
    const at = momentOf(day, time)
    if (at <= now) diary.add(at, by, 'reports', what)
  }
  const given = { caseId: '', callId: '', reportId: '' }
  const waiting = { caseId: '', callId: '', reportId: '' }
  const school = (on: number) => calendar.addSchoolDays(today, -on)

  does(asked, '09:00', of.supervisor, async (write) => {
    const [first] = await casesOf(write, of.worker.staffId)
    given.caseId = first ?? ''
    if (given.caseId) given.callId = await ask(write, given.caseId, of.worker, past)
  })
  does(school(14), '15:00', of.worker, (write) => begin(write, given))
  does(school(12), '10:00', of.supervisor, (write) =>
    look(write, given, { number: 1, outcome: 'returned', note: 'Say how often, and what the family says.' }),
  )
  does(school(11), '15:10', of.worker, (write) => send(write, given, { ...FIRST, sections: AGAIN }, 2))
  does(school(10), '11:00', of.supervisor, (write) => look(write, given, { number: 2, outcome: 'seen', note: null }))
  does(past, '13:00', of.worker, async (write) => {
    if (!given.reportId) return
    await giveReport(write, given.reportId, {
      ...{ toKind: 'meeting', toName: 'Review meeting', staffId: null, basis: 'public task' },
      ...{ why: 'The meeting decides how help goes on', how: 'by hand', onDay: write.today },
    })
  })
  does(school(5), '09:30', of.supervisor, async (write) => {
    const cases = await casesOf(write, of.worker.staffId)
    waiting.caseId = cases.find((id) => id !== given.caseId) ?? ''
    if (waiting.caseId) waiting.callId = await ask(write, waiting.caseId, of.worker, coming)
  })
  does(school(1), '15:20', of.worker, (write) => begin(write, waiting))
}

interface One {
  readonly caseId: string
  readonly callId: string
  reportId: string
}

/** Cases that somebody leads and that go on, the longest first. */
async function casesOf(write: Write, leadId: string): Promise<string[]> {
  const rows = await write.db
    .selectFrom('helpCase')
    .where('areaId', '=', write.actor.areaId)
    .where('leadId', '=', leadId)
    .where('status', '=', sql.lit('active'))
    .orderBy('openedAt')
    .limit(50)
    .select('id')
    .execute()
  return rows.map(({ id }) => id)
}

async function ask(write: Write, caseId: string, worker: Actor, day: Day): Promise<string> {
  const { callId } = await askToMeeting(write, caseId, {
    ...{ workerId: worker.staffId, meetingKind: 'review', whose: 'The school', day, time: '14:00' },
    ...{ place: 'The meeting room of the school', wantsReport: true, wantsBrief: true },
    note: 'Half an hour. The family comes too.',
  })
  return callId
}

async function begin(write: Write, one: One): Promise<void> {
  // A case may have come to its end since.
  if (!one.callId || !(await casesOf(write, write.actor.id)).includes(one.caseId)) return
  one.reportId = (await startReport(write, one.caseId, { title: FIRST.title, callId: one.callId })).reportId
  await send(write, one, FIRST, 1)
}

async function send(write: Write, { reportId }: One, text: ReportText, version: number): Promise<void> {
  if (reportId) await sendReport(write, reportId, { text, whyNamed: null }, version)
}

async function look(write: Write, { reportId }: One, looking: Parameters<typeof lookAtReport>[2]): Promise<void> {
  if (reportId) await lookAtReport(write, reportId, looking)
}
