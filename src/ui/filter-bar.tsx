import type { ComponentChildren } from 'preact'
import { Button } from './button.tsx'
import { Fieldset } from './fieldset.tsx'
import { useUiWords } from './visit-context.ts'

interface FilterBarProps {
  /** This page, when left out: the filters are in its address, so that a list can be kept and come back to. */
  action?: string
  legend?: string
  legendHidden?: boolean
  /** The page without filters, when some are set. */
  clearHref?: string | undefined
  /** The fields, with their values. */
  children: ComponentChildren
}

/** Narrows the list below it. */
export function FilterBar({ action, legend, legendHidden, clearHref, children }: FilterBarProps) {
  const words = useUiWords()

  return (
    <form class="app-filter-bar" method="get" action={action} novalidate>
      <Fieldset legend={legend ?? words.filters} legendSize="s" legendHidden={legendHidden}>
        <div class="app-filter-bar__fields">{children}</div>
        <div class="app-filter-bar__buttons">
          <Button variant="secondary" small>
            {words.applyFilters}
          </Button>
          {clearHref && <a href={clearHref}>{words.clearFilters}</a>}
        </div>
      </Fieldset>
    </form>
  )
}
