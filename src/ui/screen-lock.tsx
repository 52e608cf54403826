import { Button } from './button.tsx'
import { keepingWords } from './keeping-words.ts'
import { PasswordInput } from './password-input.tsx'
import { useUiWords, useVisit } from './visit-context.ts'

/** After this many seconds without a word to the server, it locks (P14); the page says so a minute before. */
const IDLE = 15 * 60
const WARNING = 60

/**
 * What a page covers itself with when nobody uses it. The script takes it from here: nothing is fetched to lock a page. It is
 * a page of its own by its roles, and no second `main` in the document.
 */
export function ScreenLock() {
  const { language, csrfToken, signedIn, drafts } = useVisit()
  const words = keepingWords[language]
  const { serviceName } = useUiWords()
  if (!signedIn) return null

  return (
    <template
      data-lock={csrfToken}
      data-idle={IDLE}
      data-warning={WARNING}
      data-key={drafts?.key}
      data-kept={words.kept}
      data-kept-here={words.keptHere}
      data-not-kept={words.notKept}
      data-title={`${words.lockedTitle} - ${serviceName}`}
    >
      <dialog class="app-lock-warning" aria-labelledby="lock-warning">
        <h2 class="nhsuk-heading-m" id="lock-warning">
          {words.warningTitle}
        </h2>
        <p>{words.warning}</p>
        <Button type="button">{words.stay}</Button>
      </dialog>
      <div class="app-lock">
        <div class="nhsuk-width-container nhsuk-main-wrapper" role="main">
          <p class="nhsuk-heading-xl" role="heading" aria-level={1} tabindex={-1}>
            {words.lockedTitle}
          </p>
          <p>{words.lockedFor(signedIn.name)}</p>
          <p>{words.locked}</p>
          <form method="post" action="/sign-in/unlock">
            <p class="nhsuk-error-message" role="alert" data-wrong={words.wrong} data-away={words.away} />
            <PasswordInput id="lock-password" name="password" label={words.password} value="" />
            <Button>{words.unlock}</Button>
          </form>
          <form method="post" action="/sign-out">
            <input type="hidden" name="_csrf" value={csrfToken} />
            <button class="app-button-link" type="submit">
              {words.signOut}
            </button>
          </form>
        </div>
      </div>
    </template>
  )
}
