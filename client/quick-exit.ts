/**
 * Away at once: what is on the screen is gone before anything is asked for, the page is closed for whoever opens this
 * browser next, and going back does not lead to it. Escape, three times within two seconds, does the same as the link.
 */
const TIMES = 3
const WITHIN_MS = 2000

const exit = document.querySelector<HTMLAnchorElement>('[data-quick-exit]')
let pressed: number[] = []

exit?.addEventListener('click', (event) => {
  event.preventDefault()
  leave(exit.href)
})

document.addEventListener('keydown', (event) => {
  if (!exit || event.key !== 'Escape') return
  pressed = [...pressed.filter((at) => event.timeStamp - at < WITHIN_MS), event.timeStamp]
  if (pressed.length >= TIMES) leave(exit.href)
})

function leave(elsewhere: string) {
  document.body.hidden = true
  document.title = ''
  const form = document.querySelector<HTMLFormElement>('form[action="/for-you/close"]')
  if (form) {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    fetch(form.action, { method: 'POST', body, keepalive: true }).catch(() => {})
  }
  location.replace(elsewhere)
}
