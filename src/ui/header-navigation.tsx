import { classNames } from './class-names.ts'
import { useUiWords } from './visit-context.ts'

export interface NavigationItem {
  text: string
  href?: string
  /** It is this page, or this page is somewhere below it. */
  current?: 'page' | 'section' | undefined
  /** How many wait there. */
  count?: number | undefined
}

interface HeaderNavigationProps {
  items: readonly NavigationItem[]
  justified?: boolean | undefined
  colour?: 'white' | undefined
}

export function HeaderNavigation({ items, justified, colour }: HeaderNavigationProps) {
  const words = useUiWords()

  return (
    <nav
      class={classNames(
        'nhsuk-header__navigation',
        colour && `nhsuk-header__navigation--${colour}`,
        justified && 'nhsuk-header__navigation--justified',
      )}
      aria-label={words.menu}
    >
      <div class="nhsuk-header__navigation-container nhsuk-width-container">
        <ul class="nhsuk-header__navigation-list">
          {items.map((item) => (
            <li
              class={classNames(
                'nhsuk-header__navigation-item',
                item.current && 'nhsuk-header__navigation-item--current',
              )}
            >
              <Item {...item} />
            </li>
          ))}
          <li class="nhsuk-header__menu" hidden>
            <button
              class="nhsuk-header__menu-toggle nhsuk-header__navigation-link"
              id="toggle-menu"
              aria-expanded="false"
            >
              <span class="nhsuk-u-visually-hidden">{words.browseMenu} </span>
              {words.more}
            </button>
          </li>
        </ul>
      </div>
    </nav>
  )
}

function Item({ text, href, current, count }: NavigationItem) {
  const words = (
    <>
      {text}
      {count ? <Count count={count} /> : null}
    </>
  )
  // Strong, so that where somebody is stays visible in their own colours.
  const inside = current ? <strong class="nhsuk-header__navigation-item-current-fallback">{words}</strong> : words
  const isHere = current && (current === 'page' ? 'page' : 'true')

  return href ? (
    <a class="nhsuk-header__navigation-link" href={href} aria-current={isHere}>
      {inside}
    </a>
  ) : (
    <span class="nhsuk-header__navigation-text" aria-current={isHere}>
      {inside}
    </span>
  )
}

function Count({ count }: { count: number }) {
  return (
    <>
      {' '}
      <span class="app-count">
        <span class="nhsuk-u-visually-hidden">(</span>
        {count}
        <span class="nhsuk-u-visually-hidden">)</span>
      </span>
    </>
  )
}
