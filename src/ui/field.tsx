import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'
import { type HeadingLevel, Label, type LabelSize } from './label.tsx'

/** What a form knows of one of its fields: `<Input {...filled.field('name')} label="Full name" />`. */
export interface FieldProps<Value = string> {
  id: string
  name: string
  value: Value
  error?: string | undefined
  hint?: ComponentChildren
}

/** For a field that is one control. */
export interface Labelled {
  label: ComponentChildren
  labelSize?: LabelSize
  /** The label is also the page's heading when the page asks one question. */
  labelIsHeading?: boolean | HeadingLevel
  labelHidden?: boolean
  labelId?: string
  /** A few words above the label. */
  caption?: ComponentChildren
}

export interface LegendLook {
  legendSize?: LabelSize
  /** The legend is also the page's heading when the page asks one question. */
  legendIsHeading?: boolean | HeadingLevel
  legendHidden?: boolean
  legendId?: string
  caption?: ComponentChildren
}

/** For a field that is several controls. The label that a form's field has is its legend, unless it is given another. */
export type Legended = LegendLook &
  ({ legend: ComponentChildren; label?: ComponentChildren } | { legend?: undefined; label: ComponentChildren })

type Described = Pick<FieldProps<unknown>, 'id' | 'hint' | 'error'>

/** The ids of what is read out after a field's name: first `also`, then its hint, then its error. */
export function describedBy({ id, hint, error }: Described, also?: string): string | undefined {
  return classNames(also, Boolean(hint) && `${id}-hint`, Boolean(error) && `${id}-error`) || undefined
}

interface FormGroupProps {
  error?: string | boolean | undefined
  of?: string
  attributes?: Attributes
  children: ComponentChildren
}

export function FormGroup({ error, of, attributes, children }: FormGroupProps) {
  return (
    <div class={classNames('nhsuk-form-group', Boolean(error) && 'nhsuk-form-group--error', of)} {...attributes}>
      {children}
    </div>
  )
}

export function FieldLabel({ id, ...labelled }: Labelled & { id: string }) {
  return (
    <Label
      for={id}
      id={labelled.labelId}
      size={labelled.labelSize}
      isHeading={labelled.labelIsHeading}
      hidden={labelled.labelHidden}
      caption={labelled.caption}
    >
      {labelled.label}
    </Label>
  )
}

export function HintAndError({ id, hint, error }: Described) {
  return (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
    </>
  )
}

/** Parts a field's props into what names it and the rest, so that a label's props do not reach an element. */
export function partLabel<Props extends Labelled>({
  label,
  labelSize,
  labelIsHeading,
  labelHidden,
  labelId,
  caption,
  ...rest
}: Props) {
  return [{ label, labelSize, labelIsHeading, labelHidden, labelId, caption }, rest] as const
}

export function partLegend<Props extends Legended>(props: Props) {
  const { legend, label, legendSize, legendIsHeading, legendHidden, legendId, caption, ...rest } = props
  return [{ legend: legend ?? label, legendSize, legendIsHeading, legendHidden, legendId, caption }, rest] as const
}
