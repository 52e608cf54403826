import { useUiWords } from './visit-context.ts'

/** Loud, and not to be closed: nobody may take these people for real, or put real ones among them. */
export function DemoBanner() {
  const words = useUiWords()

  return (
    <section class="app-demo-banner" aria-label={words.demonstration}>
      <div class="nhsuk-width-container">
        <p class="app-demo-banner__text">
          <strong>{words.demonstration}</strong> {words.demonstrationNote}
        </p>
      </div>
    </section>
  )
}
