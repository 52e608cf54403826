import type { Read } from '#platform/context.ts'
import type { Audience } from '#platform/db/tables.ts'
import type { EventKind } from './add-to-chronology.ts'
import type { WhatHappened } from './event-words.ts'
import type { Said } from './said.ts'
import { PAGE, type StoryOf, selectStory, selectStoryToPrint } from './story.queries.ts'
import { readFilter, type StoryQuery } from './story-query.tsx'

/** One line of a story, as somebody who may see it reads it. */
interface StoryLine extends WhatHappened {
  readonly id: string
  readonly at: Date
  readonly significant: boolean
  readonly by: string
}

export interface StoryEntry extends StoryLine {
  readonly struckOut: boolean
  readonly audience: Audience
  readonly caseId: string | null
  readonly requestId: string | null
  readonly sourceId: string | null
}

/** A page of the story of a case or a child, latest first: what the reader may see of it, and nothing of the rest. */
export async function readStory(
  read: Read,
  of: StoryOf,
  query: StoryQuery,
): Promise<{ entries: StoryEntry[]; more: boolean }> {
  const { filter, before } = readFilter(query)
  const found = await selectStory(read, of, filter, before)
  return { entries: found.slice(0, PAGE).map(withName), more: found.length > PAGE }
}

/** What fits on two pages, and how much of the story does not. */
export async function readStoryToPrint(read: Read, of: StoryOf): Promise<{ lines: StoryLine[]; leftOut: number }> {
  const found = await selectStoryToPrint(read, of, { latest: 15, most: 52 })
  return { lines: found.map(withName), leftOut: (found[0]?.inAll ?? 0) - found.length }
}

interface Raw {
  kind: string
  said: unknown
  givenName: string | null
  familyName: string | null
}

function withName<Row extends Raw>(row: Row) {
  const { givenName, familyName, kind, said, ...rest } = row
  return {
    ...rest,
    kind: kind as EventKind,
    said: said as Said | null,
    by: [givenName, familyName].filter(Boolean).join(' '),
  }
}
