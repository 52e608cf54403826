import { type Adult, whyNot } from '#features/links/whom-to-ask.ts'
import type { Site } from '#platform/context.ts'
import type { Sentence } from '#platform/words.ts'
import { say } from './rules.words.ts'

/** Why this adult has no page about this child. It shows what is agreed, so they must be allowed to see it as well as be told. */
export function whyNoPage(adult: Adult, site: Pick<Site, 'sendsTexts'>): Sentence | undefined {
  return whyNot(adult, site) ?? (adult.maySee ? undefined : say.mayNotSee)
}
