import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { useChoiceTexts } from './choice-texts.ts'
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

export type Option = { value: string; text: string; disabled?: boolean } | { divider: true }

interface SelectProps extends FieldProps, Labelled {
  /** A first `{ value: '', text: 'Choose…' }` when nothing is chosen to begin with. */
  items: readonly Option[]
  disabled?: boolean
  /** Beside the field, such as a button. */
  after?: ComponentChildren
  attributes?: Attributes
}

export function Select({ items, disabled, after, attributes, ...props }: SelectProps) {
  const [labelled, field] = partLabel(props)
  useChoiceTexts(field.name, items)
  const select = (
    <select
      class={classNames('nhsuk-select', field.error && 'nhsuk-select--error')}
      id={field.id}
      name={field.name}
      disabled={disabled}
      aria-describedby={describedBy(field)}
      {...attributes}
    >
      {items.map((item) =>
        'divider' in item ? (
          <hr />
        ) : (
          <option
            value={item.value}
            selected={field.value !== '' && item.value === field.value}
            disabled={item.disabled}
          >
            {item.text}
          </option>
        ),
      )}
    </select>
  )

  return (
    <FormGroup error={field.error}>
      <FieldLabel id={field.id} {...labelled} />
      <HintAndError {...field} />
      {after ? (
        <div class="nhsuk-input-wrapper">
          {select}
          {after}
        </div>
      ) : (
        select
      )}
    </FormGroup>
  )
}
