import { sql } from 'kysely'
import { sayDay } from '#features/actions/due-in-words.ts'
import type { Read } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { formatClock } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Card } from '#ui/card.tsx'
import { words } from './day-tasks.words.ts'

const SOON_DAYS = 7
const MOST = 10

/** What education managers ask me to do this week, and what I have not answered. */
export function tasksOfToday({ db, actor, today }: Read) {
  const { areaId } = actor
  return db
    .selectFrom('dayTask')
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'dayTask.schoolId'),
    )
    .where('dayTask.areaId', '=', areaId)
    .where('dayTask.workerId', '=', actor.id)
    .where('dayTask.state', '=', sql.lit('to do'))
    .where('dayTask.onDay', '>=', addDays(today, -SOON_DAYS))
    .where('dayTask.onDay', '<=', addDays(today, SOON_DAYS))
    .orderBy('dayTask.onDay')
    .orderBy('dayTask.id')
    .limit(MOST)
    .select(['dayTask.id', 'dayTask.onDay', 'dayTask.atTime', 'dayTask.what', 'place.name as schoolName'])
}

type Soon = Awaited<ReturnType<ReturnType<typeof tasksOfToday>['execute']>>[number]

/** Not there for whoever is asked for nothing. */
export function TasksOnToday({ tasks, language }: { tasks: readonly Soon[] | undefined; language: Language }) {
  if (!tasks || tasks.length === 0) return null
  const t = words(language)
  return (
    <Card heading={t.toDoSoon} headingSize="m">
      <ul class="nhsuk-list">
        {tasks.map(({ id, onDay, atTime, what, schoolName }) => (
          <li>
            <a href={`/day-tasks/${id}`}>{what}</a>:{' '}
            {[sayDay(onDay, language), atTime && formatClock(atTime, language), schoolName].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
      <p>
        <a href="/day-tasks">{t.seeAll}</a>
      </p>
    </Card>
  )
}
