import { RealButton } from './button.tsx'
import { type InputLook, InputOf, type InputProps } from './input.tsx'
import { translations } from './translations.ts'
import { useUiWords, useVisit } from './visit-context.ts'

interface PasswordInputProps
  extends Omit<InputProps, 'type' | 'after' | 'spellcheck' | 'autocapitalize' | 'autocomplete'>,
    InputLook {
  autocomplete?: 'current-password' | 'new-password' | 'one-time-code'
  toggleVariant?: 'secondary' | 'brand'
}

/** A password, and a button to look at what was typed where there is a script for it. */
export function PasswordInput({
  autocomplete = 'current-password',
  toggleVariant = 'secondary',
  ...props
}: PasswordInputProps) {
  const { language } = useVisit()
  const words = useUiWords()

  return (
    <InputOf
      {...props}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={autocomplete}
      parts={{
        group: 'nhsuk-password-input',
        groupAttributes: {
          'data-module': 'nhsuk-password-input',
          ...translations(language, {
            'show-password': words.showPassword,
            'hide-password': words.hidePassword,
            'show-password-aria-label': words.showPasswordLabel,
            'hide-password-aria-label': words.hidePasswordLabel,
            'password-shown-announcement': words.passwordIsShown,
            'password-hidden-announcement': words.passwordIsHidden,
          }),
        },
        input: 'nhsuk-password-input__input nhsuk-js-password-input-input',
      }}
      after={
        <RealButton
          part="nhsuk-password-input__toggle nhsuk-js-password-input-toggle"
          variant={toggleVariant}
          small={!props.large}
          type="button"
          label={words.showPasswordLabel}
          disabled={props.disabled}
          attributes={{ 'aria-controls': props.id, hidden: true }}
        >
          {words.showPassword}
        </RealButton>
      }
    />
  )
}
