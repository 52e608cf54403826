import type { ComponentChildren } from 'preact'
import { classNames } from './class-names.ts'
import { type AccountItem, HeaderAccount } from './header-account.tsx'
import { HeaderNavigation, type NavigationItem } from './header-navigation.tsx'
import { HeaderSearch, type HeaderSearchProps } from './header-search.tsx'
import { useUiWords } from './visit-context.ts'

interface HeaderProps {
  service?: { text: string; href?: string }
  organisation?: { name: string; split?: string; descriptor?: string; href?: string }
  search?: HeaderSearchProps
  account?: readonly AccountItem[]
  navigation?: readonly NavigationItem[]
  navigationJustified?: boolean
  /** Search or account beside the service's name, not under it, on a phone. */
  inline?: boolean
  colour?: 'white'
  navigationColour?: 'white'
}

/**
 * The design system's header without its logo: we are not the NHS, and only the NHS may use it. Where it would say “NHS”,
 * the organisation and the service are named in text.
 */
export function Header(props: HeaderProps) {
  const { service, organisation, search, account, navigation = [] } = props

  return (
    <header
      class={classNames(
        'nhsuk-header',
        props.colour && `nhsuk-header--${props.colour}`,
        props.inline && 'nhsuk-header--inline',
        organisation && 'nhsuk-header--organisation',
      )}
      data-module="nhsuk-header"
      role="banner"
    >
      <div class="nhsuk-header__container nhsuk-width-container">
        <div class="nhsuk-header__service">
          <ServiceAndOrganisation service={service} organisation={organisation} />
        </div>
        {search && <HeaderSearch {...search} />}
        {account && <HeaderAccount items={account} />}
      </div>
      {navigation.length > 0 && (
        <HeaderNavigation items={navigation} justified={props.navigationJustified} colour={props.navigationColour} />
      )}
    </header>
  )
}

/** One link when both lead to the same place, so that nobody has to pass two. */
function ServiceAndOrganisation({ service, organisation }: Pick<HeaderProps, 'service' | 'organisation'>) {
  const oneLink = service?.href !== undefined && (!organisation?.href || organisation.href === service.href)
  const href = oneLink ? service.href : organisation?.href

  return (
    <>
      <Linked href={href} name={classNames(organisation?.name, organisation?.split, oneLink && service.text)}>
        {organisation && <Organisation {...organisation} />}
        {organisation && oneLink && ' '}
        {oneLink && <span class="nhsuk-header__service-name">{service.text}</span>}
      </Linked>
      {service && !oneLink && <ServiceName {...service} />}
    </>
  )
}

function Linked({ href, name, children }: { href: string | undefined; name: string; children: ComponentChildren }) {
  const words = useUiWords()
  if (!href) return <>{children}</>

  return (
    <a class="nhsuk-header__service-logo" href={href} aria-label={words.homepageOf(name)}>
      {children}
    </a>
  )
}

function Organisation({ name, split, descriptor }: { name: string; split?: string; descriptor?: string }) {
  return (
    <>
      <span class="nhsuk-header__organisation-name">
        {name}
        {split && (
          <>
            {' '}
            <span class="nhsuk-header__organisation-name-split">{split}</span>
          </>
        )}
      </span>
      {descriptor && <span class="nhsuk-header__organisation-name-descriptor">{descriptor}</span>}
    </>
  )
}

function ServiceName({ text, href }: { text: string; href?: string }) {
  return href ? (
    <a class="nhsuk-header__service-name" href={href}>
      {text}
    </a>
  ) : (
    <span class="nhsuk-header__service-name">{text}</span>
  )
}
