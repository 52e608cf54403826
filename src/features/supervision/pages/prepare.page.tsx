import { fullName } from '#features/access/child-name.ts'
import { formatDay, formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Dense } from '#ui/dense.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { type Agenda, agendasOf } from '../agenda.ts'
import { selectTeamsSupervised } from '../compliance.queries.ts'
import { reasonInWords, whenAndWhere } from '../in-words.ts'
import { words } from '../prepare.words.ts'
import { dueInWords } from './my-supervision.page.tsx'
import { SupervisedTeam } from './supervised-team.tsx'

/** So many children of one person are named here; the rest are on the page of the supervision. */
const NAMED = 12

/** Everybody I supervise on one page, each with all there is to decide on: eight people in ten minutes. */
export const preparePage = page({
  params: {},

  async load({ read }) {
    const [agendas, teams] = await Promise.all([agendasOf(read), selectTeamsSupervised(read)])
    read.seen('supervision to prepare', {
      children: [...new Set(agendas.flatMap(({ cases }) => cases.map(({ childId }) => childId)))],
    })
    return { agendas, teams, today: read.today }
  },

  view({ agendas, teams, today }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.prepareTitle} wide back="/supervision">
        <h1>{t.prepareTitle}</h1>
        <p>{t.prepareIntro(formatDay(today, language))}</p>
        <Dense>
          {agendas.length === 0 ? (
            <p>{t.nobody}</p>
          ) : (
            <>
              <Table
                caption={t.prepareTitle}
                captionHidden
                firstCellIsHeader
                columns={Object.values(t.columns)}
                rows={agendas.map((agenda) => [
                  <Who agenda={agenda} today={today} language={language} />,
                  <Cases agenda={agenda} language={language} />,
                  <Workload agenda={agenda} language={language} />,
                  <Theirs agenda={agenda} language={language} />,
                ])}
              />
              <p class="nhsuk-hint">{t.reasonsMeant}</p>
            </>
          )}
        </Dense>
        {teams.map((team) => (
          <SupervisedTeam team={team} me={actor.id} language={language} />
        ))}
      </Layout>
    )
  },
})

interface CellProps {
  agenda: Agenda
  language: Language
}

function Who({ agenda, today, language }: CellProps & { today: string }) {
  const t = words(language)
  const { nextId, day, dueOn, lastHeldOn, toAgreeId, time, place, schoolName } = agenda
  const name = fullName(agenda)
  return (
    <>
      {nextId ? <a href={`/supervision/${nextId}`}>{name}</a> : name}
      <div class="nhsuk-hint">
        {day && place ? whenAndWhere({ day, time, place, schoolName }, language) : t.notPlanned}
        {agenda.isLate && dueOn && (
          <>
            , <strong>{dueInWords({ dueOn }, today, language)}</strong>
          </>
        )}
        ; {lastHeldOn ? t.lastHeld(formatShortDay(lastHeldOn, language)) : t.neverHeld}
      </div>
      {toAgreeId && <a href={`/supervision/${toAgreeId}/agree`}>{t.agreeLink}</a>}
    </>
  )
}

function Cases({ agenda: { cases, otherCases, nextId }, language }: CellProps) {
  const t = words(language)
  return (
    <>
      {cases.length === 0 && t.noCases}
      {cases.length > 0 && (
        <ul class="nhsuk-list">
          {cases.slice(0, NAMED).map(({ id, childName, reasons }) => (
            <li>
              <a href={nextId ? `/supervision/${nextId}/cases/${id}` : `/cases/${id}`}>{childName ?? t.somebody}</a>:{' '}
              {reasons.map((reason) => reasonInWords(reason, language)).join('; ')}
            </li>
          ))}
        </ul>
      )}
      {cases.length > NAMED && ` ${t.more(cases.length - NAMED)}`}
      {otherCases > 0 && <div class="nhsuk-hint">{t.otherCases(otherCases)}</div>}
    </>
  )
}

function Workload({ agenda, language }: CellProps) {
  const { workload, lateActions, reportsWaiting, reportsReturned, beyondRemit } = agenda
  const t = words(language)
  const perWte = new Intl.NumberFormat(language === 'cy' ? 'cy' : 'en-GB', { maximumFractionDigits: 1 })
  return (
    <>
      {t.cases(workload.led)}
      <div class="nhsuk-hint">{t.perWte(perWte.format(workload.perWte), workload.rightForOne)}</div>
      <Count of={lateActions} say={t.lateActions} />
      <Count of={reportsWaiting} say={t.reportsWaiting} />
      <Count of={reportsReturned} say={t.reportsReturned} />
      <Count of={beyondRemit} say={t.beyondRemit} />
    </>
  )
}

/** A line, where there is something to say. */
function Count({ of, say }: { of: number | null; say: (count: number) => string }) {
  return of ? <div>{say(of)}</div> : null
}

function Theirs({ agenda: { topics, learning, runningOut }, language }: CellProps) {
  const t = words(language)
  if (topics.length === 0 && learning.length === 0 && runningOut.length === 0) return <>{t.nothingBrought}</>
  return (
    <>
      {topics.length > 0 && <strong>{t.brings}</strong>}
      {topics.map(({ said }) => (
        <div>{said}</div>
      ))}
      {runningOut.length > 0 && <strong>{t.runsOut}</strong>}
      {runningOut.map(({ name, expiresOn }) => (
        <div>{expiresOn ? t.runsOutOn(name, formatShortDay(expiresOn, language)) : name}</div>
      ))}
      {learning.length > 0 && <strong>{t.learns}</strong>}
      {learning.map(({ id, what, byWhen }) => (
        <div>
          <a href={`/training-needs/${id}`}>{what}</a>
          {byWhen && `, ${t.byWhen(formatShortDay(byWhen, language))}`}
        </div>
      ))}
    </>
  )
}
