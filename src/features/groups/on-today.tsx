import { sql } from 'kysely'
import { formatClock } from '#platform/dates/format-day.ts'
import type { Read } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import { Card } from '#ui/card.tsx'
import { words } from './today.words.ts'

const MOST = 10

/** Groups of today that I lead or support, whether the register was taken yet or not. */
export function groupsOfToday({ db, actor: { areaId, id }, today }: Read) {
  return db
    .selectFrom('groupSession')
    .innerJoin('helpGroup', (on) =>
      on.on('helpGroup.areaId', '=', areaId).onRef('helpGroup.id', '=', 'groupSession.groupId'),
    )
    .innerJoin('organisation as place', (on) =>
      on.on('place.areaId', '=', areaId).onRef('place.id', '=', 'helpGroup.schoolId'),
    )
    .where('groupSession.areaId', '=', areaId)
    .where('groupSession.onDay', '=', today)
    .where('groupSession.state', '<>', sql.lit('called off'))
    .where('helpGroup.endedOn', 'is', null)
    .where((is) => is(sql`${id}::uuid`, '=', sql`any(help_group.staff_ids)`))
    .orderBy('helpGroup.fromTime')
    .orderBy('groupSession.id')
    .limit(MOST)
    .select(['groupSession.id', 'groupSession.groupId', 'groupSession.state', 'helpGroup.name', 'helpGroup.fromTime'])
    .select('place.name as schoolName')
}

interface GroupsOnTodayProps {
  groups:
    | readonly {
        readonly id: string
        readonly groupId: string
        readonly state: string
        readonly name: string
        readonly fromTime: string
        readonly schoolName: string
      }[]
    | undefined
  language: Language
}

/** The register is one tap away. Nothing on a day without a group. */
export function GroupsOnToday({ groups = [], language }: GroupsOnTodayProps) {
  const t = words(language)
  if (groups.length === 0) return null
  return (
    <Card heading={t.heading(groups.length)} headingSize="m">
      <ul class="nhsuk-list">
        {groups.map(({ id, groupId, state, name, fromTime, schoolName }) => (
          <li>
            <a href={`/groups/${groupId}/sessions/${id}`}>{t.line(formatClock(fromTime, language), name)}</a>
            <div class="nhsuk-hint nhsuk-u-margin-bottom-0">
              {schoolName}. {state === 'held' ? t.taken : t.notTaken}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
