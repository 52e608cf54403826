import type { ComponentChildren } from 'preact'
import type { LegendLook } from './field.tsx'
import { Legend } from './legend.tsx'

interface FieldsetProps extends LegendLook {
  legend: ComponentChildren
  id?: string
  describedBy?: string | undefined
  role?: 'group'
  children?: ComponentChildren
}

/** Several fields that answer one question. */
export function Fieldset({ id, describedBy, role, children, ...legended }: FieldsetProps) {
  return (
    <fieldset class="nhsuk-fieldset" id={id} role={role} aria-describedby={describedBy}>
      <Legend
        id={legended.legendId}
        size={legended.legendSize}
        isHeading={legended.legendIsHeading}
        hidden={legended.legendHidden}
        caption={legended.caption}
      >
        {legended.legend}
      </Legend>
      {children}
    </fieldset>
  )
}
