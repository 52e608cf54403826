import { useUiWords } from './visit-context.ts'

/** The first thing a keyboard meets: past the header, to the page. */
export function SkipLink({ href = '#maincontent' }: { href?: string }) {
  const words = useUiWords()

  return (
    <a class="nhsuk-skip-link" data-module="nhsuk-skip-link" href={href}>
      {words.skipToMainContent}
    </a>
  )
}
