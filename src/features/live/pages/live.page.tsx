import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../live.words.ts'
import { itemOnTable, type Live, liveMeeting, neighbours } from '../live-meeting.ts'
import { Agenda } from './agenda.tsx'
import { Clock } from './clock.tsx'
import { forScript } from './for-script.ts'
import { DecideForm, LineForm, SaidForm } from './forms.tsx'
import { ItemOnTable } from './item-on-table.tsx'
import { Keys } from './keys.tsx'
import { livePath } from './live-path.ts'

export const livePage = page({
  params: { meetingId: z.uuid() },
  query: { item: z.uuid().optional().catch(undefined), screen: z.enum(['shared', 'mine']).catch('shared') },

  load: ({ read, params: { meetingId }, query: { screen }, language }) =>
    liveMeeting(read, meetingId, screen, language),

  view(live, { query, language }) {
    const t = words(language)
    const { meeting, items, screen, today } = live
    const current = itemOnTable(live, query.item)
    const { before, after } = neighbours(live, current?.id)
    const path = (item: string | undefined) => livePath(meeting.id, { item, screen })
    const isOn = live.canWrite && meeting.state !== 'confirmed'
    return (
      <Layout title={t.title} back={`/meetings/${meeting.id}`} wide>
        <div class="app-live" {...forScript(live, language)}>
          <div class="app-live__head">
            <h1>{t.heading(meeting.name, formatDay(meeting.onDay, language))}</h1>
            <Clock live={live} language={language} />
          </div>
          <p class="app-live__state" id="live-state" role="status" />
          <div id="live-problems" />
          <Standing live={live} language={language} />
          {!current && <p>{t.empty}</p>}
          {current && (
            <div class="app-live__columns">
              <div class="app-live__table">
                <div id="live-items">
                  {items.map((item) => (
                    <ItemOnTable
                      item={item}
                      isCurrent={item.id === current.id}
                      order={t.of(items.indexOf(item) + 1, items.length)}
                      show={livePath(meeting.id, { item: item.id, screen: 'mine' })}
                      today={today}
                      language={language}
                    />
                  ))}
                </div>
                {isOn && (
                  <div id="live-forms" hidden={current.isHidden}>
                    <LineForm live={live} item={current} language={language} />
                    <SaidForm live={live} item={current} language={language} />
                    {meeting.state !== 'planned' && <DecideForm live={live} item={current} language={language} />}
                  </div>
                )}
              </div>
              <div class="app-live__side">
                <p class="app-live__moves">
                  <Button href={path(before)} variant="secondary" small attributes={{ 'data-go': 'previous' }}>
                    {t.previous}
                  </Button>
                  <Button href={path(after)} small attributes={{ 'data-go': 'next' }}>
                    {t.next}
                  </Button>
                </p>
                <Agenda live={live} current={current.id} path={path} language={language} />
                <WhoSeesIt live={live} current={current.id} language={language} />
                <Keys language={language} />
              </div>
            </div>
          )}
          <p class="nhsuk-u-visually-hidden" id="live-said" aria-live="polite" />
        </div>
      </Layout>
    )
  },
})

/** Before it begins, and once it has ended. */
function Standing({ live: { meeting }, language }: { live: Live; language: 'en' | 'cy' }) {
  const t = words(language)
  if (meeting.state === 'running') return null
  return (
    <InsetText>
      <p>{meeting.state === 'planned' ? t.state.planned : t.state.ended}</p>
      {meeting.state === 'planned' ? (
        <a href={`/meetings/${meeting.id}`}>{t.start}</a>
      ) : (
        <a href={`/meetings/${meeting.id}/recap`}>{t.recap}</a>
      )}
    </InsetText>
  )
}

/** Where some of it is for some people only: whether it is on the screen. */
function WhoSeesIt({ live, current, language }: { live: Live; current: string; language: 'en' | 'cy' }) {
  const t = words(language).screen
  if (!live.hasRestricted) return null
  const other = live.screen === 'shared' ? 'mine' : 'shared'
  return (
    <div class="app-live__screen">
      <p>{t[live.screen]}</p>
      <a href={livePath(live.meeting.id, { item: current, screen: other })} data-go="screen">
        {live.screen === 'shared' ? t.show : t.hide}
      </a>
    </div>
  )
}
