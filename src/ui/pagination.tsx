import { Icon } from './icon.tsx'
import { useUiWords } from './visit-context.ts'

interface Neighbour {
  href: string
  /** Where it goes: “Week of 9 March”, “51 to 100 of 240”. */
  label?: string
}

/** To what comes before and after this. Nothing is drawn when there is neither. */
export function Pagination({ previous, next }: { previous?: Neighbour | undefined; next?: Neighbour | undefined }) {
  const words = useUiWords()
  if (!previous && !next) return null

  return (
    <nav class="nhsuk-pagination" role="navigation" aria-label={words.pages}>
      <ul class="nhsuk-list nhsuk-pagination__list">
        {previous && (
          <li class="nhsuk-pagination-item--previous">
            <a class="nhsuk-pagination__link nhsuk-pagination__link--prev" href={previous.href} rel="prev">
              <Title text={words.previous} hidden={words.previousHidden} />
              <Where label={previous.label} />
              <Icon name="arrow-left" />
            </a>
          </li>
        )}
        {next && (
          <li class="nhsuk-pagination-item--next">
            <a class="nhsuk-pagination__link nhsuk-pagination__link--next" href={next.href} rel="next">
              <Title text={words.next} hidden={words.nextHidden} />
              <Where label={next.label} />
              <Icon name="arrow-right" />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Title({ text, hidden }: { text: string; hidden: string }) {
  return (
    <span class="nhsuk-pagination__title">
      {text}
      {hidden && <span class="nhsuk-u-visually-hidden">{hidden}</span>}{' '}
    </span>
  )
}

function Where({ label }: { label: string | undefined }) {
  if (!label) return null
  return (
    <>
      <span class="nhsuk-u-visually-hidden">:</span> <span class="nhsuk-pagination__page">{label}</span>
    </>
  )
}
