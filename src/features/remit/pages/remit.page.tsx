import { withChildName } from '#features/access/child-name.ts'
import type { Actor } from '#platform/context.ts'
import { type Day, dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { noForm, page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { employerOf } from '../employer.ts'
import { acknowledgeRemit } from '../remit-document.ts'
import { myRemitTeam, type RemitTeam } from '../remit-team.queries.ts'
import { words } from '../remit.words.ts'
import { selectWatch } from '../watch.queries.ts'

type Watch = Awaited<ReturnType<typeof selectWatch>>

/** The remit, for those who work by it; and for whoever supervises, what runs ahead of a plan, and what went beyond it. */
export const remitPage = page({
  params: {},
  form: noForm,

  async load({ read }) {
    const team = await myRemitTeam(read)
    const watch = team?.isTheirsToSupervise ? await selectWatch(read, team.id) : undefined
    const children = watch ? [...watch.ahead, ...watch.breaches].map(({ childId }) => childId) : []
    read.seen('remit', { children: [...new Set(children)], teamId: team?.id })
    const own = team?.workers.find(({ id }) => id === read.actor.id)
    return { team, watch, own, today: read.today }
  },

  view({ team, watch, own, today }, { language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/today" wide>
        <h1>{t.title}</h1>
        {team ? (
          <>
            <p>{t.lead(employerOf(team.definition, language))}</p>
            <ActionLink href="/remit/beyond/new">{t.ask}</ActionLink>
            <p>
              <a href="/remit/beyond">{t.asked}</a>
            </p>
            {watch && <Ahead {...{ watch, today, language, actor }} />}
            {watch && <Breaches {...{ watch, language, actor }} />}
            {watch && <WhoRead team={team} language={language} />}
            <Document team={team} own={own} language={language} />
          </>
        ) : (
          <p>{t.noRemit}</p>
        )}
      </Layout>
    )
  },

  async post(write, { language }) {
    const team = await myRemitTeam(write)
    if (!team?.latest) throw new NotFound('Remit')
    await acknowledgeRemit(write, team.latest.id)
    return redirectTo('/remit', words(language).readSaved)
  },
})

interface Watched {
  watch: Watch
  language: Language
  actor: Actor
}

function Ahead({ watch, today, language, actor }: Watched & { today: Day }) {
  const t = words(language)
  return (
    <>
      <h2>{t.ahead}</h2>
      {watch.ahead.length === 0 ? (
        <p>{t.aheadNone}</p>
      ) : (
        <Table
          caption={t.ahead}
          captionHidden
          columns={[t.child, t.dueBy, t.timesPutOff, t.why, t.allowedBy]}
          rows={watch.ahead.map((each) => {
            const { childName, caseId, requestId, planDueOn, why, timesPutOff, ...checker } = withChildName(each, actor)
            const href = caseId ? `/cases/${caseId}/plan-check` : `/requests/${requestId}`
            return [
              { text: childName ?? t.someone, href },
              <>
                {formatDay(planDueOn!, language)} {planDueOn! < today && <Tag colour="red">{t.late}</Tag>}
              </>,
              String(timesPutOff ?? 1),
              why,
              `${checker.checkerGiven} ${checker.checkerFamily}`,
            ]
          })}
        />
      )}
    </>
  )
}

function Breaches({ watch, language, actor }: Watched) {
  const t = words(language)
  return (
    <>
      <h2>{t.breaches}</h2>
      {watch.breaches.length === 0 ? (
        <p>{t.breachesNone}</p>
      ) : (
        <Table
          caption={t.breaches}
          captionHidden
          columns={[t.child, t.day, t.school, t.happened]}
          rows={watch.breaches.map((each) => {
            const { childName, workId, onDay, schoolName, note } = withChildName(each, actor)
            return [
              { text: childName ?? t.someone, href: `/plan-work/${workId}` },
              formatDay(onDay, language),
              schoolName,
              note,
            ]
          })}
        />
      )}
    </>
  )
}

function WhoRead({ team, language }: { team: RemitTeam; language: Language }) {
  const t = words(language)
  return (
    <>
      <h2>{t.whoRead}</h2>
      {team.latest && (
        <Table
          caption={t.whoRead}
          captionHidden
          columns={[t.worker, t.readOn]}
          rows={team.workers.map(({ name, readAt }) => [
            name,
            readAt ? formatDay(dayIn(new Date(readAt)), language) : <Tag colour="yellow">{t.notYet}</Tag>,
          ])}
        />
      )}
      <p>
        <a href="/remit/new">{t.publish}</a>
      </p>
    </>
  )
}

/** The version in force, and whether the reader has read it. */
function Document({
  team,
  own,
  language,
}: {
  team: RemitTeam
  own: RemitTeam['workers'][number] | undefined
  language: Language
}) {
  const t = words(language)
  const { latest, versions } = team
  if (!latest) return <p>{t.noVersion}</p>
  return (
    <>
      <h2>{t.version(latest.number, formatDay(latest.datedOn, language))}</h2>
      <AsWritten>{latest.words}</AsWritten>
      {own?.readAt && <p>{t.youRead(formatDay(dayIn(new Date(own.readAt)), language))}</p>}
      {own && !own.readAt && (
        <Form>
          <Button>{t.read}</Button>
        </Form>
      )}
      {versions.length > 1 && (
        <Details summary={t.older}>
          {versions.slice(1).map(({ number, datedOn, words: said }) => (
            <>
              <h3>{t.version(number, formatDay(datedOn, language))}</h3>
              <AsWritten>{said}</AsWritten>
            </>
          ))}
        </Details>
      )}
    </>
  )
}
