/**
 * Whoever keeps children safe sees within seconds that something was raised, on whichever page they are. A hidden tab asks
 * less often. Asking is no sign that anybody is here: it keeps no screen unlocked.
 */
const EVERY = 4000
const EVERY_WHEN_HIDDEN = 20_000

const line = document.querySelector<HTMLElement>('[data-concerns]')
if (line) void watch(line)

async function watch(shown: HTMLElement) {
  let asked = 0
  const ask = async () => {
    const { concerns = '' } = shown.dataset
    try {
      const reply = await fetch(concerns, { credentials: 'same-origin', headers: { accept: 'application/json' } })
      if (!reply.ok) return
      const { waiting } = (await reply.json()) as { waiting: number | null }
      if (waiting !== null) show(shown, waiting)
    } catch {
      // The connection is gone: the next time.
    }
  }
  setInterval(() => {
    asked += EVERY
    if (document.hidden && asked < EVERY_WHEN_HIDDEN) return
    asked = 0
    void ask()
  }, EVERY)
}

function show(shown: HTMLElement, waiting: number) {
  const { one = '', many = '' } = shown.dataset
  const says = waiting === 0 ? '' : waiting === 1 ? one : many.replace('%', String(waiting))
  if (shown.textContent === says) return
  const link = document.createElement('a')
  link.href = '/concerns'
  link.textContent = says
  shown.replaceChildren(...(says ? [link] : []))
}
