import { verb } from '#features/access/verb.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import type { Language } from '#platform/words.ts'
import type { WhatItIs } from './group.ts'
import { selectRun } from './groups.queries.ts'
import { mayLead } from './lead-when-trained.ts'
import { say } from './rules.words.ts'
import { sessionDays } from './session-days.ts'
import { mustNameNobody } from './without-names.ts'

export interface NewGroup extends WhatItIs {
  readonly teamId: string
  readonly schoolId: string
  readonly name: string
  /** One of the service’s own topics; none of them where it is another, in words. */
  readonly topicId?: string | null
  readonly topic: string | null
  readonly startsOn: Day
  readonly fromTime: string
  readonly minutes: number
  readonly weeks: number
  readonly places: number
  /** What whoever starts it does in it. */
  readonly myPart: 'lead' | 'support'
  /** Who of the school it is run with, by name (CSW-5). More are added later. */
  readonly partner: string | null
}

/** A group is to meet at a school of the team, week by week on school days. */
export const startGroup = verb('keep groups', async (write: Write, group: NewGroup) => {
  if ((group.programmeId === null) === (group.ownIdea === null)) throw new Refused(say.programmeOrIdea, 'ownIdea')
  const { name, ownIdea } = group
  await mustNameNobody(write, [], { name, topic: group.topic, ownIdea })
  const run = await selectRun(write, group)
  if (!run || (group.programmeId !== null && run.programme === null)) throw new NotFound('Team, school or programme')
  const calendar = await schoolCalendarOf(write, group.schoolId)
  const { days } = sessionDays(calendar, group.startsOn, group.weeks)
  if (days.length < group.weeks) throw new Refused(say.neverASchoolDay, 'startsOn')

  const groupId = write.newId()
  const me = { staffId: write.actor.id, name: write.actor.name, inTeam: true }
  if (group.myPart === 'lead') {
    const toLead = { ...group, ...run, id: groupId }
    await mayLead(write, toLead, me, { on: later(group.startsOn, write.today), whyUntrained: null })
  }
  const about = topicOf(run.definition, group, write.actor.language)
  await insertGroup(write, groupId, { ...group, ...about }, days)
  write.audit('group started', { groupId, schoolId: group.schoolId, teamId: group.teamId })
  return { groupId }
})

/** One of the service’s own topics by its id; or another, in words. */
function topicOf(
  { topics }: Pick<ServiceDefinition, 'topics'>,
  { topicId = null, topic }: NewGroup,
  language: Language,
) {
  if (topicId === null) return { topicId, topic }
  const listed = topics.find(({ id }) => id === topicId)
  if (!listed) throw new Refused(say.notATopic, 'topicId')
  return { topicId, topic: listed[language] }
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other
}

/** The group, whoever starts it, their partner and the days, in one statement. */
async function insertGroup(write: Write, groupId: string, group: NewGroup, days: readonly Day[]): Promise<void> {
  const { myPart, partner, ...itself } = group
  const { areaId, id: madeBy, name } = write.actor
  const of = { areaId, groupId, teamId: group.teamId, schoolId: group.schoolId }
  const person = { ...of, addedBy: madeBy, addedAt: write.now }
  await write.db
    .with('made', () =>
      write.db
        .insertInto('helpGroup')
        .values({ areaId, id: groupId, ...itself, staffIds: [madeBy], madeBy, madeAt: write.now }),
    )
    .with('people', () =>
      write.db
        .insertInto('groupPerson')
        .values([
          { ...person, id: write.newId(), part: myPart, staffId: madeBy, name },
          ...(partner === null
            ? []
            : [{ ...person, id: write.newId(), part: 'partner', staffId: null, name: partner }]),
        ]),
    )
    .insertInto('groupSession')
    .values(days.map((onDay) => ({ ...of, id: write.newId(), onDay, minutes: group.minutes })))
    .execute()
}
