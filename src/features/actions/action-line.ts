import { z } from 'zod'
import type { Actor } from '#platform/context.ts'
import { type Day, isDay } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { optionalChoice, optionalText } from '#platform/http/fields.ts'
import type { Field } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { type ActionPlace, actionPlaces, type NewAction } from './action.ts'
import { type CaseAround, isAround } from './case-around.ts'
import { words } from './line.words.ts'
import { readOwner } from './owners.ts'
import { say } from './rules.words.ts'

/** One line in which an action is agreed, as it was typed. A line that says nothing is no action. */
export interface ActionLine {
  /** What its fields begin with, to say something beside the right one. */
  readonly field: string
  readonly what: string
  readonly owner: string | null
  readonly ownerName: string | null
  readonly place: ActionPlace | null
  /** One of the days that were offered, or `own` where the form asks which. */
  readonly due: Day | 'own' | null
}

type LineFields<P extends string> = Record<`${P}What` | `${P}Owner` | `${P}OwnerName`, Field<string | null>> &
  Record<`${P}Place`, Field<ActionPlace | null>> &
  Record<`${P}Due`, Field<Day | 'own' | null>>

/** The fields of a line. Each may be left out: an empty line is ignored, and the rest has a usual answer. */
export function lineFields<const P extends string>(language: Language, prefix: P): LineFields<P> {
  const t = words(language)
  return {
    [`${prefix}What`]: tooLongFor(t.whatTooLong, optionalText(t.what, { max: 500 })),
    [`${prefix}Owner`]: optionalText(t.owner, { max: 300 }),
    [`${prefix}OwnerName`]: optionalText(t.ownerName, { hint: t.ownerNameHint }),
    [`${prefix}Place`]: optionalChoice(t.place, actionPlaces, { wrong: t.placeWrong }),
    [`${prefix}Due`]: dueField(t.due, t.dueWrong),
  } as LineFields<P>
}

/** The line, or nothing when it says nothing. */
export function lineFrom(value: Readonly<Record<string, unknown>>, field: string): ActionLine | undefined {
  const what = value[`${field}What`]
  if (typeof what !== 'string') return undefined
  const text = (name: string) => (value[`${field}${name}`] ?? null) as string | null
  const place = text('Place') as ActionPlace | null
  return { field, what, owner: text('Owner'), ownerName: text('OwnerName'), place, due: text('Due') }
}

/** The action that a line means, where its day stands as it is. */
export function actionOfLine(around: CaseAround, actor: Actor, line: ActionLine): NewAction {
  const { due } = line
  if (due === null || due === 'own') throw new Refused(say.dueMissing, `${line.field}Due`)
  return { what: line.what, ...readOwner(around, actor, line), place: line.place ?? 'school', dueOn: due }
}

/** Nobody is given an action who has nothing to do with the case. */
export function mustBeAround(
  around: CaseAround,
  actor: Actor,
  { ownerStaffId }: Pick<NewAction, 'ownerStaffId'>,
): void {
  if (ownerStaffId && ownerStaffId !== actor.id && !isAround(around, ownerStaffId)) throw new NotFound('Person')
}

function tooLongFor(sentence: string, field: Field<string | null>): Field<string | null> {
  const rule = z
    .string()
    .max(500, sentence)
    .transform((typed) => (typed === '' ? null : typed))
  return { ...field, rule: rule as unknown as Field<string | null>['rule'] }
}

function dueField(label: string, wrong: string): Field<Day | 'own' | null> {
  const rule = z
    .string()
    .refine((typed) => typed === '' || typed === 'own' || isDay(typed), wrong)
    .transform((typed) => (typed === '' ? null : typed))
  return { ...optionalText(label), rule: rule as unknown as Field<Day | 'own' | null>['rule'] }
}
