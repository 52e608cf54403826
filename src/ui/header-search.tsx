import { Button } from './button.tsx'
import { Input } from './input.tsx'
import { useUiWords } from './visit-context.ts'

export interface HeaderSearchProps {
  action: string
  /** What is searched: “Search children by name or date of birth”. */
  label: string
  placeholder?: string
  name?: string
}

/** By GET, so that a search can be kept and come back to. */
export function HeaderSearch({ action, label, placeholder, name = 'q' }: HeaderSearchProps) {
  const words = useUiWords()

  return (
    <search class="nhsuk-header__search">
      <form class="nhsuk-header__search-form" id="search" action={action} method="get" novalidate>
        <Input
          id="search-field"
          name={name}
          value=""
          label={label}
          labelHidden
          type="search"
          autocomplete="off"
          placeholder={placeholder}
          after={<Button icon="search" small label={words.search} />}
        />
      </form>
    </search>
  )
}
