import type { ComponentChildren } from 'preact'
import { Caption } from './caption.tsx'
import { classNames } from './class-names.ts'

export type HeadingLevel = 1 | 2 | 3 | 4
/** `plain` is the size of the text around it: what a label has that is not a heading. */
export type LabelSize = 's' | 'm' | 'l' | 'xl' | 'plain'

interface LabelProps {
  for?: string
  id?: string
  size?: LabelSize
  /** The label is also the page's heading when the page asks one question. A number says which level. */
  isHeading?: boolean | HeadingLevel
  /** A few words above it. */
  caption?: ComponentChildren
  /** Said, not shown: where what stands around the field says it already to those who see. */
  hidden?: boolean
  /** The class it has as part of another component. */
  part?: string
  children: ComponentChildren
}

export function Label({
  for: field,
  id,
  isHeading = false,
  size = defaultSize(isHeading),
  caption,
  hidden,
  part,
  children,
}: LabelProps) {
  const label = (
    <label
      class={classNames('nhsuk-label', sized('nhsuk-label', size), hidden && 'nhsuk-u-visually-hidden', part)}
      for={field}
      id={id}
    >
      {captioned(caption, size)}
      {children}
    </label>
  )
  if (!isHeading) return label

  const Heading = headingTag(isHeading)
  return <Heading class="nhsuk-label-wrapper">{label}</Heading>
}

export function defaultSize(isHeading: boolean | HeadingLevel): LabelSize {
  return isHeading ? 'l' : 'plain'
}

export function sized(name: string, size: LabelSize): string | false {
  return size !== 'plain' && `${name}--${size}`
}

export function headingTag(isHeading: boolean | HeadingLevel): `h${HeadingLevel}` {
  return `h${isHeading === true || isHeading === false ? 1 : isHeading}`
}

export function captioned(caption: ComponentChildren, size: LabelSize): ComponentChildren {
  if (!caption) return null
  return <Caption size={size === 'plain' ? undefined : size}>{caption} </Caption>
}
