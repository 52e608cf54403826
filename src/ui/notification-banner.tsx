import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { useUiWords } from './visit-context.ts'

interface NotificationBannerProps {
  /** Something went well, and it is said at once. Left out, it is news the page can be searched for. */
  variant?: 'success'
  title?: ComponentChildren
  titleId?: string
  /** One sentence of text, in larger letters. With children it stands above them. */
  heading?: ComponentChildren
  headingIs?: 'h3' | 'p'
  role?: 'alert' | 'region'
  disableAutoFocus?: boolean
  attributes?: Attributes
  children?: ComponentChildren
}

export function NotificationBanner(props: NotificationBannerProps) {
  const { variant, title, titleId = 'nhsuk-notification-banner-title', heading, headingIs, children } = props
  const words = useUiWords()
  const Heading = headingIs ?? (children ? 'h3' : 'p')

  return (
    <div
      class={classNames('nhsuk-notification-banner', variant && `nhsuk-notification-banner--${variant}`)}
      data-module="nhsuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      role={props.role ?? (variant === 'success' ? 'alert' : 'region')}
      aria-labelledby={titleId}
      {...props.attributes}
    >
      <div class="nhsuk-notification-banner__header">
        <h2 class="nhsuk-notification-banner__title" id={titleId}>
          {title ?? (variant === 'success' ? words.success : words.important)}
        </h2>
      </div>
      <div class="nhsuk-notification-banner__content">
        {heading && <Heading class="nhsuk-notification-banner__heading">{heading}</Heading>}
        {children}
      </div>
    </div>
  )
}
