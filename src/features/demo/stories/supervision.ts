import { sql } from 'kysely'
import { agreeSupervision } from '#features/supervision/agree-supervision.ts'
import { discussCase } from '#features/supervision/discuss-case.ts'
import { moveSupervision, recordSupervision } from '#features/supervision/hold-supervision.ts'
import { startSupervising } from '#features/supervision/keep-lines.ts'
import { dueAfter, type Place } from '#features/supervision/supervision.ts'
import { noteTrainingNeed } from '#features/supervision/training-needs.ts'
import { bringTopic } from '#features/supervision/write-notes.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Actor } from '../acting.ts'
import type { Stage } from './stage.ts'

const EVERY_WEEKS = 4
/** How many school days ago it began. */
const BEGAN = 55
const PRACTICE = [
  'Sessions are calm and well prepared. Try to leave the last five minutes to the child.',
  'Good talks with families. Write the note on the same day, while it is fresh.',
  'Careful with risk, and asks early. Let the class teacher take more of the small steps.',
]
const DEVELOPMENT = ['Would like to lead a group next year.', 'Wants to know more about school refusal.', null]
const WELLBEING = [
  'A full month, and a good one.',
  'Tired after two hard cases. We moved one visit.',
  'Well. Leave is booked for the holidays.',
]
const TOPICS = [
  'Two schools ask for the same morning. Which goes first?',
  'A family that does not answer: when do we say it is enough?',
  'I was asked to stand in at dinner time again.',
]
const LEARNING = ['Leading a group', 'School refusal, the first steps', 'Talking about risk with parents']

/** Supervisors meet each of their team every four weeks, one of them with the education manager; not every note is agreed to yet. */
export function superviseTheTeams(stage: Stage): void {
  const { laid, calendar, today, opens } = stage
  const [manager] = laid.place.others.flatMap(({ people }) => people).filter(({ role }) => role === 'education manager')
  const began = calendar.addSchoolDays(today, -BEGAN)
  for (const team of laid.place.teams) {
    const supervisor = team.people.find(({ role }) => role === 'supervisor')
    if (!supervisor || began < opens) continue
    const workers = team.people.filter(({ role }) => role === 'practitioner')
    workers.forEach((worker, index) => {
      const schoolId = laid.idOf(team.schools[index % team.schools.length]!)
      const pair = {
        teamId: laid.idOf(team.key),
        worker: laid.person(worker.name),
        supervisor: laid.person(supervisor.name),
      }
      const third =
        index === 1 && manager && team.service === 'children’s services' ? laid.person(manager.name).staffId : null
      superviseOne(stage, { ...pair, index, schoolId, third, firstOn: calendar.addSchoolDays(began, 2 + index) })
    })
  }
}

interface One {
  readonly teamId: string
  readonly worker: Actor
  readonly supervisor: Actor
  readonly index: number
  readonly schoolId: string
  readonly third: string | null
  readonly firstOn: Day
}

function superviseOne({ diary, calendar, today, now }: Stage, one: One): void {
  const { teamId, worker, supervisor, index, schoolId, third, firstOn } = one
  const does = (day: Day, time: string, by: Actor, what: (write: Write) => Promise<unknown>) => {
    const at = new Date(momentOf(day, time).getTime() + index * 60_000)
    if (at <= now) diary.add(at, by, worker.staffId, what)
  }
  const supervising = { supervisorId: supervisor.staffId, everyWeeks: EVERY_WEEKS, schoolId, firstOn }
  does(addDays(firstOn, -2), '09:00', supervisor, (write) =>
    startSupervising(write, teamId, worker.staffId, supervising),
  )

  let due = firstOn
  for (let round = index; due < today; round += 1) {
    // Every third is held two school days late.
    const heldOn = round % 3 === 2 ? calendar.addSchoolDays(due, 2) : due
    if (heldOn >= today) return
    const next = calendar.nextSchoolDay(heldOn)
    does(heldOn, '15:00', supervisor, (write) => talk(write, one, round))
    does(heldOn, '16:00', supervisor, (write) => writeDown(write, one, { heldOn, round }))
    does(heldOn, '16:30', supervisor, (write) => agree(write, one))
    due = dueAfter(calendar, heldOn, EVERY_WEEKS)
    // The last of the first worker still waits for them to agree.
    if (index > 0 || due < today) does(next, '09:00', worker, (write) => agree(write, one))
  }
  const yesterday = calendar.addSchoolDays(today, -1)
  does(yesterday, '12:00', worker, async (write) => {
    const coming = await find(write, one, 'planned')
    if (coming) await bringTopic(write, coming.id, pick(TOPICS, index))
  })
  if (third) does(yesterday, '13:00', supervisor, (write) => askTheManager(write, one, third))
}

/** One case, and something to learn. */
async function talk(write: Write, one: One, round: number): Promise<void> {
  const coming = await find(write, one, 'planned')
  const [led] = await write.db
    .selectFrom('helpCase')
    .where('areaId', '=', write.actor.areaId)
    .where('leadId', '=', one.worker.staffId)
    .where('teamId', '=', one.teamId)
    .where('status', '<>', sql.lit('closed'))
    .orderBy('openedAt')
    .limit(1)
    .select('id')
    .execute()
  if (!coming) return
  if (round === one.index) await noteTrainingNeed(write, coming.id, { what: pick(LEARNING, round), byWhen: null })
  if (led)
    await discussCase(write, coming.id, led.id, {
      decision: 'Go on as now, and look at the aim together in four weeks.',
      audience: 'service',
      actionLine: undefined,
    })
}

async function writeDown(write: Write, one: One, { heldOn, round }: { heldOn: Day; round: number }): Promise<void> {
  const coming = await find(write, one, 'planned')
  if (!coming) return
  const said = {
    practice: pick(PRACTICE, round),
    development: pick(DEVELOPMENT, round),
    wellbeing: pick(WELLBEING, round),
  }
  const { place, schoolId, version } = coming
  await recordSupervision(
    write,
    coming.id,
    { heldOn, place: place as Place, schoolId, thirdCame: false, said },
    version,
  )
}

async function agree(write: Write, one: One): Promise<void> {
  const held = await find(write, one, 'held')
  if (held) await agreeSupervision(write, held.id, held.version)
}

async function askTheManager(write: Write, one: One, thirdId: string): Promise<void> {
  const coming = await find(write, one, 'planned')
  if (!coming || coming.day < write.today) return
  const { id, day, place, schoolId, supervisorId, version } = coming
  await moveSupervision(
    write,
    id,
    { day, time: '10:00', place: place as Place, schoolId, supervisorId, thirdId },
    version,
  )
}

async function find({ db, actor: { areaId } }: Write, { teamId, worker }: One, state: 'planned' | 'held') {
  return db
    .selectFrom('supervision')
    .where('areaId', '=', areaId)
    .where('teamId', '=', teamId)
    .where('workerId', '=', worker.staffId)
    .where('state', '=', sql.lit(state))
    .orderBy('dueOn', 'desc')
    .limit(1)
    .select(['id', 'day', 'place', 'schoolId', 'supervisorId', 'version'])
    .executeTakeFirst()
}

const pick = <T>(from: readonly T[], index: number): T => from[index % from.length]!
