import { closeCase } from '#features/cases/changing/close-case.ts'
import type { CaseOutcome } from '#features/cases/help-case.ts'
import { endNeed } from '#features/needs/end-need.ts'
import { foundingServices } from '#features/teams/founding-services.ts'
import { meetAboutIt } from './consultations.ts'
import { sharesWithTheFamily } from './family-page.ts'
import type { Helping } from './help-under-way.ts'
import { catchesUp, meetsTheFamily, talksWithTheSchool } from './helping.ts'
import { refersOn } from './referrals.ts'
import { meetsTheChild, meetsTheChildAndWritesLater, meetsTheChildInConfidence } from './sessions.ts'
import * as turns from './turns.ts'

const CAMHS = 'Child and adolescent mental health team'

/** How a case goes from its first day. Each stops by itself where today is. */
export const lives = {
  new: (_helping: Helping) => {},
  active: (helping: Helping) => {
    begins(helping)
    weeks(helping, 12)
  },
  'to write up': (helping: Helping) => {
    begins(helping)
    weeks(helping, 3)
    goesToSchoolDay(helping, -1)
    meetsTheChildAndWritesLater(helping)
  },
  watched: (helping: Helping) => {
    begins(helping)
    weeks(helping, 2)
    turns.isWatched(helping, 20)
  },
  'watched, review soon': (helping: Helping) => {
    begins(helping)
    weeks(helping, 2)
    turns.isWatched(helping, 15)
    helping.story.wait(15)
    turns.isReviewed(helping, { progress: 'little', outcome: 'keep watching', rationale: STILL_WATCHING }, 15)
  },
  'late review': (helping: Helping) => {
    begins(helping)
    weeks(helping, 3)
    turns.hasALateReview(helping)
    if (helping.team.service === 'key work') refersOn(helping, 'Family help', 'ready')
    if (helping.team.service === 'link work') refersOn(helping, 'Attendance and belonging', 'not accepted')
  },
  'handed over': (helping: Helping) => {
    begins(helping)
    weeks(helping, 2)
    weeks(turns.isHandedOver(helping), 8)
  },
  prolonged: (helping: Helping) => {
    begins(helping)
    weeks(helping, 3)
    turns.isReviewed(helping, { progress: 'none', outcome: 'more help', rationale: NOT_YET_BETTER }, 15)
    weeks(helping, 3)
    turns.isReviewed(helping, { progress: 'worse', outcome: 'more help', rationale: NEEDS_MORE }, 40)
    weeks(helping, 8)
    if (helping.team.service === 'key work') refersOn(helping, 'Counselling at the Junction', 'silent')
    if (helping.team.service === 'link work') refersOn(helping, CAMHS, 'accepted')
    if (helping.team.service === 'children’s services') refersOn(helping, 'CAMHS', 'not accepted')
  },
  paused: (helping: Helping) => {
    begins(helping)
    weeks(helping, 4)
    turns.isPaused(helping)
  },
  closed: (helping: Helping) => {
    begins(helping)
    weeks(helping, 3)
    turns.isReviewed(helping, { progress: 'some', outcome: 'more help', rationale: GOING_WELL }, 20)
    weeks(helping, 4)
    isClosed(helping)
  },
  'consultations begun': (helping: Helping) => {
    begins(helping)
    meetAboutIt(helping, 0)
  },
  'consulted once': (helping: Helping) => {
    begins(helping)
    meetAboutIt(helping, 1)
    sharesWithTheFamily(helping)
  },
  'consulted twice': (helping: Helping) => {
    begins(helping)
    meetAboutIt(helping, 2)
  },
  'consultations over': (helping: Helping) => {
    begins(helping)
    meetAboutIt(helping, 3)
  },
  'consultations resolved it': (helping: Helping) => {
    begins(helping)
    meetAboutIt(helping, 3, 'resolved')
  },
  'consultations led on': (helping: Helping) => {
    begins(helping)
    meetAboutIt(helping, 3, 'onward referral')
    refersOn(helping, CAMHS, 'silent')
  },
  'passed by itself': (helping: Helping) => {
    meetsTheFamily(helping)
    turns.isWatched(helping, 20)
    helping.story.wait(20)
    turns.isReviewed(helping, { progress: 'good', outcome: 'resolved', rationale: PASSED_BY_ITSELF }, null)
  },
} as const

export type LifeKind = keyof typeof lives

const STILL_WATCHING =
  'A little easier at home, the same in school. Nobody is in a hurry, and the family would rather wait than start something. We look again.'
const NOT_YET_BETTER =
  'No change after four weeks, in school or at home. We stay with it, with shorter and more frequent sessions, and ask the family what they notice.'
const NEEDS_MORE =
  'It has become harder and not easier. This has gone on for a long time. I am talking with my supervisor about what more there is.'
const GOING_WELL =
  'Good weeks outnumber the bad ones. We carry on to the end as planned, and begin to talk about the end.'
const PASSED_BY_ITSELF =
  'It has passed. Nobody did anything in particular, which is worth writing down. The family knows how to come back.'

/** Family first, then the child; others come to the table where it helps. */
function begins(helping: Helping): void {
  const { chances } = helping.story.stage
  meetsTheFamily(helping)
  if (chances.happens(0.6)) turns.aimIsSet(helping)
  if (chances.happens(0.25)) turns.somebodyIsAdded(helping)
  if (chances.happens(0.25)) turns.consentIsAsked(helping)
  helping.story.wait(2, 4)
}

/** So many sessions, one a school week, with catch-ups and a word with the school in between. */
function weeks(helping: Helping, count: number): void {
  const { story } = helping
  for (let week = 1; week <= count; week += 1) {
    const session = story.stage.chances.happens(0.03) ? meetsTheChildInConfidence : meetsTheChild
    session(helping)
    const before = story.day
    if (week % 3 === 2) catchesUp(helping)
    if (week % 4 === 3) talksWithTheSchool(helping)
    story.day = before
    story.wait(5)
  }
}

/** So many school days from today; those before it are negative. */
function goesToSchoolDay({ story }: Helping, count: number): void {
  story.day = story.stage.calendar.addSchoolDays(story.stage.today, count)
}

const USUAL: readonly CaseOutcome[] = ['aim met', 'aim met', 'aim met', 'some progress', 'some progress', 'no change']
const OTHERS: readonly CaseOutcome[] = ['help elsewhere', 'ended by the family', 'moved away', 'not reached']

const NOTES: Partial<Record<CaseOutcome, string>> = {
  'no change':
    'It is not better, and we say so. What was tried is written down, the family has been told, and the next step is theirs to choose.',
  'help elsewhere':
    'CAMHS has taken over. The family knows the name of the person there, and the last meeting was the three of us together.',
  'ended by the family': 'The family would like to stop here. That is their decision, and the door is open.',
  'moved away':
    'The family has moved to another town. With their agreement the new school has what helps, on one page.',
  'not reached':
    'Five tries by telephone and one letter. The school sees the child every day and will ask again in a month.',
}

function isClosed({ story, worker, known, topic, cast, team }: Helping): void {
  const { chances } = story.stage
  const outcome = chances.oneOf(chances.happens(0.75) ? USUAL : OTHERS)
  const note = NOTES[outcome] ?? topic.closing(cast)
  const wayBack = foundingServices[team.service].wayBack.en
  story.wait(1, 4)
  story.does(worker, async (write) => {
    if (outcome === 'aim met') {
      const [needId] = await turns.needsOf(write, known.requestId)
      if (needId) await endNeed(write, known.caseId, needId, { endedOn: write.today, endedHow: 'better with help' })
    }
    await closeCase(write, known.caseId, { outcome, note, wayBack, whyActionsStay: turns.STAYS })
  })
}
