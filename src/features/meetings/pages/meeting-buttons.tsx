import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { words } from '../agenda/agenda.words.ts'
import { words as minutesWords } from '../running/minutes.words.ts'
import type { ShownMeeting } from '../shown-meeting.ts'

export interface OnMeeting {
  readonly meeting: ShownMeeting & { readonly runs: boolean; readonly writes: boolean }
  readonly language: Language
}

/** What can be done with the meeting as it stands, the next step first. */
export function MeetingButtons({ meeting, language }: OnMeeting) {
  const t = words(language)
  const m = minutesWords(language)
  const { id, seriesId, state, gatheredAt, runs, version, mine } = meeting
  const isOn = state === 'planned' || state === 'running'
  const left = meeting.items.filter((item) => item.state === 'waiting').length
  return (
    <ScreenOnly>
      <Form version={version}>
        {runs && state === 'running' && <Button href={`/meetings/${id}/live`}>{t.live}</Button>}{' '}
        {runs && state === 'planned' && (
          <Button name="_button" value="start" preventDoubleClick>
            {t.start}
          </Button>
        )}{' '}
        {runs && isOn && (
          <Button name="_button" value="gather" variant="secondary">
            {gatheredAt ? t.gatherAgain : t.gather}
          </Button>
        )}{' '}
        {runs && state === 'ended' && (
          <>
            <p>{t.confirmHint}</p>
            <Button name="_button" value="confirm" preventDoubleClick>
              {t.confirm}
            </Button>
          </>
        )}
        {runs && state === 'running' && (
          <>
            <p>{t.endHint(left)}</p>
            <Button name="_button" value="end" variant="secondary">
              {t.end}
            </Button>
          </>
        )}
      </Form>
      <ul class="nhsuk-list">
        {isOn && mine && (
          <li>
            <a href={`/meetings/raise?series=${seriesId}`}>{t.raise}</a>
          </li>
        )}
        {meeting.writes && (
          <li>
            <a href={`/meetings/${id}/pack`}>{t.pack}</a>
          </li>
        )}
        {mine && state !== 'planned' && (
          <li>
            <a href={`/meetings/${id}/recap`}>{t.recap}</a>
          </li>
        )}
        {meeting.writes && state === 'confirmed' && (
          <li>
            <a href={`/meetings/${id}/correct`}>{m.correct}</a>
          </li>
        )}
      </ul>
    </ScreenOnly>
  )
}
