import { z } from 'zod'
import { readStory } from '#features/chronology/read-story.ts'
import { Story } from '#features/chronology/story.tsx'
import { StoryFilters } from '#features/chronology/story-filters.tsx'
import { olderThan, storyQuery } from '#features/chronology/story-query.tsx'
import { asOnAList, nameToUse, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { findChild } from '#features/people/find-child.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { words } from '../story.words.ts'
import { hrefOfEvent } from '../story-links.ts'

/** The story of a child across the cases that the reader may see. */
export const childStoryPage = page({
  params: { childId: z.uuid() },
  query: storyQuery,

  async load({ read, params: { childId }, query }) {
    const [child, story] = await Promise.all([findChild(read, childId), readStory(read, { childId }, query)])
    read.seen('story', { children: [childId] })
    return { child: asOnAList(child, placeOf(read.actor)), ...story, today: read.today }
  },

  view({ child, entries, more, today }, { query, language, actor }) {
    const t = words(language)
    const title = t.childTitle(nameToUse(child, placeOf(actor)))
    const path = `/children/${child.id}/chronology`
    const last = entries.at(-1)
    return (
      <Layout title={t.childTab} back={`/children/${child.id}`}>
        <ChildBanner child={child} language={language} today={today} where={placeOf(actor)} />
        <h1>{title}</h1>
        <p>{t.acrossCases}</p>
        <StoryFilters query={query} path={path} language={language} />
        <Story entries={entries} language={language} hrefOf={(entry) => hrefOfEvent(entry, actor)} />
        <Pagination next={more && last ? { href: olderThan(path, query, last), label: t.older } : undefined} />
      </Layout>
    )
  },
})
