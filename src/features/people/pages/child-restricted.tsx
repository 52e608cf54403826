import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import type { ChildPage } from '../child-page/child-page.queries.ts'
import { words } from '../child-page/child.words.ts'

interface RestrictedProps {
  child: Pick<ChildPage, 'id' | 'isNamedReader'>
  language: Language
  mayKeep: boolean
}

/** Said to those who see a restricted record, so that they do not speak of it as of any other. */
export function Restricted({ child, language, mayKeep }: RestrictedProps) {
  const t = words(language)
  return (
    <InsetText>
      <p>{child.isNamedReader ? t.restricted : t.openedInEmergency}</p>
      {child.isNamedReader && mayKeep && <a href={`/children/${child.id}/sealed`}>{t.whoMaySee}</a>}
    </InsetText>
  )
}
