import { yearGroupName } from '#features/schools/year-group.ts'
import { ageOn, type Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import type { Action } from '#ui/action.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import type { ChildPage } from '../child-page/child-page.queries.ts'
import { words } from '../child-page/child.words.ts'
import { fullName, PLACES } from '../child.ts'

/** What a section of the page is given: the child, as far as this person may see. */
export interface SectionProps {
  child: ChildPage
  language: Language
  mayChange: boolean
}

export function Who({ child, language, mayChange, today }: SectionProps & { today: Day }) {
  const t = words(language)
  const change = (path: string, what: string): Action[] =>
    mayChange ? [{ text: t.change, href: `/children/${child.id}/${path}`, hiddenText: what }] : []
  const born = t.bornAndAge(formatDay(child.bornOn, language), ageOn(child.bornOn, today))

  return (
    <>
      <h2>{t.who}</h2>
      <SummaryList
        rows={[
          { key: t.fullName, value: fullName(child), actions: change('names', t.fullName) },
          ...(child.otherNames ? [{ key: t.otherNames, value: child.otherNames }] : []),
          ...(child.knownAs ? [{ key: t.nameToUse, value: <NameToUse child={child} language={language} /> }] : []),
          ...(child.pronouns ? [{ key: t.pronouns, value: child.pronouns }] : []),
          { key: t.born, value: born },
          { key: t.school, value: schooling(child, language), actions: change('school', t.school) },
        ]}
      />
    </>
  )
}

function NameToUse({ child, language }: Pick<SectionProps, 'child' | 'language'>) {
  const t = words(language)
  const said = (safe: boolean) =>
    PLACES.filter((place) => child.knownAsSafeWith.includes(place) === safe).map((place) => t.places[place])
  const safe = said(true)
  const unsafe = said(false)
  return (
    <>
      {child.knownAs}
      {child.knows && (
        <p class="nhsuk-body-s nhsuk-u-margin-bottom-0">
          {safe.length > 0 ? t.safeAt(safe.join(', ')) : t.safeNowhere}
          {safe.length > 0 && unsafe.length > 0 && <strong> {t.notSafeAt(unsafe.join(', '))}</strong>}
        </p>
      )}
    </>
  )
}

function schooling(child: SectionProps['child'], language: Language): string {
  const t = words(language)
  const year = child.yearGroup === null ? null : yearGroupName(child.nation, child.yearGroup, language)
  const status = t.rolls[child.roll](child.leftOn ? formatDay(child.leftOn, language) : '')
  return [...new Set([child.schoolName, year, child.registration, status])].filter(Boolean).join(', ')
}
