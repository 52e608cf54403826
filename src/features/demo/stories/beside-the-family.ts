import { keepMessage } from '#features/home-school/keep-message.ts'
import { planVisit } from '#features/home-school/plan-visit.ts'
import { sayBack } from '#features/home-school/end-visit.ts'
import { answerIssue } from '#features/home-school/answer-issue.ts'
import { raiseIssue } from '#features/home-school/raise-issue.ts'
import type { NewLiaison } from '#features/liaison/liaison.ts'
import { nameSocialWorker } from '#features/liaison/name-social-worker.ts'
import { recordLiaison } from '#features/liaison/record-liaison.ts'
import { addDays } from '#platform/dates/day.ts'
import { needsPlanFirst } from './first-plan.ts'
import type { Helping } from './help-under-way.ts'

const socialWorkers = [
  { name: 'Dana Reid', teamName: 'Invercullan children and families', phone: '01632 960 411' },
  { name: 'Euan Gow', teamName: 'Strathorran intake', phone: '01632 960 412' },
]

/** Now and then a social worker knows the family already: the worker speaks with them before the first session. */
export function speaksWithSocialWork({ story, team, worker, known, cast }: Helping): void {
  const { chances } = story.stage
  if (!needsPlanFirst(team) || !chances.happens(0.3)) return
  const social = chances.oneOf(socialWorkers)
  story.does(worker, async (write) => {
    await nameSocialWorker(write, story.child.id, {
      ...social,
      email: null,
      staffId: null,
      fromDay: addDays(write.today, -60),
    })
    await recordLiaison(write, known.caseId, {
      ...spoke(write.today),
      said: `${social.name} visits on Mondays. We see ${cast.name} at school on Thursdays, and neither asks the other’s questions.`,
    })
  })
}

function spoke(onDay: NewLiaison['onDay']): Omit<NewLiaison, 'said'> {
  return {
    withAllocated: true,
    other: null,
    onDay,
    mode: 'phone',
    purposes: ['aim of the involvement', 'resource allocation'],
    nextOn: addDays(onDay, 42),
    audience: 'case',
    shared: {
      ...{ told: 'What the plan asks of us, and when we begin.', heard: 'Who is at home in the week.' },
      ...{ alsoWhom: null, alsoWhat: null, basis: 'consent', why: 'Their mother, at the meeting about the plan' },
    },
  }
}

/** What home and school say to each other, and what the worker takes to their supervisor. */
export function keepsInTouch(helping: Helping): void {
  const { story, team, worker, lead, supervisor, known, cast } = helping
  const { chances } = story.stage
  if (!needsPlanFirst(team)) return
  const atHome = story.child.family.home.grownUps[0]!.adult.fullName
  const wantsAnswer = chances.happens(0.5)
  const between = { atHome, atSchool: lead.name, how: 'phone' as const }
  story.does(worker, (write) =>
    keepMessage(write, known.caseId, {
      ...{ ...between, direction: 'home to school', onDay: write.today, wantsAnswer },
      words: `Mornings are hardest. Can ${cast.name} come in by the side door?`,
    }),
  )
  if (chances.happens(0.7))
    story.does(lead, (write) =>
      keepMessage(write, known.caseId, {
        ...{ ...between, direction: 'school to home', onDay: write.today, wantsAnswer: false },
        words: 'The side door is open from quarter past eight.',
      }),
    )
  if (chances.happens(0.2)) visitsAtHome(helping)
  if (!chances.happens(0.15)) return
  const isLately = story.day >= story.stage.calendar.addSchoolDays(story.stage.today, -2)
  const raised = { id: '' }
  story.does(worker, async (write) => {
    raised.id = (
      await raiseIssue(write, {
        ...{ caseId: known.caseId, teamId: story.stage.laid.idOf(team.key), toId: supervisor.staffId },
        ...{ about: 'what I am asked to do', words: 'I am asked to take the class while the teacher is away.' },
      })
    ).raisedId
  })
  if (!isLately)
    story.does(supervisor, (write) =>
      answerIssue(write, raised.id, 'That is not our work. I have told the head today.', 1),
    )
}

const later = [
  ['school to home', 'A good week: three days in class from the bell.'],
  ['home to school', 'Homework ends in tears. Can it wait until Monday?'],
  ['school to home', 'We stop homework for now, and say so to the class teacher.'],
  ['home to school', 'Sleep is better since the reading at bedtime.'],
] as const

/** Later, a message one way or the other at each talk with the family. */
export function passesAMessage({ story, team, worker, lead, known, used }: Helping): void {
  if (!needsPlanFirst(team)) return
  const [direction, words] = later[used.family % later.length]!
  const atHome = story.child.family.home.grownUps[0]!.adult.fullName
  story.does(worker, (write) =>
    keepMessage(write, known.caseId, {
      ...{ direction, words, atHome, atSchool: lead.name, how: 'phone', onDay: write.today, wantsAnswer: false },
    }),
  )
}

/** A visit that is over: somebody waited, and heard that they were back. */
function visitsAtHome({ story, worker, supervisor, known }: Helping): void {
  const visit = { id: '' }
  story.does(worker, async (write) => {
    const outAt = write.now
    visit.id = (
      await planVisit(write, known.caseId, {
        ...{ place: 'home', whereText: null, whatFor: 'To talk about mornings.', safety: null, reach: '07700 900 417' },
        ...{ outAt, backBy: new Date(outAt.getTime() + 90 * 60_000), toldId: supervisor.staffId },
      })
    ).visitId
  })
  story.does(worker, (write) => sayBack(write, visit.id, null))
}
