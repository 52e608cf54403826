import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { isDay } from '#platform/dates/day.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Button } from '#ui/button.tsx'
import { Dense } from '#ui/dense.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { QuickBar } from '#ui/quick-bar.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { notThereInWords, timesInWords } from '../assignment-in-words.ts'
import { childrenOfMyDay, type Here, type MyDay, myDay } from '../my-day.ts'
import { words } from '../my-day.words.ts'
import { words as rotaWords } from '../rota.words.ts'
import { ChildrenHere, InOrder, News } from './my-day-parts.tsx'

/** Where a link worker is now, whom she sees there, and what changed since she was there last: one page, and a sheet to print. */
export const myDayPage = page({
  params: {},
  query: {
    school: z.uuid().optional().catch(undefined),
    on: z.string().refine(isDay).optional().catch(undefined),
  },

  async load({ read, query }) {
    const day = await myDay(read, query)
    read.seen('my day in a school', { children: childrenOfMyDay(day), schoolId: day.here?.place.id })
    return { ...day, printedAt: read.now }
  },

  view(day, { language, actor }) {
    const t = words(language)
    const { here } = day
    return (
      <Layout title={t.title} back="/my-week">
        <h1>{here ? t.heading(here.place.name) : t.title}</h1>
        <WhenIsIt day={day} language={language} />
        {!here && <ActionLink href={`/rota/${actor.id}`}>{t.enter}</ActionLink>}
        {here && (
          <Dense>
            <h2>{t.inOrder}</h2>
            <InOrder here={here} language={language} />
            <h2>{here.lastDay ? t.changed(sayDay(here.lastDay, language)) : t.changedLately}</h2>
            <News here={here} language={language} />
            <h2>{t.children}</h2>
            <ChildrenHere here={here} today={day.today} language={language} />
          </Dense>
        )}
        {here && <QuickAdd here={here} language={language} />}
        <OtherSchools day={day} language={language} />
        <PrintOnly>
          <p class="nhsuk-body-s">{t.printed(actor.name, formatDateTime(day.printedAt, language))}</p>
        </PrintOnly>
      </Layout>
    )
  },
})

type Part = { day: MyDay; language: Language }

/** The day, the times and the room; or that I am not there, why, and when I am. */
function WhenIsIt({ day: { day, letter, here, next, notComing, isElsewhere }, language }: Part) {
  const t = words(language)
  const r = rotaWords(language)
  const notThere = notComing.map((each) => notThereInWords(each, language))
  const { visit } = here ?? {}
  const times = visit && [timesInWords(visit.assignment, language), visit.assignment.room]
  const nextDay = next && sayDay(next.day, language)
  return (
    <>
      <p class="nhsuk-body-l">
        {capitalised([sayDay(day, language), ...(times ?? [])].filter(Boolean).join(', '))}. {r.week(letter)}.
        {visit?.assignment.covers && ` ${r.youCover(fullName(visit.assignment))}.`}
      </p>
      {!visit && (
        <InsetText>
          {notThere.map((line) => (
            <p>{line}.</p>
          ))}
          {here ? <p>{isElsewhere ? t.notHere : t.noDay}</p> : <p>{t.none}</p>}
          {here && next && nextDay && (
            <p>
              <a href={`/my-day?school=${here.place.id}&on=${next.day}`}>{t.noDayNext(here.place.name, nextDay)}</a>
            </p>
          )}
        </InsetText>
      )}
    </>
  )
}

function QuickAdd({ here, language }: { here: Here; language: Language }) {
  const t = words(language)
  return (
    <QuickBar label={t.quick}>
      <Button href={`/advice/new?school=${here.place.id}`} small>
        {t.advice}
      </Button>
      <Button href="/requests/new" variant="secondary" small>
        {t.request}
      </Button>
      <Button href="/meetings/raise" variant="secondary" small>
        {t.panel}
      </Button>
      <Button href="/actions" variant="secondary" small>
        {t.actions}
      </Button>
    </QuickBar>
  )
}

function OtherSchools({ day: { schools, here }, language }: Part) {
  const t = words(language)
  const others = schools.filter(({ id }) => id !== here?.place.id)
  return (
    <ScreenOnly>
      {others.length > 0 && (
        <>
          <h2>{t.otherSchools}</h2>
          <ul class="nhsuk-list">
            {others.map(({ id, name }) => (
              <li>
                <a href={`/my-day?school=${id}`}>{name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href="/my-week">{t.week}</a>
      </p>
    </ScreenOnly>
  )
}
