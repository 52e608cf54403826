import type { Write } from '#platform/context.ts'
import { Refused } from '#platform/errors.ts'
import { say } from './rules.words.ts'

/** Nobody widens their own rights, or lets themselves in another way (P11). */
export function mustNotBeYourself({ actor }: Write, staffId: string): void {
  if (staffId === actor.id) throw new Refused(say.notYourself)
}
