/**
 * A page that nobody uses is covered, before anybody else sits down at this desk: a minute's warning, then nothing of it is
 * in sight or read aloud. It is unlocked in place and is as it was, with what was typed; the other tabs follow.
 */
import { now } from './clock.ts'
import { keepNow } from './draft.ts'
import { csrf, idle, onTabs, seenAt, tell, tellTabs, template, warning } from './presence.ts'

const LOOK_EVERY = 1000
const SAY_AT_MOST_EVERY = 60_000
const LOCKED = 'app-is-locked'

if (template) keepWatch(template)

function keepWatch(from: HTMLTemplateElement) {
  const isLocked = () => document.documentElement.classList.contains(LOCKED)
  const asking = from.content.querySelector('dialog')!.cloneNode(true) as HTMLDialogElement
  let lastSaid = 0

  const sayHere = async () => {
    lastSaid = now()
    const told = await tell('/presence', {})
    if (told?.status === 401) cover()
  }
  const look = () => {
    if (isLocked()) return
    const alone = now() - seenAt()
    if (alone >= idle) cover()
    else if (alone >= idle - warning) ask()
    else asking.close()
  }
  const ask = () => {
    if (asking.open) return
    document.body.append(asking)
    asking.showModal()
  }
  const cover = () => {
    if (isLocked()) return
    asking.close()
    document.documentElement.classList.add(LOCKED)
    coverWith(from, uncover)
    tellTabs('locked')
  }
  const uncover = () => {
    document.querySelector('body > .app-lock')?.remove()
    document.documentElement.classList.remove(LOCKED)
    document.title = title
  }
  const { title } = document

  asking.querySelector('button')!.addEventListener('click', () => {
    asking.close()
    void sayHere()
  })
  for (const sign of ['keydown', 'pointerdown', 'scroll', 'input']) {
    document.addEventListener(
      sign,
      () => {
        if (isLocked() || asking.open) return
        if (now() - Math.max(seenAt(), lastSaid) > SAY_AT_MOST_EVERY) void sayHere()
      },
      { passive: true, capture: true },
    )
  }
  onTabs((said) => {
    if (said === 'unlocked' && isLocked()) uncover()
    // Each tab counts for itself, but a machine that slept may have stopped the clock of one.
    if (said === 'locked') look()
    if (said === 'leaving') leave()
  })
  const leave = () => {
    keepNow()
    cover()
    location.replace('/sign-in')
  }
  document.addEventListener('submit', ({ target }) => {
    if ((target as HTMLFormElement).getAttribute('action') === '/sign-out') tellTabs('leaving')
  })
  document.addEventListener('linkwork:locked', cover)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('focus', look)
  window.addEventListener('pageshow', look)
  setInterval(look, LOOK_EVERY)
}

function coverWith(from: HTMLTemplateElement, uncover: () => void) {
  const cover = from.content.querySelector('.app-lock')!.cloneNode(true) as HTMLElement
  const form = cover.querySelector<HTMLFormElement>('form[action="/sign-in/unlock"]')!
  const wrong = form.querySelector<HTMLElement>('[role=alert]')!
  const password = form.querySelector<HTMLInputElement>('input[type=password]')!
  document.body.append(cover)
  document.title = from.dataset['title'] ?? ''
  cover.querySelector<HTMLElement>('[role=heading]')?.focus()

  const unlock = async () => {
    wrong.textContent = ''
    const told = await tell('/sign-in/unlock', { _csrf: csrf, password: password.value })
    password.value = ''
    if (!told) wrong.textContent = wrong.dataset['away'] ?? ''
    else if (told.status === 422) {
      wrong.textContent = said(told.answer) ?? wrong.dataset['wrong'] ?? ''
      password.focus()
    } else if (told.status === 200 && !String(told.answer['location']).startsWith('/sign-in')) {
      uncover()
      tellTabs('unlocked')
    }
    // The sign-in itself has ended: what was typed is kept, and is offered back here.
    else location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void unlock()
  })
}

/** What the service says is wrong, in the language of the page. */
function said({ errors }: Record<string, unknown>): string | undefined {
  return (errors as { message: string }[] | undefined)?.[0]?.message
}
