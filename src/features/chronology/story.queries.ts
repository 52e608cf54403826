import { sql } from 'kysely'
import type { Read } from '#platform/context.ts'
import { eventGroups } from './event-groups.ts'
import type { Before, StoryFilter } from './story-filter.ts'

export const PAGE = 40

/** Whose story: one case’s, or everything about one child that the reader may see. */
export type StoryOf = { readonly caseId: string } | { readonly childId: string }

function events(read: Read, of: StoryOf) {
  const { areaId } = read.actor
  const all = read.db.selectFrom('chronologyEntry').where('chronologyEntry.areaId', '=', areaId)
  return 'caseId' in of
    ? all.where('chronologyEntry.caseId', '=', of.caseId)
    : all.where('chronologyEntry.childId', '=', of.childId)
}

const shown = [
  'chronologyEntry.id',
  'chronologyEntry.at',
  'chronologyEntry.kind',
  'chronologyEntry.headline',
  'chronologyEntry.said',
  'chronologyEntry.significant',
  'chronologyEntry.struckOut',
  'chronologyEntry.audience',
  'chronologyEntry.caseId',
  'chronologyEntry.requestId',
  'chronologyEntry.sourceId',
] as const

/** A page of the story, latest first. */
export async function selectStory(read: Read, of: StoryOf, filter: StoryFilter, before: Before | undefined) {
  const { areaId } = read.actor
  const { significant, groups, from, to } = filter
  const kinds: string[] = groups.flatMap((group) => eventGroups[group])
  return events(read, of)
    .leftJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'chronologyEntry.enteredBy'),
    )
    .$if(significant, (story) => story.where('chronologyEntry.significant', '=', true))
    .$if(kinds.length > 0, (story) => story.where('chronologyEntry.kind', 'in', kinds))
    .$if(from !== null, (story) => story.where('chronologyEntry.at', '>=', beginningOf(from!)))
    .$if(to !== null, (story) => story.where('chronologyEntry.at', '<', endOf(to!)))
    .$if(before !== undefined, (story) =>
      story.where((is) =>
        is.or([
          is('chronologyEntry.at', '<', before!.at),
          is.and([is('chronologyEntry.at', '=', before!.at), is('chronologyEntry.id', '<', before!.id)]),
        ]),
      ),
    )
    .orderBy('chronologyEntry.at', 'desc')
    .orderBy('chronologyEntry.id', 'desc')
    .limit(PAGE + 1)
    .select([...shown, 'staffMember.givenName', 'staffMember.familyName'])
    .execute()
}

/** What fits on two pages: the latest events whatever they are, and the significant ones before them. */
export async function selectStoryToPrint(read: Read, of: StoryOf, { latest, most }: { latest: number; most: number }) {
  const { areaId } = read.actor
  return read.db
    .selectFrom(
      events(read, of)
        .where('chronologyEntry.struckOut', '=', false)
        .select([...shown, 'chronologyEntry.enteredBy'])
        .select([
          sql<number>`row_number() over (order by chronology_entry.at desc, chronology_entry.id desc)`.as('place'),
          sql<number>`count(*) over ()`.as('inAll'),
        ])
        .as('story'),
    )
    .leftJoin('staffMember', (on) =>
      on.on('staffMember.areaId', '=', areaId).onRef('staffMember.id', '=', 'story.enteredBy'),
    )
    .where((is) => is.or([is('story.significant', '=', true), is('story.place', '<=', latest)]))
    .orderBy('story.at', 'desc')
    .orderBy('story.id', 'desc')
    .limit(most)
    .select(['story.id', 'story.at', 'story.kind', 'story.headline', 'story.said', 'story.significant', 'story.inAll'])
    .select(['staffMember.givenName', 'staffMember.familyName'])
    .execute()
}

/** Days begin at midnight where the schools are. */
function beginningOf(day: string) {
  return sql<Date>`${day}::date::timestamp at time zone 'Europe/London'`
}

function endOf(day: string) {
  return sql<Date>`(${day}::date + 1)::timestamp at time zone 'Europe/London'`
}
