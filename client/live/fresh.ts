/** Brings the page up to date without leaving it: only what is read is exchanged, never what somebody types in. */
import { now } from '../clock.ts'

const EVERY = 3000
/** A screen that nobody touches stops asking, so that it is locked like any other. */
const AT_MOST_ALONE = 5 * 60_000
const EXCHANGED = ['#live-items', '#live-agenda', '#live-clock']

interface Fresh {
  /** Asks for the page as it is now. */
  refresh(): Promise<void>
}

interface Heard {
  /** New, with the token of whoever is signed in now. */
  drawn(token: string | undefined): void
  changedByOthers(): void
  reached(is: boolean): void
  alone(is: boolean): void
  isLocked(): boolean
}

export function keepFresh(root: HTMLElement, heard: Heard): Fresh {
  let mark: string | undefined
  let touched = now()
  let wasAlone = false
  let drawing: Promise<void> | undefined
  const path = `/meetings/${root.dataset['live']}/live`

  const ask = async (): Promise<string | undefined> => {
    try {
      const reply = await fetch(`${path}/changes`, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.timeout(8000),
      })
      heard.reached(reply.status < 500)
      return reply.ok ? ((await reply.json()) as { data: { mark: string } }).data.mark : undefined
    } catch {
      heard.reached(false)
      return undefined
    }
  }
  const draw = async () => {
    try {
      const reply = await fetch(location.href, {
        headers: { accept: 'text/html' },
        signal: AbortSignal.timeout(15_000),
      })
      if (!reply.ok || reply.redirected) return
      const fresh = new DOMParser().parseFromString(await reply.text(), 'text/html')
      for (const part of EXCHANGED) {
        const [old, next] = [root.querySelector(part), fresh.querySelector(part)]
        if (old && next) old.replaceWith(document.adoptNode(next))
      }
      const begun = fresh.querySelector<HTMLElement>('[data-live]')?.dataset['state']
      // It began, or ended: there are other forms now.
      if (begun !== undefined && begun !== root.dataset['state']) return location.reload()
      heard.drawn(fresh.querySelector<HTMLTemplateElement>('template[data-lock]')?.dataset['lock'])
    } catch {
      heard.reached(false)
    }
  }
  const fresh: Fresh = {
    refresh() {
      drawing ??= ask()
        .then((found) => {
          mark = found ?? mark
          return draw()
        })
        .finally(() => {
          drawing = undefined
        })
      return drawing
    },
  }
  const look = async () => {
    const isAlone = now() - touched > AT_MOST_ALONE
    if (isAlone !== wasAlone) heard.alone((wasAlone = isAlone))
    if (isAlone || document.hidden || heard.isLocked() || drawing) return
    const found = await ask()
    if (found === undefined || drawing) return
    const isNew = mark !== undefined && found !== mark
    mark = found
    if (!isNew) return
    await fresh.refresh()
    heard.changedByOthers()
  }
  for (const sign of ['keydown', 'pointerdown', 'input'])
    document.addEventListener(sign, () => (touched = now()), { passive: true, capture: true })
  void ask().then((found) => (mark ??= found))
  setInterval(() => void look(), EVERY)
  return fresh
}
