import { foundingServices } from '#features/teams/founding-services.ts'
import { ageOn, type Day } from '#platform/dates/day.ts'
import type { KnownChild } from '../class-lists.ts'
import type { DemoTeam } from '../place.ts'
import { topics } from '../topics/all-topics.ts'
import type { Topic } from '../topics/topic.ts'
import { type AnswerKind, answers } from './answers.ts'
import { isAccepted, isAllocated } from './accepting.ts'
import { type Asking, anAsking, raises } from './asking.ts'
import type { Helping } from './help-under-way.ts'
import { aHelping } from './helping.ts'
import { type LifeKind, lives } from './lives.ts'
import { type Player, workersOf } from './people.ts'
import { inOrder, type StoryKind, schoolDaysAgo, storiesOf } from './plan.ts'
import { type Stage, Story } from './stage.ts'
import { talksAboutBoth } from './turns.ts'

/** Writes the stories of every team of a place into the diary. Answers with the children who have none. */
export function tellStories(stage: Stage, children: readonly KnownChild[]): KnownChild[] {
  const free = new Set(stage.chances.shuffled(children))
  for (const team of stage.laid.place.teams) {
    const nextWorker = aRota(workersOf(stage, team), team)
    for (const kind of inOrder(storiesOf[team.key] ?? {})) {
      const day = stage.calendar.addSchoolDays(stage.today, -schoolDaysAgo(kind, stage.chances))
      tellOne(stage, kind, { team, day: day < stage.opens ? stage.opens : day, free, nextWorker })
    }
    tellOfSiblings(stage, team, free, nextWorker())
  }
  return [...free]
}

interface Telling {
  readonly team: DemoTeam
  readonly day: Day
  readonly free: Set<KnownChild>
  readonly nextWorker: () => Player
}

function tellOne(stage: Stage, kind: StoryKind, { team, day, free, nextWorker }: Telling): void {
  const child = aChildFor(stage, team, free, day)
  if (!child) return
  const asking = anAsking(new Story(stage, child, day), team, aTopicFor(stage, child, day))
  if (isAnswer(kind)) answers[kind](asking)
  else {
    const worker = nextWorker()
    isHelped(asking, worker, kind as LifeKind)
  }
}

function isHelped(asking: Asking, worker: Player, kind: LifeKind): Helping | undefined {
  raises(asking)
  isAccepted(asking)
  if (!isAllocated(asking, worker)) return undefined
  const helping = aHelping(asking, worker)
  lives[kind](helping)
  return helping
}

/** Two of one family, at one school, with the same worker. */
function tellOfSiblings(stage: Stage, team: DemoTeam, free: Set<KnownChild>, worker: Player): void {
  const day = stage.calendar.addSchoolDays(stage.today, -45)
  const pair = [...free].flatMap((one) => {
    const other = [...free].find((two) => two !== one && two.family === one.family && two.school === one.school)
    return other && isFor(team, one, day) && isFor(team, other, day) ? [[one, other] as const] : []
  })[0]
  if (!pair) return
  const [one, other] = pair.map((child) => {
    free.delete(child)
    return isHelped(anAsking(new Story(stage, child, day), team, aTopicFor(stage, child, day)), worker, 'active')
  })
  if (!one || !other) return
  const later = { ...one, story: new Story(stage, one.story.child, stage.calendar.addSchoolDays(stage.today, -4)) }
  talksAboutBoth(later, other)
}

const isAnswer = (kind: StoryKind): kind is AnswerKind => kind in answers

/** Each worker in turn, those with more hours more often. */
function aRota(workers: readonly Player[], { people }: DemoTeam): () => Player {
  const given = new Map(workers.map((worker) => [worker, 0]))
  const wteOf = ({ name }: Player) => people.find((person) => person.name === name)?.wte ?? 1
  return () => {
    const [next] = workers.toSorted((one, other) => given.get(one)! / wteOf(one) - given.get(other)! / wteOf(other))
    given.set(next!, given.get(next!)! + 1)
    return next!
  }
}

/** Somebody of a school that the team works with, of an age that it is for, who was at that school then. */
function aChildFor(stage: Stage, team: DemoTeam, free: Set<KnownChild>, day: Day): KnownChild | undefined {
  const school = stage.chances.oneOf(team.schools.flatMap((key, index) => (index === 0 ? [key, key] : [key])))
  const candidates = [...free].filter((child) => isFor(team, child, day))
  const child = candidates.find((one) => one.school.key === school) ?? candidates[0]
  if (child) free.delete(child)
  return child
}

function isFor({ service, schools }: DemoTeam, { school, bornOn }: KnownChild, day: Day): boolean {
  const { ages } = foundingServices[service]
  const age = ageOn(bornOn, day)
  const [from, to] = [Math.max(ages.from, school.ages[0], 5), Math.min(ages.to, 16)]
  return schools.includes(school.key) && age >= from && age <= to
}

function aTopicFor(stage: Stage, { bornOn, family }: KnownChild, day: Day): Topic {
  const age = ageOn(bornOn, day)
  const fits = topics.filter(({ ages: [from, to] }) => age >= from && age <= to)
  const arrivedHere = topics.filter((topic) => topic.since.startsWith('Since arriving'))
  return stage.chances.oneOf(fits.filter((topic) => family.names.language !== null || !arrivedHere.includes(topic)))
}
