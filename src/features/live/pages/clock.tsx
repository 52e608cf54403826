import { formatTime } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { words } from '../live.words.ts'
import type { Live } from '../live-meeting.ts'
import { timeLeft } from '../time-left.ts'

/** The time that is left for each child. With a script it goes on by itself. */
export function Clock({ live, language }: { live: Live; language: Language }) {
  const t = words(language).clock
  const waiting = live.items.filter(({ state }) => state === 'waiting').length
  // Before it begins, what is shared is the time it is planned to have.
  const begins = live.endsAt.getTime() - live.meeting.minutes * 60_000
  const { seconds, secondsEach } = timeLeft(live.endsAt, waiting, new Date(Math.max(live.now.getTime(), begins)))
  const ends = formatTime(live.endsAt, language)
  return (
    <p class="app-live__clock" id="live-clock">
      {secondsEach === undefined ? (
        <strong>{seconds < 0 && waiting > 0 ? t.over(ends) : t.done}</strong>
      ) : (
        <>
          <strong>
            <span id="live-minutes" data-children={waiting}>
              {inMinutes(secondsEach)}
            </span>{' '}
            {t.each(waiting)}
          </strong>{' '}
          {t.until(ends)}
        </>
      )}
    </p>
  )
}

/** `8 min`, and `1½ min` where it is short. */
function inMinutes(seconds: number): string {
  const halves = Math.floor(seconds / 30)
  return `${Math.floor(halves / 2) || ''}${halves % 2 && halves < 10 ? '½' : halves < 2 ? '<½' : ''} min`
}
