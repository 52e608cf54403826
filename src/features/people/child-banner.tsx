import { yearGroupName } from '#features/schools/year-group.ts'
import { ageOn, type Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Nation } from '#platform/db/tables.ts'
import type { Language } from '#platform/words.ts'
import { Subject } from '#ui/subject.tsx'
import { fullName } from './child.ts'
import { words } from './child-banner.words.ts'

/** A plain object, so that a page's own wide query can supply it. */
export interface ChildShown {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly knownAs: string | null
  /** Left out, the name to use and the pronouns are not shown: nobody has said where they are safe. */
  readonly knownAsSafeWith?: readonly string[]
  readonly pronouns: string | null
  readonly bornOn: Day
  readonly schoolName: string | null
  readonly yearGroup: number | null
  readonly nation: Nation
  readonly hasProtectedAddress: boolean
}

interface ChildBannerProps {
  child: ChildShown
  language: Language
  /** With it, the age is shown. */
  today?: Day | undefined
  /** Who is looking. Left out, a name to use is shown only where it is safe with schools and the service alike. */
  where?: 'school' | 'service'
  /** False on the child’s own page, where the name is the heading already. */
  linked?: boolean
}

/** Whose page this is, so that nobody writes about the wrong child. It stands on every page and form about one. */
export function ChildBanner({ child, language, today, where, linked = true }: ChildBannerProps) {
  const t = words(language)
  const facts = [
    today
      ? t.bornAndAge(formatDay(child.bornOn, language), ageOn(child.bornOn, today))
      : t.born(formatDay(child.bornOn, language)),
    child.schoolName,
    child.yearGroup === null ? null : yearGroupName(child.nation, child.yearGroup, language),
    isSafe(child, where) ? child.pronouns : null,
  ].filter(Boolean)
  const toUse = isSafe(child, where) && child.knownAs ? child.knownAs : child.givenName

  return (
    <Subject label={t.thisChild}>
      {linked && (
        <p class="nhsuk-u-margin-bottom-1">
          <a href={`/children/${child.id}`}>
            <strong>{fullName(child)}</strong>
          </a>
          {toUse !== child.givenName && ` (${t.use(toUse)})`}
        </p>
      )}
      <p class="nhsuk-body-s nhsuk-u-margin-bottom-1">{facts.join(' · ')}</p>
      {child.hasProtectedAddress && (
        <p class="nhsuk-body-s">
          <strong>{t.protectedAddress}</strong>
        </p>
      )}
    </Subject>
  )
}

/** Whoever looks may be of a school or of a service, where it is not said which. */
function isSafe({ knownAsSafeWith = [] }: ChildShown, where: ChildBannerProps['where']): boolean {
  return (where ? [where] : ['school', 'service']).every((place) => knownAsSafeWith.includes(place))
}
