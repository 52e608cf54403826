import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { useChoiceTexts } from './choice-texts.ts'
import { classNames } from './class-names.ts'
import { describedBy, type FieldProps, FormGroup, HintAndError, type Legended, partLegend } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import { useFilter } from './filtered.ts'
import { Hint } from './hint.tsx'

export interface Radio {
  value: string
  text: ComponentChildren
  hint?: ComponentChildren
  /** Asked only when this is chosen. Without a script it is always shown, so the server must not insist on it. */
  conditional?: ComponentChildren
  disabled?: boolean
}

type RadiosProps = FieldProps & Legended & RadiosOnly

interface RadiosOnly {
  items: readonly (Radio | { divider: string })[]
  inline?: boolean
  small?: boolean
  disabled?: boolean
  /** The label of a field that narrows a long list by typing, where there is a script for it. */
  filter?: string
  attributes?: Attributes
}

export function Radios({ items, inline, small, disabled, filter, attributes, ...props }: RadiosProps) {
  const [legended, field] = partLegend(props)
  const filtered = useFilter(filter)
  useChoiceTexts(field.name, items)

  return (
    <FormGroup error={field.error}>
      <Fieldset {...legended} describedBy={describedBy(field)}>
        <HintAndError {...field} />
        <div
          class={classNames('nhsuk-radios', small && 'nhsuk-radios--small', inline && 'nhsuk-radios--inline')}
          data-module="nhsuk-radios"
          {...filtered}
          {...attributes}
        >
          {items.map((item, index) =>
            'divider' in item ? (
              <div class="nhsuk-radios__divider">{item.divider}</div>
            ) : (
              <RadioItem
                {...item}
                id={index === 0 ? field.id : `${field.id}-${index + 1}`}
                name={field.name}
                checked={field.value !== '' && item.value === field.value}
                disabled={item.disabled ?? disabled}
              />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  )
}

function RadioItem({ id, name, checked, ...item }: Radio & { id: string; name: string; checked: boolean }) {
  const conditionalId = `conditional-${id}`
  const hintId = `${id}-item-hint`

  return (
    <>
      <div class="nhsuk-radios__item">
        <input
          class="nhsuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? conditionalId : undefined}
          aria-describedby={item.hint ? hintId : undefined}
        />
        <label class="nhsuk-label nhsuk-radios__label" for={id}>
          {item.text}
        </label>
        {item.hint && (
          <Hint id={hintId} of="radios">
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          class={classNames('nhsuk-radios__conditional', !checked && 'nhsuk-radios__conditional--hidden')}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}
