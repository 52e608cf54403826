import type { Sentence } from '#platform/words.ts'
import { dayAndMonthSwapped } from '../search/birthdays.ts'
import { reasons, schemeNames } from './class-list-reasons.ts'
import { type ListedChild, numberKey } from './listed-child.ts'
import { type Lookalike, numbersDiffer, type OnRoll, type Roll } from './roll.ts'
import type { RowsSoFar } from './rows-so-far.ts'
import { similarNames } from './similar-names.ts'

/** A child of the area who has a number of this row and is at another school. No more of them is known here. */
export interface Elsewhere {
  readonly scheme: string
  readonly value: string
  readonly childId: string
  readonly fromSchool: string | null
  readonly fromName: string | null
  readonly sameBirthday: boolean
  readonly hasProtectedAddress: boolean
}

/** Who a row of a class list is about. */
export type Match =
  | { readonly is: 'known'; readonly child: OnRoll }
  | { readonly is: 'elsewhere'; readonly child: Elsewhere }
  | { readonly is: 'perhaps known'; readonly alike: readonly Lookalike[] }
  | { readonly is: 'new'; readonly twin: string | undefined }
  | { readonly is: 'not possible'; readonly why: Sentence }

interface Around {
  readonly roll: Roll
  readonly rows: RowsSoFar
  readonly elsewhere: ReadonlyMap<string, Elsewhere>
}

/**
 * Numbers first, then name and birthday. What is only nearly the same is for a person to say, and a child who has a row
 * of their own in the file is nobody else in it: so twins with names alike are kept apart without a question.
 */
export function matchChild(listed: ListedChild, { roll, rows, elsewhere }: Around): Match {
  const numbered = roll.numbered(listed)
  const named = roll.named(listed)
  const [only] = numbered
  if (only) return byNumber(numbered, named, listed)

  const away = listed.numbers.map((number) => elsewhere.get(numberKey(number))).find((found) => found !== undefined)
  if (away?.sameBirthday) return { is: 'elsewhere', child: away }
  if (away) return { is: 'not possible', why: reasons.numberElsewhere(schemeNames[away.scheme]!) }

  if (named.length > 0) return byName(named, listed)
  const nearly = roll
    .nearly(listed)
    .filter(({ child }) => !rows.hasRowOf(child) && !numbersDiffer(child.numbers, listed.numbers))
  if (nearly.length > 0) return { is: 'perhaps known', alike: nearly.slice(0, 3) }
  const twin = roll.twinOf(listed)
  return { is: 'new', twin: twin && `${twin.givenName} ${twin.familyName}` }
}

function byNumber(numbered: readonly OnRoll[], named: readonly OnRoll[], listed: ListedChild): Match {
  const [child] = numbered
  const others = named.filter((each) => each !== child)
  if (numbered.length > 1 || (others.length > 0 && others.length === named.length)) {
    return ask([...numbered, ...others], reasons.askNumbers)
  }
  return isPlausible(child!, listed) ? { is: 'known', child: child! } : ask(numbered, reasons.askSameNumber)
}

/** A number alone may be a slip, or a twin’s: the name must say the same, or the given name and the birthday. */
function isPlausible(child: OnRoll, listed: ListedChild): boolean {
  return [child, ...(child.listed ? [child.listed] : [])].some((known) => {
    const sameDay = known.bornOn === listed.bornOn || known.bornOn === dayAndMonthSwapped(listed.bornOn)
    return similarNames(known, listed) || (sameDay && similarNames(known, { ...listed, familyName: known.familyName }))
  })
}

function byName(named: readonly OnRoll[], listed: ListedChild): Match {
  const fitting = named.filter((child) => !numbersDiffer(child.numbers, listed.numbers))
  if (fitting.length === 0) return ask(named, reasons.askOtherNumber)
  const [only, ...others] = fitting
  if (others.length === 0) return { is: 'known', child: only! }
  const closest = fitting.filter(({ postcode }) => postcode !== null && postcode === listed.address?.postcode)
  const ofClass = fitting.filter(({ registration }) => registration !== null && registration === listed.registration)
  for (const best of [closest, ofClass]) if (best.length === 1) return { is: 'known', child: best[0]! }
  return ask(fitting, reasons.askSeveral)
}

function ask(children: readonly OnRoll[], why: Sentence): Match {
  return { is: 'perhaps known', alike: children.slice(0, 3).map((child) => ({ child, why })) }
}
