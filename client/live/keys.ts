/** Keys of the live page: only where nobody types, never with Ctrl or Alt, and they can be switched off (WCAG 2.1.4). */
const STORED = 'linkwork-live-keys'

export function listenForKeys(keys: Readonly<Record<string, () => void>>): void {
  const box = document.querySelector<HTMLElement>('#live-keys')
  const toggle = document.querySelector<HTMLInputElement>('#live-keys-on')
  if (!box || !toggle) return
  box.hidden = false
  toggle.checked = localStorage.getItem(STORED) !== 'off'
  toggle.addEventListener('change', () => localStorage.setItem(STORED, toggle.checked ? 'on' : 'off'))

  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return leave(event.target)
    const key = keys[event.key.toLowerCase()]
    if (!key || !toggle.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('dialog[open], .app-is-locked')) return
    event.preventDefault()
    key()
  })
}

/** In a list, a letter chooses from it. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

function leave(target: EventTarget | null): void {
  if (target instanceof HTMLElement && isTyping(target)) target.blur()
}
