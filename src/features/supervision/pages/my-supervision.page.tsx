import { fullName } from '#features/access/child-name.ts'
import { may } from '#features/access/policy.ts'
import type { Actor } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Layout } from '#ui/layout.tsx'
import { whenAndWhere } from '../in-words.ts'
import { selectMySupervisions } from '../supervision.queries.ts'
import { words } from '../supervision.words.ts'

type Mine = Awaited<ReturnType<typeof selectMySupervisions>>[number]

/** The supervisions in which I take part, as worker, as supervisor or as an education manager who was asked. */
export const mySupervisionPage = page({
  params: {},

  load: async ({ read }) => ({ supervisions: await selectMySupervisions(read), today: read.today }),

  view({ supervisions, today }, { language, actor }) {
    const t = words(language)
    const coming = supervisions.filter(({ state }) => state === 'planned').toReversed()
    const before = supervisions.filter(({ state }) => state !== 'planned')
    return (
      <Layout title={t.mine} back="/today">
        <h1>{t.mine}</h1>
        <p>{t.mineIntro}</p>
        {may(actor, 'supervise workers') && <ActionLink href="/supervision/prepare">{t.prepare}</ActionLink>}
        <h2>{t.next}</h2>
        {coming.length === 0 && <p>{t.none}</p>}
        <ul class="nhsuk-list">
          {coming.map((one) => (
            <Line one={one} actor={actor} language={language}>
              {whenAndWhere(one, language)}; {dueInWords(one, today, language)}
            </Line>
          ))}
        </ul>
        <h2>{t.before}</h2>
        {before.length === 0 && <p>{t.noneBefore}</p>}
        <ul class="nhsuk-list">
          {before.map((one) => (
            <Line one={one} actor={actor} language={language}>
              {formatDay(one.heldOn ?? one.day, language)}; {agreementOf(one, actor, language)}
            </Line>
          ))}
        </ul>
      </Layout>
    )
  },
})

interface LineProps {
  one: Mine
  actor: Actor
  language: Language
  children: unknown
}

function Line({ one, actor, language, children }: LineProps) {
  const t = words(language)
  const worker = fullName({ givenName: one.workerGiven, familyName: one.workerFamily })
  const supervisor = fullName({ givenName: one.supervisorGiven, familyName: one.supervisorFamily })
  const whose =
    one.workerId === actor.id
      ? t.withSupervisor(supervisor)
      : one.supervisorId === actor.id
        ? t.ofWorker(worker)
        : t.pair(worker, supervisor)
  return (
    <li>
      <a href={`/supervision/${one.id}`}>
        {whose}
        <span class="nhsuk-u-visually-hidden"> ({formatDay(one.heldOn ?? one.day, language)})</span>
      </a>
      <div class="nhsuk-hint">{children as string}</div>
    </li>
  )
}

export function dueInWords({ dueOn }: { dueOn: Day }, today: Day, language: Language): string {
  const t = words(language)
  return dueOn < today ? t.late(formatDay(dueOn, language)) : t.dueOn(formatDay(dueOn, language))
}

function agreementOf(
  { state, workerId, supervisorId, workerAgreedAt, supervisorAgreedAt }: Mine,
  { id }: Actor,
  language: Language,
) {
  const t = words(language)
  if (state === 'agreed') return t.agreed
  const isMine = (id === workerId && workerAgreedAt === null) || (id === supervisorId && supervisorAgreedAt === null)
  return isMine ? t.toAgree : t.waitsForOther
}
