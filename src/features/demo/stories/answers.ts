import { waitForSomebody } from '#features/requests/allocating/waiting-list.ts'
import { adviseOnRequest } from '#features/requests/deciding/advise-on-request.ts'
import { askForMoreDetail } from '#features/requests/deciding/ask-for-detail.ts'
import { declineRequest, signpostRequest } from '#features/requests/deciding/answer-elsewhere.ts'
import { markAsDuplicate } from '#features/requests/deciding/mark-as-duplicate.ts'
import { passRequestToSafeguarding } from '#features/requests/deciding/pass-to-safeguarding.ts'
import { replyToRequest } from '#features/requests/deciding/reply-to-request.ts'
import { screenRequest } from '#features/requests/deciding/screen-request.ts'
import { withdrawRequest } from '#features/requests/withdraw-request.ts'
import type { Write } from '#platform/context.ts'
import { isAccepted } from './accepting.ts'
import { type Asking, anAsking, isAgreed, isSaidInPassing, isSentOn, raises, schoolLooksFirst } from './asking.ts'

/** How a request that does not become a case ends, or where it stands. Each begins with somebody asking. */
export const answers = {
  'needs detail': isSaidInPassing,
  'to screen': raises,
  'to screen, late': raises,
  'to decide': (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
  },
  'to decide, late': (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
    isAgreed(asking)
  },
  'agreed, to decide': (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
    isAgreed(asking)
  },
  'more detail': (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
    byTheTeam(asking, (write, requestId) => askForMoreDetail(write, requestId, { reason: WHAT_IS_MISSING }))
  },
  waiting: (asking: Asking) => {
    raises(asking)
    isAccepted(asking)
    if (asking.story.stage.chances.happens(0.6)) isPutOnTheList(asking)
  },
  advised: (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
    isAdvised(asking)
    if (asking.story.stage.chances.happens(0.5)) saysThanks(asking)
  },
  'advised by the school': (asking: Asking) => {
    raises(asking)
    if (!schoolLooksFirst(asking)) return isAdvised(asking)
    asking.story.wait(1, 2)
    asking.story.does(asking.lead, (write) =>
      screenRequest(write, asking.known.requestId, {
        decision: 'advise',
        reason: `Let us try something ourselves first. I have time for ${asking.cast.name} on Mondays at lunch, and we look again after half-term.`,
      }),
    )
  },
  signposted: (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
    byTheTeam(asking, (write, requestId) =>
      signpostRequest(write, requestId, {
        alternative: 'School nurse',
        reason: `The sleep and the headaches come first, and the school nurse can see ${asking.cast.name} next week. Come back to us when that has been looked at.`,
      }),
    )
  },
  declined: (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
    byTheTeam(asking, (write, requestId) =>
      declineRequest(write, requestId, {
        alternative: 'CAMHS',
        reason: `${asking.cast.name} needs more than we can give in school. CAMHS can see ${asking.cast.him} sooner than the letter says; I have rung them, and they expect a call from the family.`,
      }),
    )
  },
  safeguarding: (asking: Asking) => {
    raises(asking)
    isSentOn(asking)
    byTheTeam(asking, (write, requestId) =>
      passRequestToSafeguarding(write, requestId, {
        reason: 'One sentence in this is for the designated safeguarding lead, today. I have rung the school.',
      }),
    )
  },
  withdrawn: (asking: Asking) => {
    raises(asking)
    asking.story.wait(1, 3)
    asking.story.does(asking.referrer, (write) =>
      withdrawRequest(write, asking.known.requestId, {
        reason: 'The family has found somebody to talk to and would rather wait. I will ask again if that changes.',
      }),
    )
  },
  duplicate: isAskedTwice,
} as const

export type AnswerKind = keyof typeof answers

const WHAT_IS_MISSING =
  'Thank you. Before we decide: does the family know about this request, and what happens on the better days?'

function byTheTeam(asking: Asking, what: (write: Write, requestId: string) => Promise<unknown>): void {
  isAgreed(asking)
  asking.story.wait(1, 4)
  asking.story.does(asking.supervisor, (write) => what(write, asking.known.requestId))
}

function isAdvised(asking: Asking): void {
  const reason = asking.topic.advice(asking.cast)
  byTheTeam(asking, (write, requestId) => adviseOnRequest(write, requestId, { reason }))
}

function isPutOnTheList({ story, supervisor, known }: Asking): void {
  story.wait(1, 3)
  const reason = story.stage.chances.oneOf([
    'Waits for a place with a worker who knows the school.',
    'Waits until one of us has room, from what we know in about three weeks.',
    'The family asked for somebody who speaks their language.',
  ])
  story.does(supervisor, (write) => waitForSomebody(write, known.requestId, { rank: null, reason }))
}

function saysThanks({ story, referrer, known, cast }: Asking): void {
  story.wait(5, 12)
  const message = `We have tried the first two things with ${cast.name}. It is better on most days. Thank you for the quick answer.`
  story.does(referrer, (write) => replyToRequest(write, known.requestId, message))
}

/** Two people are worried about the same child in the same week. The second request is joined with the first. */
function isAskedTwice(first: Asking): void {
  raises(first)
  isSentOn(first)
  const second = anAsking(first.story, first.team, first.topic)
  first.story.wait(1)
  raises(second, { inSpiteOfWarnings: 'I did not know that somebody had asked already; it got worse this week.' })
  isSentOn(second)
  byTheTeam(second, (write, requestId) =>
    markAsDuplicate(write, requestId, { sameAsId: first.known.requestId, reason: 'The same worry, from two people.' }),
  )
  isAdvised(first)
}
