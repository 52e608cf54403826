import { Button } from './button.tsx'
import { InsetText } from './inset-text.tsx'
import { keepingWords } from './keeping-words.ts'
import { type OfferedText, useVisit } from './visit-context.ts'

/** What this person typed here before and did not send: theirs to bring back, and never filled in without a word. */
export function DraftsOffered() {
  const { language, drafts } = useVisit()
  const words = keepingWords[language]
  if (!drafts) return null
  const { offered, broughtBack } = drafts

  return (
    <>
      {broughtBack && (
        <InsetText>
          <p>{words.broughtBack(broughtBack.when)}</p>
        </InsetText>
      )}
      {offered.length > 0 && (
        <section class="nhsuk-inset-text app-drafts" aria-labelledby="drafts-offered">
          <h2 class="nhsuk-heading-s" id="drafts-offered">
            {words.offeredTitle}
          </h2>
          {offered.map((draft) => (
            <Offered {...draft} />
          ))}
        </section>
      )}
    </>
  )
}

function Offered({ id, when, excerpt, href }: OfferedText) {
  const { language, path, csrfToken, formKey } = useVisit()
  const words = keepingWords[language]

  return (
    <div class="app-drafts__draft">
      <p>
        {words.offeredFrom(when)}
        {excerpt && `: ${excerpt}`}
      </p>
      <div class="app-drafts__choices">
        <Button href={href} small variant="secondary">
          {words.bringBack}
          <span class="nhsuk-u-visually-hidden">{words.bringBackFrom(when)}</span>
        </Button>
        <form method="post" action="/account/not-sent">
          <input type="hidden" name="_csrf" value={csrfToken} />
          <input type="hidden" name="_key" value={formKey} />
          <input type="hidden" name="draft" value={id} />
          <input type="hidden" name="back" value={path} />
          <button class="app-button-link" type="submit">
            {words.throwAway}
            <span class="nhsuk-u-visually-hidden">{words.throwAwayFrom(when)}</span>
          </button>
        </form>
      </div>
    </div>
  )
}
