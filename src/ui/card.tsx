import type { ComponentChildren } from 'preact'
import { type Action, ActionElement } from './action.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import type { UiWords } from './ui-words.ts'
import { useUiWords } from './visit-context.ts'

export interface CardProps {
  heading?: ComponentChildren
  headingLevel?: 1 | 2 | 3 | 4
  headingSize?: 'xs' | 's' | 'm' | 'l' | 'xl'
  headingId?: string
  /** Said before the heading: what kind of card this is. */
  headingPrefix?: string
  /** Where the heading goes. With `clickable` the whole card goes there. */
  href?: string
  clickable?: boolean
  /** The last three are care cards: how soon to act. They need a heading. */
  variant?: 'feature' | 'primary' | 'secondary' | 'warning' | 'non-urgent' | 'urgent' | 'emergency'
  actions?: readonly Action[]
  /** One paragraph. For more, use children. */
  description?: ComponentChildren
  id?: string
  children?: ComponentChildren
}

/** VoiceOver reads the two halves of such a heading apart without it. No standard has the role, so no type has. */
const READ_IN_ONE: object = { role: 'text' }

export function Card(props: CardProps) {
  const { variant, clickable, heading, actions = [], description, id, children } = props
  const words = useUiWords()
  const urgency = heading ? urgencyOf(variant, words) : undefined
  const headingStandsAbove = urgency !== undefined || actions.length > 0

  return (
    <div class={classNames('nhsuk-card', clickable && 'nhsuk-card--clickable', look(variant))} id={id}>
      {headingStandsAbove && (
        <div class="nhsuk-card__heading-container">
          {heading && <CardHeading {...props} headingPrefix={props.headingPrefix ?? urgency} />}
          {urgency && <span class="nhsuk-card--care__arrow" aria-hidden="true" />}
          <CardActions actions={actions} within={heading} />
        </div>
      )}
      <div class="nhsuk-card__content">
        {!headingStandsAbove && heading && <CardHeading {...props} />}
        {description && <p class="nhsuk-card__description">{description}</p>}
        {children}
        {variant === 'primary' && <Icon name="chevron-right-circle" />}
      </div>
    </div>
  )
}

function look(variant: CardProps['variant']): string | undefined {
  if (!variant) return undefined
  return isCare(variant) ? `nhsuk-card--care nhsuk-card--care--${variant}` : `nhsuk-card--${variant}`
}

function isCare(variant: CardProps['variant']): boolean {
  return variant === 'non-urgent' || variant === 'urgent' || variant === 'emergency'
}

function urgencyOf(variant: CardProps['variant'], words: UiWords): string | undefined {
  if (variant === 'emergency') return words.immediateAction
  if (variant === 'urgent') return words.urgentAdvice
  if (variant === 'non-urgent') return words.nonUrgentAdvice
  return undefined
}

function CardHeading({ heading, headingLevel = 2, headingSize, headingId, headingPrefix, href, variant }: CardProps) {
  const Heading = `h${headingLevel}` as const

  return (
    <Heading class={classNames('nhsuk-card__heading', headingSize && `nhsuk-heading-${headingSize}`)} id={headingId}>
      {href && variant !== 'feature' ? (
        <a class="nhsuk-card__link" href={href}>
          {heading}
        </a>
      ) : headingPrefix ? (
        <span {...READ_IN_ONE}>
          <span class="nhsuk-u-visually-hidden">{headingPrefix}: </span>
          {heading}
        </span>
      ) : (
        heading
      )}
    </Heading>
  )
}

function CardActions({ actions, within }: { actions: readonly Action[]; within: ComponentChildren }) {
  const [only, ...others] = actions
  if (!only) return null
  if (others.length === 0) {
    return (
      <div class="nhsuk-card__actions">
        <ActionElement {...only} within={within} />
      </div>
    )
  }
  return (
    <ul class="nhsuk-card__actions">
      {actions.map((action) => (
        <li class="nhsuk-card__action">
          <ActionElement {...action} within={within} />
        </li>
      ))}
    </ul>
  )
}
