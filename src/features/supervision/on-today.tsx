import { fullName } from '#features/access/child-name.ts'
import type { Actor, Read } from '#platform/context.ts'
import { addDays, type Day } from '#platform/dates/day.ts'
import type { Language } from '#platform/words.ts'
import { ActionLink } from '#ui/action-link.tsx'
import { Card } from '#ui/card.tsx'
import { whenAndWhere } from './in-words.ts'
import { dueInWords } from './pages/my-supervision.page.tsx'
import { supervisionsOf } from './supervision.queries.ts'
import { words } from './supervision.words.ts'

const SOON_DAYS = 7
const MOST = 10

/** My supervisions of the next week, those that are late, and those that wait for me to agree. */
export function supervisionOfToday(read: Read) {
  const {
    db,
    actor: { areaId, id: me },
    today,
  } = read
  return db
    .selectFrom('supervision')
    .innerJoin('staffMember as worker', (on) =>
      on.on('worker.areaId', '=', areaId).onRef('worker.id', '=', 'supervision.workerId'),
    )
    .innerJoin('staffMember as supervisor', (on) =>
      on.on('supervisor.areaId', '=', areaId).onRef('supervisor.id', '=', 'supervision.supervisorId'),
    )
    .leftJoin('organisation as school', (on) =>
      on.on('school.areaId', '=', areaId).onRef('school.id', '=', 'supervision.schoolId'),
    )
    .where('supervision.areaId', '=', areaId)
    .where('supervision.id', 'in', supervisionsOf(read, 'open'))
    .where((is) =>
      is.or([
        is.and([
          is('supervision.state', '=', 'planned'),
          is.or([is('supervision.day', '<=', addDays(today, SOON_DAYS)), is('supervision.dueOn', '<', today)]),
        ]),
        is.and([
          is('supervision.state', '=', 'held'),
          is.or([
            is.and([is('supervision.workerId', '=', me), is('supervision.workerAgreedAt', 'is', null)]),
            is.and([is('supervision.supervisorId', '=', me), is('supervision.supervisorAgreedAt', 'is', null)]),
          ]),
        ]),
      ]),
    )
    .orderBy('supervision.day')
    .orderBy('supervision.id')
    .limit(MOST)
    .select(['supervision.id', 'supervision.state', 'supervision.day', 'supervision.time', 'supervision.dueOn'])
    .select(['supervision.place', 'supervision.workerId', 'school.name as schoolName'])
    .select(['worker.givenName as workerGiven', 'worker.familyName as workerFamily'])
    .select(['supervisor.givenName as supervisorGiven', 'supervisor.familyName as supervisorFamily'])
}

type Soon = Awaited<ReturnType<ReturnType<typeof supervisionOfToday>['execute']>>[number]

interface SupervisionOnTodayProps {
  supervisions: readonly Soon[] | undefined
  today: Day
  actor: Actor
  language: Language
}

/** What is soon, late or to be agreed to; nothing where nothing is. */
export function SupervisionOnToday({ supervisions, today, actor, language }: SupervisionOnTodayProps) {
  if (!supervisions || supervisions.length === 0) return null
  const t = words(language)
  return (
    <Card heading={t.mine} headingSize="m">
      <ul class="nhsuk-list">
        {supervisions.map((one) => (
          <li>
            {one.state === 'held' ? (
              <a href={`/supervision/${one.id}/agree`}>{t.agree}</a>
            ) : (
              <a href={`/supervision/${one.id}`}>{whose(one, actor, language)}</a>
            )}
            <div class="nhsuk-hint nhsuk-u-margin-bottom-0">
              {one.state === 'held'
                ? whose(one, actor, language)
                : `${whenAndWhere(one, language)}; ${dueInWords(one, today, language)}`}
            </div>
          </li>
        ))}
      </ul>
      <ActionLink href="/supervision">{t.mine}</ActionLink>
    </Card>
  )
}

function whose(one: Soon, { id }: Actor, language: Language): string {
  const t = words(language)
  if (one.workerId !== id) return t.ofWorker(fullName({ givenName: one.workerGiven, familyName: one.workerFamily }))
  return t.withSupervisor(fullName({ givenName: one.supervisorGiven, familyName: one.supervisorFamily }))
}
