import type { Day } from '#platform/dates/day.ts'
import type { Sentence } from '#platform/words.ts'
import type { PlanContent } from './plan-content.ts'
import { say } from './rules.words.ts'

/** Where in the plan something is still to be written. */
export type PartOfPlan = 'needs' | 'views' | 'works' | 'arrangements'

export interface Missing {
  readonly part: PartOfPlan
  readonly sentence: Sentence
}

/** What a plan must say before anybody can agree to it (CSW-8, CSW-13); in the order of its parts. */
export function whatIsMissing(content: PlanContent, today: Day): Missing[] {
  const { needs, views, works, socialWork, reviewOn, noReviewWhy } = content
  const heard = (of: PlanContent['views'][number]['of']) =>
    views.some((view) => view.of === of && (view.words !== null || view.whyNot !== null))
  const missing: (Missing | false)[] = [
    needs.length === 0 && { part: 'needs', sentence: say.noNeed },
    !heard('child') && { part: 'views', sentence: say.noViewOfChild },
    !heard('parent or carer') && { part: 'views', sentence: say.noViewOfParent },
    socialWork === null && { part: 'arrangements', sentence: say.socialWorkNotSaid },
    socialWork === true &&
      works.some(({ confirmed }) => confirmed === null) && { part: 'works', sentence: say.notConfirmed },
    reviewOn === null && !noReviewWhy && { part: 'arrangements', sentence: say.noReview },
    reviewOn !== null && reviewOn <= today && { part: 'arrangements', sentence: say.reviewHasPassed },
  ]
  return missing.filter((one) => one !== false)
}
