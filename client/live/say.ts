/** What the page says by itself: how the connection is, in sight; and what was kept or has changed, to be heard. */
import type { About } from './about.ts'
import type { State } from './outbox.ts'

export interface Say {
  /** Heard, where somebody listens to the page. */
  announce(text: string): void
  /** In sight, until something else is to be said. */
  tell(text: string): void
  /** How the connection is, and how much is not with the server. */
  state(is: State, left: number): void
}

export function sayOn(page: HTMLElement, { words }: About): Say {
  let wasAway = false
  const write = (where: string, text: string) => {
    const place = page.querySelector(where)
    if (place && place.textContent !== text) place.textContent = text
  }
  const tell = (text: string) => write('#live-state', text)
  return {
    announce: (text) => write('#live-said', text),
    tell,
    state(is, left) {
      const away = is === 'waits' || is === 'locked'
      if (away) tell(is === 'locked' ? words.locked : words.waits)
      else if (wasAway && is === 'sending') tell(words.sending)
      else if (wasAway) tell(left > 0 ? words.backButNot : words.back)
      wasAway = away || (wasAway && is === 'sending')
    },
  }
}
