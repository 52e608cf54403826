import { SummaryList } from '#ui/summary-list.tsx'
import { words } from '../child-page/child.words.ts'
import { displayIdentifier } from '../identifiers/identifier-scheme.ts'
import type { SectionProps } from './child-who.tsx'

export function Identifiers({ child, language, mayChange }: SectionProps) {
  const t = words(language)
  const action = { text: t.change, href: `/children/${child.id}/identifiers` }
  return (
    <SummaryList
      card={{ heading: t.numbers, ...(mayChange ? { actions: [action] } : {}) }}
      rows={
        child.identifiers.length === 0
          ? [{ key: t.numbers, value: t.none }]
          : child.identifiers.map(({ scheme, value, status }) => ({
              key: t.schemes[scheme],
              value: `${displayIdentifier(scheme, value)} (${t.statuses[status as keyof typeof t.statuses]})`,
            }))
      }
    />
  )
}
