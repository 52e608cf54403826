import type { HelpRequest } from '../help-request.ts'
import type { Detail } from './new-request.ts'

/** What can be said of a worry beyond the worry, in the order it is asked: the child’s own words first. */
export const detailFields = ['childWords', 'since', 'whatWasTried', 'strengths', 'parentView', 'hopedFor'] as const
export type DetailField = (typeof detailFields)[number]

type Said = Pick<HelpRequest, DetailField | 'levelOfNeed' | 'parentTold' | 'priorityGroups'>
type Saying = Detail & { readonly parentTold?: string | null | undefined }

/** Only what nobody has said yet: what somebody wrote is never written over. */
export function missingDetail(said: Said, saying: Saying) {
  const texts = detailFields.filter((field) => said[field] === null && saying[field])
  return {
    ...Object.fromEntries(texts.map((field) => [field, saying[field]])),
    ...(said.levelOfNeed === null && saying.levelOfNeed ? { levelOfNeed: saying.levelOfNeed } : {}),
    ...(said.parentTold === null && saying.parentTold ? { parentTold: saying.parentTold } : {}),
    priorityGroups: [...new Set([...said.priorityGroups, ...(saying.priorityGroups ?? [])])],
  }
}
