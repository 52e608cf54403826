import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { words as coverWords } from '../covers/cover.words.ts'
import { listReports } from '../lists/list-reports.ts'
import { words } from '../lists/reports.words.ts'
import { Meetings, Reports } from './lists.tsx'

/** In hours while it is less than two days, and in days after that: nobody counts 53 hours. */
function waitInWords(answered: number, hours: number, language: Language): string {
  const t = words(language)
  const [few, many] = [Math.max(1, Math.round(hours)), Math.round(hours / 24)]
  return t.waited(answered, hours < 48 ? t.hours(few) : t.days(many))
}

/** All that is to be done about reports. */
export const reportsPage = page({
  params: {},
  load: ({ read }) => listReports(read),

  view({ toSee, mine, toCome, missed, teams, wait }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.listTab} back="/today" wide>
        <h1>{t.listTitle}</h1>
        <p>{t.listHelp}</p>
        {(actor.roles.has('supervisor') || toSee.length > 0) && (
          <>
            <h2>{t.toSee}</h2>
            {toSee.length === 0 ? <p>{t.toSeeNone}</p> : <Reports caption={t.toSee} rows={toSee} language={language} />}
            {wait?.hours != null && <p>{waitInWords(wait.answered, wait.hours, language)}</p>}
          </>
        )}
        <h2>{t.mine}</h2>
        {mine.length === 0 ? <p>{t.mineNone}</p> : <Reports caption={t.mine} rows={mine} language={language} />}
        <h2>{t.toCome}</h2>
        {toCome.length === 0 ? (
          <p>{t.toComeNone}</p>
        ) : (
          <Meetings caption={t.toCome} rows={toCome} language={language} />
        )}
        {missed.length > 0 && (
          <>
            <h2>{t.missed}</h2>
            <p>{t.missedHelp}</p>
            <Meetings caption={t.missed} rows={missed} language={language} />
          </>
        )}
        {teams.length > 0 && (
          <ul class="nhsuk-list">
            {teams.map(({ id, name }) => (
              <li>
                <a href={`/teams/${id}/cover`}>{coverWords(language).coverTitle(name)}</a>
              </li>
            ))}
          </ul>
        )}
      </Layout>
    )
  },
})
