import { sql } from 'kysely'
import { noteClubDay, startClub } from '#features/clubs/keep-clubs.ts'
import { askForPlace } from '#features/groups/places.ts'
import { startGroup } from '#features/groups/start-group.ts'
import { takeRegister } from '#features/groups/take-register.ts'
import { addProgramme } from '#features/training/keep-programmes.ts'
import { recordTraining } from '#features/training/record-training.ts'
import type { Write } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { Actor } from '../acting.ts'
import type { Stage } from './stage.ts'

/** What plans of the children’s services name, besides somebody to talk to (first-plan.ts). */
const TOPIC = 'Managing anger'
const BEGAN = 12
const WEEKS = 8
const NOTES = [
  'We made three rules, and everybody signed them.',
  'Drawing what anger looks like. One left early, and came back.',
  'We practised walking away. Two told of a time when it worked.',
  'A quiet session. Breathing games, and a walk at the end.',
]

interface Made {
  programmeId: string
  groupId: string
  clubId: string
  leadId: string
}

/** The children’s services lead a group and help at a breakfast club, once somebody is trained for it. */
export function runGroups(stage: Stage): void {
  const { laid, calendar, today, opens, diary, now } = stage
  const team = laid.place.teams.find(({ service }) => service === 'children’s services')
  const supervisor = team?.people.find(({ role }) => role === 'supervisor')
  const workers = team?.people.filter(({ role }) => role === 'practitioner').map(({ name }) => laid.person(name)) ?? []
  const [first] = workers
  const began = calendar.addSchoolDays(today, -BEGAN)
  if (!team || !supervisor || !first || began < opens) return
  const teamId = laid.idOf(team.key)
  const made: Made = { programmeId: '', groupId: '', clubId: '', leadId: '' }
  const does = (day: Day, time: string, by: Actor, what: (write: Write) => Promise<unknown>) => {
    const at = momentOf(day, time)
    if (at <= now) diary.add(at, by, 'groups', what)
  }

  const before = calendar.addSchoolDays(began, -1)
  does(before, '09:00', laid.person(supervisor.name), (write) => trainForIt(write, workers, made))
  // Whoever first has children whose plans name it leads it.
  workers.forEach((worker, index) => {
    does(before, `11:${10 + index}`, worker, (write) => start(write, teamId, { startsOn: began, made }))
    for (let day = began, nth = 0; day <= today; day = addDays(day, 7), nth += 1)
      does(day, `14:${20 + index}`, worker, (write) => meet(write, made, NOTES[nth % NOTES.length]!))
  })

  const schoolId = laid.idOf(team.schools[0]!)
  does(before, '12:00', first, async (write) => {
    const club = { teamId, schoolId, kind: 'breakfast', name: 'Toast and a story' } as const
    made.clubId = (await startClub(write, { ...club, fromDay: before, untilDay: addDays(before, 90) })).clubId
  })
  for (let week = 0; week < 2; week += 1) {
    const day = calendar.addSchoolDays(before, 1 + week * 5)
    const time = { onDay: day, minutes: 45, children: 9 + week }
    does(day, '15:15', first, (write) => noteClubDay(write, made.clubId, time))
  }
}

async function trainForIt(write: Write, workers: readonly Actor[], made: Made): Promise<void> {
  const { programmeId } = await addProgramme(write, { name: 'Cool heads', topics: [TOPIC], validYears: 2 })
  made.programmeId = programmeId
  const training = { programmeId, trainedBy: 'Glenavon Council, learning and development', certificateSeen: true }
  // It runs out in six weeks: the list of what to renew has a line.
  const trainedOn = addDays(write.today, -688)
  for (const { staffId } of workers) await recordTraining(write, { staffId, trainedOn, ...training })
}

interface Starting {
  readonly startsOn: Day
  readonly made: Made
}

/** At the school where most plans of the worker’s children name it. */
async function start(write: Write, teamId: string, { startsOn, made }: Starting): Promise<void> {
  if (made.groupId) return
  const children = await childrenWhosePlanNamesIt(write, teamId)
  const bySchool = [...Map.groupBy(children, ({ schoolId }) => schoolId)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  )
  const [schoolId, at] = bySchool[0] ?? []
  if (!schoolId || !at) return
  const { groupId } = await startGroup(write, {
    ...{ teamId, schoolId, name: 'Cool heads after lunch', programmeId: made.programmeId, ownIdea: null },
    ...{ topicId: 'anger', topic: TOPIC, startsOn, fromTime: '13:30', minutes: 45, weeks: WEEKS, places: 6 },
    myPart: 'lead' as const,
    partner: 'Mrs Geddes, pupil support',
  })
  Object.assign(made, { groupId, leadId: write.actor.id })
}

/** Whoever may be added by now is, and the register is taken. */
async function meet(write: Write, { groupId, leadId }: Made, note: string): Promise<void> {
  if (leadId !== write.actor.id) return
  const { areaId } = write.actor
  const session = await write.db
    .selectFrom('groupSession')
    .innerJoin('helpGroup', (on) =>
      on.on('helpGroup.areaId', '=', areaId).onRef('helpGroup.id', '=', 'groupSession.groupId'),
    )
    .where('groupSession.areaId', '=', areaId)
    .where('groupSession.groupId', '=', groupId)
    .where('groupSession.onDay', '=', write.today)
    .select(['groupSession.id', 'helpGroup.teamId', 'helpGroup.schoolId'])
    .executeTakeFirst()
  if (!session) return
  const there = await write.db
    .selectFrom('groupPlace')
    .where('areaId', '=', areaId)
    .where('groupId', '=', groupId)
    .where('state', '=', 'in')
    .orderBy('askedAt')
    .select(['id', 'caseId'])
    .execute()
  const places = there.map(({ id }) => id)
  for (const { caseId, schoolId, adult } of await childrenWhosePlanNamesIt(write, session.teamId)) {
    if (schoolId !== session.schoolId || there.some((one) => one.caseId === caseId) || places.length >= 6) continue
    const { placeId } = await askForPlace(write, groupId, {
      caseId,
      agreedBy: adult ?? 'A parent',
      agreedOn: write.today,
    })
    places.push(placeId)
  }
  // Now and then somebody is away.
  const here = places.filter((_, index) => (index + write.today.charCodeAt(9)) % 4 !== 0)
  await takeRegister(write, groupId, session.id, { here, notHere: [], note })
}

/** Children on whose case the worker is, whose family was told, and whose plan in force names work on the topic. */
async function childrenWhosePlanNamesIt({ db, actor: { areaId, id } }: Write, teamId: string) {
  return db
    .selectFrom('helpCase')
    .innerJoin('childPlan', (on) =>
      on.on('childPlan.areaId', '=', areaId).onRef('childPlan.childId', '=', 'helpCase.childId'),
    )
    .innerJoin('planWork', (on) =>
      on
        .on('planWork.areaId', '=', areaId)
        .onRef('planWork.planId', '=', 'childPlan.id')
        .onRef('planWork.number', '=', 'childPlan.agreed'),
    )
    .where('helpCase.areaId', '=', areaId)
    .where('helpCase.teamId', '=', teamId)
    .where('helpCase.leadId', '=', id)
    .where('helpCase.status', '<>', sql.lit('closed'))
    .where('childPlan.state', '<>', sql.lit('ended'))
    .where('childPlan.socialWork', '=', false)
    .where('planWork.teamId', '=', teamId)
    .where('planWork.topic', '=', TOPIC)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('familyTold')
          .where('familyTold.areaId', '=', areaId)
          .whereRef('familyTold.caseId', '=', 'helpCase.id')
          .select('familyTold.id'),
      ),
    )
    .orderBy('helpCase.openedAt')
    .select(['helpCase.id as caseId', 'helpCase.schoolId'])
    .select((is) =>
      is
        .selectFrom('relationship')
        .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
        .where('relationship.areaId', '=', areaId)
        .whereRef('relationship.childId', '=', 'helpCase.childId')
        .orderBy('relationship.id')
        .limit(1)
        .select('adult.fullName')
        .as('adult'),
    )
    .execute()
}
