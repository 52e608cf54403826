import { Refused } from '#platform/errors.ts'
import type { PlanAction, PlanContent, PlanNeed, PlanView, PlanWork } from '../plan-content.ts'
import { say } from '../rules.words.ts'

/** A change of one part of a draft, and what that part says now, by the fields of its form. */
export interface PlanChange {
  /** `wellbeing`, `world`, `need 0195…`: two people who save the same one see both texts. */
  readonly part: string
  apply(content: PlanContent): PlanContent
  fields(content: PlanContent): Record<string, string>
}

type Lists = { needs: PlanNeed; views: PlanView; actions: PlanAction; works: PlanWork }
type Fields<T> = (row: T) => Record<string, string>

/** A row of a list: written anew, or in the place of the one with its id. */
function keeping<K extends keyof Lists>(list: K, row: Lists[K], fields: Fields<Lists[K]>): PlanChange {
  return {
    part: `${list} ${row.id}`,
    apply(content) {
      const rows = content[list] as Lists[K][]
      const isThere = rows.some(({ id }) => id === row.id)
      return { ...content, [list]: isThere ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row] }
    },
    fields(content) {
      const now = (content[list] as Lists[K][]).find(({ id }) => id === row.id)
      return now ? fields(now) : {}
    },
  }
}

/** What can be typed again: texts and days as they stand. */
function typed(row: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      value === null || typeof value === 'string' ? [[name, value ?? '']] : [],
    ),
  )
}

export function keepNeed(need: PlanNeed): PlanChange {
  return keeping('needs', need, typed)
}

export function keepView(view: PlanView): PlanChange {
  return keeping('views', view, typed)
}

export function keepAction(action: PlanAction): PlanChange {
  return mustBeForANeed(keeping('actions', action, typed), action.needId)
}

/** What a team is asked to do. It is for a need of the plan, and of playground supervision both days are said (CSW-2, 26). */
export function keepWork(work: PlanWork, confirmation: 'as given' | 'as it is' = 'as given'): PlanChange {
  const { kind, topic, from, until, needId } = work
  if (kind !== 'involvement' && !needId) throw new Refused(say.needOfWork, 'needId')
  if (kind === 'focussed work' && !topic) throw new Refused(say.needsATopic, 'topic')
  if (kind === 'playground supervision' && !(from && until))
    throw new Refused(say.needsAPeriod, from ? 'until' : 'from')
  if (from && until && until < from) throw new Refused(say.endsBeforeItBegins, 'until')
  const fields = ({ confirmed, ...row }: PlanWork) => ({
    ...typed(row),
    confirmedBy: confirmed?.name ?? '',
    confirmedOn: confirmed?.onDay ?? '',
  })
  return mustBeForANeed(
    {
      ...keeping('works', work, fields),
      apply: (content) => keeping('works', confirmedAsItIs(work, content, confirmation), fields).apply(content),
    },
    needId,
  )
}

/** What social work confirmed was the work as it was then: said otherwise, it is confirmed anew (CSW-13). */
function confirmedAsItIs(work: PlanWork, { works }: PlanContent, confirmation: 'as given' | 'as it is'): PlanWork {
  const before = works.find(({ id }) => id === work.id)
  const was = before?.confirmed ?? null
  const given = confirmation === 'as it is' ? was : work.confirmed
  if (!before || !was || given?.name !== was.name || given.onDay !== was.onDay) return { ...work, confirmed: given }
  const says = ({ purpose, kind, teamId, topic }: PlanWork) => JSON.stringify([purpose, kind, teamId, topic])
  return { ...work, confirmed: says(before) === says(work) ? was : null }
}

/** Work and actions name a need that the same plan has. */
function mustBeForANeed(change: PlanChange, needId: string | null): PlanChange {
  return {
    ...change,
    apply(content) {
      if (needId && !content.needs.some(({ id }) => id === needId)) throw new Refused(say.needOfWork, 'needId')
      return change.apply(content)
    },
  }
}

/** Takes a row away again. A need that work or an action is for stays. */
export function takeAway(list: keyof Lists, rowId: string): PlanChange {
  return {
    part: `${list} ${rowId}`,
    apply(content) {
      const isUsed = [...content.works, ...content.actions].some(({ needId }) => needId === rowId)
      if (list === 'needs' && isUsed) throw new Refused(say.needIsUsed)
      return { ...content, [list]: (content[list] as { id: string }[]).filter(({ id }) => id !== rowId) }
    },
    fields: () => ({}),
  }
}

export function keepWellbeing(wellbeing: PlanContent['wellbeing']): PlanChange {
  return {
    part: 'wellbeing',
    apply: (content) => ({ ...content, wellbeing }),
    fields: (content) =>
      Object.fromEntries(
        Object.entries(content.wellbeing).flatMap(([indicator, { strengths, pressures }]) => [
          [`${indicator}Strengths`, strengths ?? ''],
          [`${indicator}Pressures`, pressures ?? ''],
        ]),
      ),
  }
}

export function keepWorld(told: Pick<PlanContent, 'world' | 'resilience'>): PlanChange {
  return {
    part: 'world',
    apply: (content) => ({ ...content, ...told }),
    fields: ({ world, resilience }) => ({
      grow: world['how I grow'] ?? '',
      need: world['what I need'] ?? '',
      wider: world['my wider world'] ?? '',
      child: resilience.child ?? '',
      around: resilience.around ?? '',
    }),
  }
}

export type Arrangements = Pick<PlanContent, 'socialWork' | 'contingency' | 'reviewOn' | 'noReviewWhy'>

export function keepArrangements(arrangements: Arrangements): PlanChange {
  return {
    part: 'arrangements',
    apply: (content) => ({ ...content, ...arrangements }),
    fields: ({ socialWork, contingency, reviewOn, noReviewWhy }) => ({
      socialWork: socialWork === null ? '' : socialWork ? 'yes' : 'no',
      ...{ contingency: contingency ?? '', reviewOn: reviewOn ?? '', noReviewWhy: noReviewWhy ?? '' },
    }),
  }
}
