import { BackLink } from './back-link.tsx'
import { classNames } from './class-names.ts'
import { useUiWords } from './visit-context.ts'

interface Place {
  href: string
  text: string
}

interface BreadcrumbProps {
  /** From the outermost to the page just above this one. */
  items: readonly Place[]
  /** Where the link back goes on a phone, when it is not the last of them. */
  back?: Place
  reverse?: boolean
}

export function Breadcrumb({ items, back = items.at(-1), reverse }: BreadcrumbProps) {
  const words = useUiWords()

  return (
    <nav class={classNames('nhsuk-breadcrumb', reverse && 'nhsuk-breadcrumb--reverse')} aria-label={words.breadcrumb}>
      <ol class="nhsuk-breadcrumb__list">
        {items.map(({ href, text }) => (
          <li class="nhsuk-breadcrumb__list-item">
            <a class="nhsuk-breadcrumb__link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
      {back && (
        <BackLink href={back.href} hiddenText={words.backTo} reverse={reverse}>
          {back.text}
        </BackLink>
      )}
    </nav>
  )
}
