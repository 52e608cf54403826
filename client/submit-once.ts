/**
 * Pressing twice sends once. After ten seconds it may be pressed again: the answer may never have come, and the server
 * knows a form it has already taken by its key.
 */
const AGAIN_AFTER = 10_000
const sent = new WeakSet<HTMLFormElement>()

document.addEventListener('submit', (event) => {
  const form = event.target
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (sent.has(form)) {
    event.preventDefault()
    return
  }

  sent.add(form)
  mark(form, true)
  setTimeout(() => {
    sent.delete(form)
    mark(form, false)
  }, AGAIN_AFTER)
})

/** Not `disabled`: the browser would leave out which button was pressed, and the keyboard would lose its place. */
function mark(form: HTMLFormElement, isSent: boolean) {
  for (const button of form.querySelectorAll<HTMLButtonElement>('button:not([type=button])')) {
    if (button.disabled) continue
    if (isSent) button.setAttribute('aria-disabled', 'true')
    else button.removeAttribute('aria-disabled')
  }
}
