import type { Language } from '#platform/words.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../child-page/child.words.ts'
import { codeWords, wordFor } from '../details/child-detail.ts'
import { groupsInWords } from '../priority-groups.ts'
import type { SectionProps } from './child-who.tsx'

type Detail = NonNullable<SectionProps['child']['detail']>

/** Characteristics and priority groups: for those who lead the school or know the child. */
export function Details({ child, language, mayChange }: SectionProps) {
  const t = words(language)
  const action = { text: t.change, href: `/children/${child.id}/details` }
  const rows = rowsOf(child.detail, language)
  return (
    <SummaryList
      card={{ heading: t.about, ...(mayChange ? { actions: [action] } : {}) }}
      rows={rows.map(([key, value]) => ({ key, value: value || t.notKnown }))}
    />
  )
}

function rowsOf(detail: Detail | null, language: Language): [string, string | null | undefined][] {
  const t = words(language)
  const codes = codeWords(language)
  const groups = detail && groupsInWords(detail.priorityGroups, language)
  return [
    [t.about, detail?.about],
    [t.priority, groups || t.none],
    ...(detail?.legalStatus ? [[t.legalStatus, detail.legalStatus] as [string, string]] : []),
    [t.firstLanguage, detail?.firstLanguage],
    [t.interpreter, detail?.interpreterFor ? t.interpreterIn(detail.interpreterFor) : t.interpreterNone],
    [t.sen, detail && additionalNeeds(detail, language)],
    [t.sex, detail?.sex && wordFor(codes.sex, detail.sex)],
    ...(detail?.gender ? [[t.gender, detail.gender] as [string, string]] : []),
    [t.ethnicity, detail && ethnicity(detail, language)],
    [t.freeMeals, yesOrNo(detail?.freeMeals, language)],
  ]
}

function additionalNeeds({ senProvision, senNeeds }: Detail, language: Language): string {
  const { provision, needs } = codeWords(language)
  return [senProvision && wordFor(provision, senProvision), ...senNeeds.map((need) => wordFor(needs, need))]
    .filter(Boolean)
    .join(', ')
}

/** A code of another scheme is shown with its scheme: it would mean something else in ours. */
function ethnicity({ ethnicityScheme, ethnicityCode }: Detail, language: Language): string | null {
  if (!ethnicityCode) return null
  if (ethnicityScheme !== 'NHS') return `${ethnicityCode} (${ethnicityScheme})`
  return wordFor(codeWords(language).ethnicity, ethnicityCode)
}

function yesOrNo(answer: boolean | null | undefined, language: Language): string | null {
  if (answer === null || answer === undefined) return null
  return answer ? words(language).yes : words(language).no
}
