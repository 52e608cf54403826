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

export interface TextareaProps extends FieldProps, Labelled {
  rows?: number
  spellcheck?: boolean
  autocomplete?: string
  disabled?: boolean
  /** To be copied, not to be changed. */
  readonly?: boolean
  attributes?: Attributes
}

export function Textarea(props: TextareaProps) {
  const [labelled, field] = partLabel(props)

  return (
    <FormGroup error={field.error}>
      <FieldLabel id={field.id} {...labelled} />
      <HintAndError {...field} />
      <TextareaElement {...field} described={describedBy(field)} />
    </FormGroup>
  )
}

type TextareaElementProps = Omit<TextareaProps, keyof Labelled> & { described: string | undefined; part?: string }

export function TextareaElement({ part, described, rows = 5, ...field }: TextareaElementProps) {
  return (
    <textarea
      class={classNames('nhsuk-textarea', field.error && 'nhsuk-textarea--error', part)}
      id={field.id}
      name={field.name}
      rows={rows}
      spellcheck={field.spellcheck}
      disabled={field.disabled}
      readonly={field.readonly}
      aria-describedby={described}
      autocomplete={field.autocomplete}
      {...field.attributes}
    >
      {/* A browser drops a line break that comes first: one more, so that nothing of the answer is lost. */}
      {field.value.startsWith('\n') ? `\n${field.value}` : field.value}
    </textarea>
  )
}
