import { z } from 'zod'
import { type NewNeed, OTHER } from '#features/needs/need.ts'
import { PRIORITY_GROUPS } from '#features/people/priority-groups.ts'
import { readDay } from '#platform/dates/read-day.ts'
import {
  choice,
  choices,
  longText,
  optionalChoice,
  optionalLongText,
  optionallyPicked,
  optionalText,
} from '#platform/http/fields.ts'
import { type Field, form } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { levelsOfNeed, parentTold } from '../help-request.ts'
import type { AskedConsent } from '../raising/new-request.ts'
import { words } from '../raising/raise.words.ts'

export const consentAnswers = [
  'not asked',
  'parent agreed',
  'young person agreed',
  'parent refused',
  'young person refused',
] as const
export type ConsentAnswer = (typeof consentAnswers)[number]

/** Ticks from a list that is the team’s: the verb knows which there are. */
function ticks(label: string, hint: string, missing?: string): Field<string[]> {
  const rule = z.array(z.string().max(100)).max(50)
  return {
    ...(choices(label, [''], { hint }) as unknown as Field<string[]>),
    rule: missing ? rule.min(1, missing) : rule,
  }
}

/** What can be said beside the worry. None of it is required. */
function detail(language: Language) {
  const t = words(language)
  return {
    otherNeed: optionalText(t.otherNeed),
    since: optionalText(t.since, { hint: t.sinceHint }),
    childWords: optionalLongText(t.childWords, { hint: t.childWordsHint }),
    strengths: optionalLongText(t.strengths),
    whatWasTried: optionalLongText(t.tried, { hint: t.triedHint }),
    parentView: optionalLongText(t.parentView),
    consent: optionalChoice(t.consent, consentAnswers, { hint: t.consentHint, wrong: t.wrongChoice }),
    consentBy: optionalText(t.consentBy),
    consentScope: optionalText(t.consentScope, { hint: t.consentScopeHint, max: 2000 }),
    hopedFor: optionalLongText(t.hopedFor),
    levelOfNeed: optionalChoice(t.level, levelsOfNeed, { wrong: t.wrongChoice }),
    priorityGroups: choices(t.groups, PRIORITY_GROUPS, { hint: t.groupsHint, wrong: t.wrongChoice }),
    inSpiteOfWarnings: optionalLongText(t.inSpite),
  }
}

/** One page, three required answers, four minutes (HAST-6). */
export const raiseForm = form((language) => {
  const t = words(language)
  return {
    teamId: optionallyPicked(t.team, t.teamMissing, { hint: t.teamHint }),
    worry: longText(t.worry, t.worryMissing, { hint: t.worryHint }),
    needs: ticks(t.needs, t.needsHint, t.needsMissing),
    parentTold: choice(t.parentTold, parentTold, t.parentToldMissing),
    ...detail(language),
  }
})

/** The same for a request that began in passing, or that more was asked about. */
export const detailForm = form((language) => {
  const t = words(language)
  return {
    answer: optionalLongText(t.answer, { hint: t.answerHint }),
    needs: ticks(t.needs, t.needsHint),
    parentTold: optionalChoice(t.parentTold, parentTold, { wrong: t.parentToldMissing }),
    ...detail(language),
  }
})

/** Each need began when the worry did, where that is a day; words are kept as they are. */
export function needsOf({
  needs,
  otherNeed,
  since,
}: {
  needs: readonly string[]
  otherNeed: string | null
  since: string | null
}): NewNeed[] {
  const startedOn = since ? (readDay(since) ?? null) : null
  const kinds = otherNeed && !needs.includes(OTHER) ? [...needs, OTHER] : needs
  return kinds.map((kind) => ({ kind, other: kind === OTHER ? otherNeed : null, startedOn }))
}

/** Not asked yet is no consent, and no refusal either. */
export function consentOf({ consent, consentBy, consentScope }: ConsentSaid): AskedConsent | null {
  if (!consent || consent === 'not asked') return null
  return {
    purpose: 'support',
    answer: consent.endsWith('agreed') ? 'given' : 'refused',
    givenBy: consent.startsWith('young person') ? 'young person' : 'parent or carer',
    givenByName: consentBy,
    scope: consentScope,
  }
}

interface ConsentSaid {
  readonly consent: ConsentAnswer | null
  readonly consentBy: string | null
  readonly consentScope: string | null
}
