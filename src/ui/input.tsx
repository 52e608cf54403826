import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import {
  describedBy,
  FieldLabel,
  type FieldProps,
  FormGroup,
  HintAndError,
  type Labelled,
  partLabel,
} from './field.tsx'

type Characters = 2 | 3 | 4 | 5 | 10 | 20 | 30
type Share = 'full' | 'three-quarters' | 'two-thirds' | 'one-half' | 'one-third' | 'one-quarter'

export interface InputLook {
  /** As wide as the answer is long: in characters, or as a share of the column. */
  width?: Characters | Share
  large?: boolean
  /** Figures and letters of one width, for references that are read out one by one. */
  code?: boolean
}

export interface InputProps extends FieldProps, Labelled, InputLook {
  type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'url'
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search' | 'url'
  autocomplete?: string
  autocapitalize?: 'none' | 'words' | 'sentences' | 'characters'
  spellcheck?: boolean
  placeholder?: string
  disabled?: boolean
  prefix?: ComponentChildren
  suffix?: ComponentChildren
  /** Beside the field, such as a button that looks the answer up. */
  after?: ComponentChildren
  attributes?: Attributes
}

export function Input(props: InputProps) {
  return <InputOf {...props} />
}

export interface Parts {
  group?: string
  groupAttributes?: Attributes
  wrapper?: string
  input?: string
}

/** What the password's and the search's fields are too, with parts of their own. */
export function InputOf({ parts = {}, ...props }: InputProps & { parts?: Parts }) {
  const [labelled, field] = partLabel(props)
  const { prefix, suffix, after, large } = field

  return (
    <FormGroup error={field.error} of={parts.group} attributes={parts.groupAttributes}>
      <FieldLabel id={field.id} {...labelled} />
      <HintAndError {...field} />
      {prefix || suffix || after || parts.wrapper ? (
        <div class={classNames('nhsuk-input-wrapper', large && 'nhsuk-input-wrapper--large', parts.wrapper)}>
          {prefix && <Affix at="prefix">{prefix}</Affix>}
          <InputElement {...field} part={parts.input} />
          {suffix && <Affix at="suffix">{suffix}</Affix>}
          {after}
        </div>
      ) : (
        <InputElement {...field} part={parts.input} />
      )}
    </FormGroup>
  )
}

function Affix({ at, children }: { at: 'prefix' | 'suffix'; children: ComponentChildren }) {
  return (
    <div class={`nhsuk-input-wrapper__${at}`} aria-hidden="true">
      {children}
    </div>
  )
}

type InputElementProps = Omit<InputProps, keyof Labelled | 'prefix' | 'suffix' | 'after' | 'error'> & {
  error?: string | boolean | undefined
  part?: string | undefined
}

export function InputElement(field: InputElementProps) {
  const { type = 'text', large, code, width, error, part } = field
  const described = typeof error === 'boolean' ? undefined : describedBy({ id: field.id, hint: field.hint, error })

  return (
    <input
      class={classNames(
        'nhsuk-input',
        large && 'nhsuk-input--large',
        code && 'nhsuk-input--code',
        Boolean(error) && 'nhsuk-input--error',
        width !== undefined && (typeof width === 'number' ? `nhsuk-input--width-${width}` : `nhsuk-u-width-${width}`),
        part,
      )}
      id={field.id}
      name={field.name}
      // Preact's types pair each type of input with the roles it may have. Ours has none to check.
      type={type as 'text'}
      spellcheck={field.spellcheck}
      value={field.value || undefined}
      disabled={field.disabled}
      aria-describedby={described}
      autocomplete={field.autocomplete}
      autocapitalize={field.autocapitalize}
      placeholder={field.placeholder}
      inputmode={field.inputmode}
      {...field.attributes}
    />
  )
}
