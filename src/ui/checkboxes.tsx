import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { useChoiceTexts } from './choice-texts.ts'
import { classNames } from './class-names.ts'
import { describedBy, type FieldProps, FormGroup, HintAndError, type Legended, partLegend } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import { useFilter } from './filtered.ts'
import { Hint } from './hint.tsx'

export interface Checkbox {
  value: string
  text: ComponentChildren
  hint?: ComponentChildren
  /** Asked only when this is ticked. Without a script it is always shown, so the server must not insist on it. */
  conditional?: ComponentChildren
  /** `exclusive` is “none of these”, `inclusive` is “all of these”, which only a script can do and is hidden without one. */
  behaviour?: 'exclusive' | 'inclusive'
  /** Which boxes a behaviour reaches, when not all with this name. */
  behaviourGroup?: string
  /** When each box is a field of its own. */
  name?: string
  disabled?: boolean
}

type CheckboxesProps = FieldProps<string | readonly string[]> & Legended & CheckboxesOnly

interface CheckboxesOnly {
  /** All that are ticked, where a form's field says both. */
  values?: readonly string[]
  items: readonly (Checkbox | { divider: string; behaviour?: 'inclusive' })[]
  inline?: boolean
  small?: boolean
  disabled?: boolean
  /** The label of a field that narrows a long list by typing, where there is a script for it. */
  filter?: string
  attributes?: Attributes
}

export function Checkboxes({ items, values, inline, small, disabled, filter, attributes, ...props }: CheckboxesProps) {
  const [legended, field] = partLegend(props)
  const ticked = values ?? (typeof field.value === 'string' ? [field.value] : field.value)
  const filtered = useFilter(filter)
  useChoiceTexts(field.name, items)

  return (
    <FormGroup error={field.error}>
      <Fieldset {...legended} describedBy={describedBy(field)}>
        <HintAndError {...field} />
        <div
          class={classNames(
            'nhsuk-checkboxes',
            small && 'nhsuk-checkboxes--small',
            inline && 'nhsuk-checkboxes--inline',
          )}
          data-module="nhsuk-checkboxes"
          {...filtered}
          {...attributes}
        >
          {items.map((item, index) =>
            'divider' in item ? (
              <div class={classNames('nhsuk-checkboxes__divider', needsScript(item))}>{item.divider}</div>
            ) : (
              <CheckboxItem
                {...item}
                id={index === 0 ? field.id : `${field.id}-${index + 1}`}
                name={item.name ?? field.name}
                checked={item.value !== '' && ticked.includes(item.value)}
                disabled={item.disabled ?? disabled}
              />
            ),
          )}
        </div>
      </Fieldset>
    </FormGroup>
  )
}

function needsScript({ behaviour }: { behaviour?: string }): string | false {
  return behaviour === 'inclusive' && 'nhsuk-u-frontend-not-supported-hidden'
}

function CheckboxItem({ id, name, checked, ...item }: Checkbox & { id: string; name: string; checked: boolean }) {
  const conditionalId = `conditional-${id}`
  const hintId = `${id}-item-hint`

  return (
    <>
      <div class={classNames('nhsuk-checkboxes__item', needsScript(item))}>
        <input
          class="nhsuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          data-behaviour={item.behaviour}
          data-behaviour-group={item.behaviourGroup}
          data-aria-controls={item.conditional ? conditionalId : undefined}
          aria-describedby={item.hint ? hintId : undefined}
        />
        <label class="nhsuk-label nhsuk-checkboxes__label" for={id}>
          {item.text}
        </label>
        {item.hint && (
          <Hint id={hintId} of="checkboxes">
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <div
          class={classNames('nhsuk-checkboxes__conditional', !checked && 'nhsuk-checkboxes__conditional--hidden')}
          id={conditionalId}
        >
          {item.conditional}
        </div>
      )}
    </>
  )
}
