import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { captioned, defaultSize, type HeadingLevel, headingTag, type LabelSize, sized } from './label.tsx'

interface LegendProps {
  id?: string
  size?: LabelSize
  /** The legend is also the page's heading when the page asks one question. A number says which level. */
  isHeading?: boolean | HeadingLevel
  caption?: ComponentChildren
  hidden?: boolean
  children: ComponentChildren
}

export function Legend({
  id,
  isHeading = false,
  size = defaultSize(isHeading),
  caption,
  hidden,
  children,
}: LegendProps) {
  const Heading = headingTag(isHeading)
  const words = (
    <>
      {captioned(caption, size)}
      {children}
    </>
  )

  return (
    <legend
      class={classNames(
        'nhsuk-fieldset__legend',
        sized('nhsuk-fieldset__legend', size),
        hidden && 'nhsuk-u-visually-hidden',
      )}
      id={id}
    >
      {isHeading ? <Heading class="nhsuk-fieldset__heading">{words}</Heading> : words}
    </legend>
  )
}
