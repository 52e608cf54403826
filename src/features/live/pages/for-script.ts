import type { Language } from '#platform/words.ts'
import { words } from '../live.words.ts'
import { aroundLine, type Live } from '../live-meeting.ts'
import { seatsOf } from '../seats-of.ts'

/** What the script of the page needs to know: whom a line may mean, the days, and the words it says itself. */
export function forScript(live: Live, language: Language) {
  const { people, writer } = aroundLine(live, seatsOf)
  const { script, whyNot, line } = words(language)
  return {
    'data-live': live.meeting.id,
    'data-state': live.meeting.state,
    'data-screen': live.screen,
    'data-ends': live.endsAt.toISOString(),
    'data-now': live.now.toISOString(),
    'data-about': JSON.stringify({
      people,
      writer,
      today: live.today,
      nextMeeting: live.nextMeeting,
      shut: live.shut,
      words: { ...script, whyNot, notSooner: line.moved('…') },
    }),
  }
}
