import type { ComponentChildren } from 'preact'
import type { Action } from './action.tsx'
import { Card } from './card.tsx'
import { useUiWords } from './visit-context.ts'

interface WarningCalloutProps {
  heading: string
  headingLevel?: 2 | 3 | 4
  actions?: readonly Action[]
  description?: ComponentChildren
  children?: ComponentChildren
}

/** Something that must not be missed. “Important” is said before the heading unless it says so itself. */
export function WarningCallout({ heading, headingLevel = 2, ...rest }: WarningCalloutProps) {
  const { important } = useUiWords()
  const saysSo = heading.toLowerCase().includes(important.toLowerCase())

  return (
    <Card
      variant="warning"
      heading={heading}
      headingLevel={headingLevel}
      headingPrefix={saysSo ? undefined : important}
      {...rest}
    />
  )
}
