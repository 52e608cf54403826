/** The time that is left for each child goes on by itself. The clock of this desk may be wrong: only how long it runs counts. */
import { now } from '../clock.ts'

const EVERY = 5000

export function keepTime(page: HTMLElement): void {
  const begunAt = now()
  const tick = () => {
    const place = page.querySelector<HTMLElement>('#live-minutes')
    const { ends = '', now: drawn = '' } = page.dataset
    const children = Number(place?.dataset['children'] ?? 0)
    const left = Date.parse(ends) - Date.parse(drawn) - (now() - begunAt)
    if (place && children > 0 && left > 0) place.textContent = inMinutes(left / children)
  }
  tick()
  setInterval(tick, EVERY)
}

function inMinutes(milliseconds: number): string {
  const halves = Math.floor(milliseconds / 30_000)
  if (halves < 1) return '<½ min'
  return halves < 10 && halves % 2 ? `${Math.floor(halves / 2) || ''}½ min` : `${Math.floor(halves / 2)} min`
}
