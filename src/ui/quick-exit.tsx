import { useUiWords } from './visit-context.ts'

const ELSEWHERE = 'https://www.bbc.co.uk/weather'

/**
 * Away from this page at once, to one that anybody may be looking at. Without a script it is a link. With one, the page is
 * closed as well, is nowhere to go back to, and Escape pressed three times does the same (client/quick-exit.ts).
 */
export function QuickExit() {
  const words = useUiWords()

  return (
    <p class="app-quick-exit">
      <a
        class="nhsuk-button nhsuk-button--warning nhsuk-button--small"
        href={ELSEWHERE}
        rel="noreferrer"
        data-quick-exit
      >
        {words.quickExit}
      </a>
    </p>
  )
}
