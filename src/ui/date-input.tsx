import { type DatePart, type DateParts, dateParts } from './date-parts.ts'
import { describedBy, type FieldProps, FormGroup, HintAndError, type Legended, partLegend } from './field.tsx'
import { Fieldset } from './fieldset.tsx'
import { InputElement } from './input.tsx'
import { Label } from './label.tsx'
import { useUiWords } from './visit-context.ts'

type DateInputProps = FieldProps<string | Partial<DateParts>> & Legended & DateInputOnly

interface DateInputOnly {
  /** Which of the three to ask for. */
  asks?: readonly DatePart[]
  /** Which of them is wrong, when it is not the date as a whole. */
  wrong?: readonly DatePart[]
  /** `bday` when it is the person's own birthday, so that the browser can fill it in. */
  autocomplete?: 'bday'
  disabled?: boolean
}

const DAY_MONTH_YEAR = ['day', 'month', 'year'] as const

/**
 * Sent as `name[day]`, `name[month]` and `name[year]`, or as `day`, `month` and `year` when its name is empty. An error
 * links to `#id-day`: the id itself is of the group, which cannot have the focus.
 */
export function DateInput({ asks = DAY_MONTH_YEAR, wrong, autocomplete, disabled, ...props }: DateInputProps) {
  const [legended, field] = partLegend(props)
  const parts = dateParts(field.value)
  const words = useUiWords()
  const isWrong = (part: DatePart) => Boolean(field.error) && (wrong ?? asks).includes(part)

  return (
    <FormGroup error={field.error}>
      {/* Without the role, JAWS does not read the hint of a group of text fields. */}
      <Fieldset {...legended} describedBy={describedBy(field)} role="group">
        <HintAndError {...field} />
        <div class="nhsuk-date-input" id={field.id}>
          {asks.map((part) => (
            <div class="nhsuk-date-input__item">
              <div class={isWrong(part) ? 'nhsuk-form-group nhsuk-form-group--error' : 'nhsuk-form-group'}>
                <Label for={`${field.id}-${part}`} part="nhsuk-date-input__label">
                  {words[part]}
                </Label>
                <InputElement
                  id={`${field.id}-${part}`}
                  name={field.name ? `${field.name}[${part}]` : part}
                  value={parts[part]}
                  error={isWrong(part)}
                  width={part === 'year' ? 4 : 2}
                  inputmode="numeric"
                  autocomplete={autocomplete && `${autocomplete}-${part}`}
                  disabled={disabled}
                  part="nhsuk-date-input__input"
                />
              </div>
            </div>
          ))}
        </div>
      </Fieldset>
    </FormGroup>
  )
}
