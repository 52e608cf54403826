import type { ComponentChildren } from 'preact'
import { useUiWords } from './visit-context.ts'

interface FooterLink {
  href: string
  text: string
}

interface FooterGroup {
  heading?: string
  links: readonly FooterLink[]
}

interface FooterProps {
  /** What every page must lead to: help, accessibility, privacy. */
  links?: readonly FooterLink[]
  /** Up to four columns of links above them. */
  groups?: readonly FooterGroup[]
  copyright?: string
  children?: ComponentChildren
}

export function Footer({ links, groups = [], copyright, children }: FooterProps) {
  const words = useUiWords()

  return (
    <footer class="nhsuk-footer" role="contentinfo">
      <div class="nhsuk-width-container">
        {groups.length > 0 && (
          <div class="nhsuk-footer__navigation nhsuk-grid-row">
            {groups.map((group) => (
              <div class="nhsuk-grid-column-one-quarter">
                {group.heading && <h2 class="nhsuk-footer__heading nhsuk-heading-s">{group.heading}</h2>}
                <Links links={group.links} />
              </div>
            ))}
          </div>
        )}
        <div class="nhsuk-footer__meta">
          {links && (
            <>
              <h2 class="nhsuk-u-visually-hidden">{words.supportLinks}</h2>
              <Links links={links} />
            </>
          )}
          {children}
          {copyright && <p class="nhsuk-body-s">{copyright}</p>}
        </div>
      </div>
    </footer>
  )
}

function Links({ links }: { links: readonly FooterLink[] }) {
  return (
    <ul class="nhsuk-footer__list">
      {links.map(({ href, text }) => (
        <li class="nhsuk-footer__list-item">
          <a class="nhsuk-footer__list-item-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}
