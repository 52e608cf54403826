import { foldName } from '../names.ts'
import type { Change } from './change.ts'
import type { CurrentAdult } from './current-child.ts'
import type { ListedAdult } from './listed-child.ts'

/** What a list would change about one adult whom the child has. */
export interface AdultChange {
  readonly adult: CurrentAdult
  readonly listed: ListedAdult
  readonly set: { readonly fullName?: string; readonly email?: string; readonly phone?: string }
  readonly setKind: string | undefined
}

export interface AdultPlan {
  readonly changes: readonly Change[]
  readonly added: readonly ListedAdult[]
  readonly changed: readonly AdultChange[]
}

const FIELDS = ['fullName', 'email', 'phone'] as const
const WHAT = { fullName: 'adult name', email: 'adult email', phone: 'adult phone' } as const

/**
 * Adults are known again by name or e-mail address, among those of the same child. What differs from what a list last
 * said was set by a person, and stays; so does the end of a relationship.
 */
export function planAdults(
  current: readonly CurrentAdult[],
  listed: readonly ListedAdult[],
  evenByHand: boolean,
): AdultPlan {
  const plans = listed.map((adult) => ({ adult, known: knownAgain(current, adult) }))
  const added = plans.filter(({ known }) => !known).map(({ adult }) => adult)
  const changed = plans.flatMap(({ adult, known }) =>
    known && known.endedOn === null ? [changeOf(known, adult, evenByHand)] : [],
  )
  return {
    added,
    changed: changed.filter(({ set, setKind }) => Object.keys(set).length > 0 || setKind !== undefined),
    changes: [
      ...added.map(({ fullName }) => ({ what: 'adult', from: null, to: fullName }) as const),
      ...changed.flatMap(({ changes }) => changes),
    ],
  }
}

function knownAgain(current: readonly CurrentAdult[], listed: ListedAdult): CurrentAdult | undefined {
  const name = foldName(listed.fullName)
  const named = current.filter(({ fullName, asImported }) =>
    [fullName, asImported?.fullName ?? fullName].some((each) => foldName(each) === name),
  )
  const reached = current.filter(({ email }) => email !== null && email.toLowerCase() === listed.email)
  return named.find(({ endedOn }) => endedOn === null) ?? named[0] ?? reached[0]
}

function changeOf(adult: CurrentAdult, listed: ListedAdult, evenByHand: boolean): AdultChange & { changes: Change[] } {
  const changes: Change[] = []
  const set: Record<string, string> = {}
  for (const field of FIELDS) {
    const [from, to] = [adult[field], listed[field]]
    if (to === null || (from !== null && from.toLowerCase() === to.toLowerCase())) continue
    const byHand = from !== (adult.asImported?.[field] ?? null)
    const kept = byHand && !evenByHand
    changes.push({ what: WHAT[field], of: adult.fullName, from, to, ...(kept ? { kept } : {}) })
    if (!kept) set[field] = to
  }
  const kind = listed.kind === adult.kind ? null : listed.kind
  const kindKept = adult.kind !== adult.listedKind && !evenByHand
  if (kind)
    changes.push({
      what: 'adult relationship',
      of: adult.fullName,
      from: adult.kind,
      to: kind,
      ...(kindKept ? { kept: true } : {}),
    })
  return { adult, listed, set, setKind: kind && !kindKept ? kind : undefined, changes }
}
