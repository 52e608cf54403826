/**
 * A first page has its styles inside it. When it has been shown for a moment, the file is asked for, so that the next page finds
 * it here: sooner, it would take the line from what is still being shown.
 */
const A_MOMENT_MS = 1000

const sheet = document.querySelector<HTMLStyleElement>('style[data-sheet]')?.dataset.sheet
if (sheet) addEventListener('load', () => setTimeout(keep, A_MOMENT_MS, sheet))

/** Also when somebody goes on meanwhile. Where it fails, the next page has its styles inside it too. */
function keep(address: string) {
  // The answer says that it is here: also when the file was, and only that it is had been forgotten.
  fetch(address, { priority: 'low', keepalive: true, cache: 'no-cache' })
    .then((answer) => answer.arrayBuffer())
    .catch(() => {})
}
