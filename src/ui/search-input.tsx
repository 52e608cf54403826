import type { ComponentChildren } from 'preact'
import { type ButtonVariant, RealButton } from './button.tsx'
import { Icon, type IconName } from './icon.tsx'
import { InputOf, type InputProps } from './input.tsx'
import { useUiWords } from './visit-context.ts'

interface SearchInputProps extends Omit<InputProps, 'type' | 'after' | 'suffix'> {
  /** The button that searches; `false` where a form has its own. */
  button?: SearchButton | false
}

interface SearchButton {
  text?: ComponentChildren
  variant?: ButtonVariant
  icon?: IconName | false
  disabled?: boolean
}

/** A field to search with, and its button. It stands in a form of its own, or in a FilterBar. */
export function SearchInput({ button = {}, autocomplete = 'off', ...props }: SearchInputProps) {
  return (
    <InputOf
      {...props}
      type="search"
      autocomplete={autocomplete}
      parts={{
        group: `nhsuk-search-input${props.large ? ' nhsuk-search-input--large' : ''}`,
        wrapper: 'nhsuk-search-input__wrapper',
        input: 'nhsuk-search-input__input',
      }}
      after={button && <ButtonBeside disabled={props.disabled} small={!props.large} {...button} />}
    />
  )
}

function ButtonBeside({ text, icon = 'search', ...button }: SearchButton & { small: boolean }) {
  const { search } = useUiWords()

  return (
    <RealButton part="nhsuk-search-input__button" icon={icon || undefined} label={search} {...button}>
      {icon && <Icon name={icon} />}
      {text && icon ? <span class="nhsuk-button__content">{text}</span> : text}
    </RealButton>
  )
}
