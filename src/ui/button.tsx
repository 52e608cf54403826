import type { ComponentChildren } from 'preact'
import type { Attributes } from './attributes.ts'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './icon.tsx'

export type ButtonVariant = 'primary' | 'secondary' | 'secondary-solid' | 'reverse' | 'warning' | 'brand'

interface ButtonProps {
  variant?: ButtonVariant
  small?: boolean
  icon?: IconName
  iconAt?: 'start' | 'end'
  /** A link that looks like a button: for going somewhere, such as the start of a task. */
  href?: string
  type?: 'submit' | 'button'
  name?: string
  value?: string
  disabled?: boolean
  /** Its name where the words shown are too few, or are none. */
  label?: string
  preventDoubleClick?: boolean
  id?: string
  attributes?: Attributes
  children?: ComponentChildren
}

export function Button(props: ButtonProps) {
  const { icon, iconAt = 'start', children } = props
  const inside = icon ? (
    <>
      {iconAt === 'start' && <Icon name={icon} />}
      {children && <span class="nhsuk-button__content">{children}</span>}
      {iconAt === 'end' && <Icon name={icon} />}
    </>
  ) : (
    children
  )
  return props.href === undefined ? (
    <RealButton {...props}>{inside}</RealButton>
  ) : (
    <ButtonLink {...props}>{inside}</ButtonLink>
  )
}

/** What the password's and the search's buttons are too, with a class of their own. */
export function RealButton(props: ButtonProps & { part?: string }) {
  return (
    <button
      class={classNames(look(props), props.part)}
      id={props.id}
      name={props.name}
      data-module="nhsuk-button"
      data-prevent-double-click={props.preventDoubleClick}
      type={props.type ?? 'submit'}
      value={props.value}
      disabled={props.disabled}
      aria-label={props.label}
      aria-disabled={props.disabled ? 'true' : undefined}
      {...props.attributes}
    >
      {props.children}
    </button>
  )
}

function ButtonLink(props: ButtonProps) {
  return (
    <a
      class={look(props)}
      id={props.id}
      data-module="nhsuk-button"
      href={props.href}
      role="button"
      draggable={false}
      aria-label={props.label}
      {...props.attributes}
    >
      {props.children}
    </a>
  )
}

function look({ variant = 'primary', icon, small }: ButtonProps): string {
  return classNames(
    'nhsuk-button',
    variant !== 'primary' && `nhsuk-button--${variant}`,
    icon && 'nhsuk-button--icon',
    small && 'nhsuk-button--small',
  )
}
