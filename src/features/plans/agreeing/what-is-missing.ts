import type { Day } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import type { PlanContent } from '../plan-content.ts'
import type { AllocatedToChild } from '../social-work.queries.ts'
import { say } from '../rules.words.ts'

/** Where in the plan something is still to be written. */
type PartOfPlan = 'needs' | 'views' | 'works' | 'arrangements'

interface Missing {
  readonly part: PartOfPlan
  readonly sentence: Sentence
}

/**
 * What a plan must say before anybody can agree to it (CSW-8, CSW-13); in the order of its parts. What it says of social work fits
 * with who is allocated to the child; whoever has an account confirms for themselves.
 */
export function whatIsMissing(content: PlanContent, today: Day, allocated: AllocatedToChild | null): Missing[] {
  const { needs, views, works, socialWork, reviewOn, noReviewWhy } = content
  const heard = (of: PlanContent['views'][number]['of']) =>
    views.some((view) => view.of === of && (view.words !== null || view.whyNot !== null))
  const missing: (Missing | false | null)[] = [
    needs.length === 0 && { part: 'needs', sentence: say.noNeed },
    !heard('child') && { part: 'views', sentence: say.noViewOfChild },
    !heard('parent or carer') && { part: 'views', sentence: say.noViewOfParent },
    socialWork === null && { part: 'arrangements', sentence: say.socialWorkNotSaid },
    socialWork === false && allocated && { part: 'arrangements', sentence: say.socialWorkerIsThere(allocated.name) },
    socialWork === true && !isConfirmed(works, allocated) && { part: 'works', sentence: sentenceFor(allocated) },
    reviewOn === null && !noReviewWhy && { part: 'arrangements', sentence: say.noReview },
    reviewOn !== null && reviewOn <= today && { part: 'arrangements', sentence: say.reviewHasPassed },
  ]
  return missing.filter((one) => one !== false && one !== null)
}

/** By anybody of social work; and not by a name that others typed, where the social worker can say it themselves. */
function isConfirmed(works: PlanContent['works'], allocated: AllocatedToChild | null): boolean {
  return works.every(({ confirmed }) => confirmed && (!allocated?.staffId || confirmed.staffId !== null))
}

function sentenceFor(allocated: AllocatedToChild | null): Sentence {
  return allocated?.staffId ? say.notConfirmedThemselves(allocated.name) : say.notConfirmed
}
