import { recordAdvice } from '#features/contacts/record-advice.ts'
import { readNotices } from '#features/notices/read-notices.ts'
import { protectAddress } from '#features/people/addresses/protect-address.ts'
import { sealRecord } from '#features/seals/seal-record.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { KnownChild } from '../class-lists.ts'
import { leadOf, leadsOf, workersOf } from './people.ts'
import type { Stage } from './stage.ts'

const ADVICE = [
  'A teacher of Year 4 asked about a pupil who hides under the table when there is shouting. Talked about a place to go that is not under the table, and about saying beforehand that it will be loud.',
  'At the photocopier: a new form tutor with a pupil who says every week that nobody likes them. Suggested one standing question on Mondays, and writing down for two weeks who the pupil sits with.',
  'The SENCO wanted a second look at a timetable for a pupil who comes back after a long illness. We took out two lessons and put in one friend.',
  'A teaching assistant asked whether it is wrong to hug a crying child. It is not wrong to ask the child.',
  'Head of year: four pupils who scratch their arms. Went through what to say, what not to say, whom to tell on the same day, and what the nurse can do. No names given or wanted.',
  'The lunchtime supervisors asked me to explain why some children cannot stop when the whistle goes. Twenty minutes, and a good laugh about ourselves.',
  'A teacher is worried about a pupil whose parents are separating and who has become very tidy. Nothing to do for now but be boring and reliable.',
  'The office asked how to answer a parent who rings every morning. Agreed on one person, one time, two minutes.',
]

/** What happens between the stories: advice about children whom nobody names. */
export function giveAdvice(stage: Stage): void {
  const { laid, chances, calendar, today, diary } = stage
  for (const team of laid.place.teams)
    for (const worker of workersOf(stage, team))
      for (const content of chances.shuffled(ADVICE).slice(0, 3)) {
        const day = calendar.addSchoolDays(today, -chances.between(3, 90))
        const at = new Date(momentOf(day, '12:20').getTime() + chances.between(0, 30) * 60_000)
        const schoolId = laid.idOf(chances.oneOf(team.schools))
        diary.add(at, worker, schoolId, (write) =>
          recordAdvice(write, { schoolId, withWhom: 'class teacher', minutes: 15, content }),
        )
      }
}

/** Most people read what they are told, so that only the last few days are new to them today. */
export function readWhatTheyWereTold(stage: Stage): void {
  const { laid, calendar, today, diary, chances } = stage
  const { schools, teams, others } = laid.place
  for (const { people } of [...schools, ...teams, ...others])
    for (const { name } of people) {
      const day = calendar.addSchoolDays(today, -chances.between(2, 5))
      diary.add(momentOf(day, '16:45'), laid.person(name), name, (write) => readNotices(write))
    }
}

/** A family that must not be found: the address leaves every list, and one person can read it. */
export function protectAnAddress(stage: Stage, children: readonly KnownChild[]): void {
  const child = children.find(({ family }) =>
    family.home.grownUps.some(({ relationship }) => relationship.safeChannel === 'none'),
  )
  if (!child) return
  const lead = leadOf(stage, child.school)
  const { town, postcode } = child.school
  const at = momentOf(stage.calendar.addSchoolDays(stage.opens, 3), '10:15')
  const protection = {
    lines: '3 Lantern Court',
    town,
    postcode,
    reason: 'Order of the family court',
    readers: [lead.staffId],
  }
  stage.diary.add(at, lead, child.id, (write) => protectAddress(write, child.id, protection))
}

const DAYS_RESTRICTED = 30

/** A colleague’s child: two leads of the school read the record, and are to look today whether that must stay so. */
export function restrictARecord(stage: Stage, children: readonly KnownChild[]): void {
  const { laid, calendar, today, opens, diary } = stage
  const school = laid.place.schools.find((one) => leadsOf(stage, one).length > 1)
  const child = children.find((one) => one.school.key === school?.key)
  const begun = calendar.addSchoolDays(today, -DAYS_RESTRICTED)
  const day = begun < opens ? opens : begun
  if (!child || day >= today) return
  const [lead, other] = leadsOf(stage, child.school)
  const seal = {
    reason: 'Their mother teaches at this school',
    readers: [lead!.staffId, other!.staffId],
    askId: other!.staffId,
    reviewOn: today,
  }
  diary.add(momentOf(day, '15:40'), lead!, child.id, (write) => sealRecord(write, child.id, seal))
}
