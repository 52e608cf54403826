import type { Attributes } from './attributes.ts'
import { saidLater } from './translations.ts'
import { useUiWords } from './visit-context.ts'

/** What `client/filter-list.ts` needs to offer a field that narrows this list: its label, and what it says. */
export function useFilter(label: string | undefined): Attributes {
  const words = useUiWords()
  if (label === undefined) return {}
  return {
    'data-filter-list': label,
    ...saidLater({ 'filter-showing': words.listShowing, 'filter-nothing': words.nothingMatches }),
  }
}
