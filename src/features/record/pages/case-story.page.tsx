import { z } from 'zod'
import { findCase } from '#features/cases/find-case.ts'
import { readStory } from '#features/chronology/read-story.ts'
import { Story } from '#features/chronology/story.tsx'
import { StoryFilters } from '#features/chronology/story-filters.tsx'
import { olderThan, storyQuery } from '#features/chronology/story-query.tsx'
import { nameToUse } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { words } from '../story.words.ts'
import { hrefOfEvent } from '../story-links.ts'

/** The chronology of a case: every event that the reader may see, with its day, its words and whoever wrote them. */
export const caseStoryPage = page({
  params: { caseId: z.uuid() },
  query: storyQuery,

  async load({ read, params: { caseId }, query }) {
    const [helpCase, story] = await Promise.all([findCase(read, caseId), readStory(read, { caseId }, query)])
    return { helpCase, ...story }
  },

  view({ helpCase, entries, more }, { query, language, actor }) {
    const t = words(language)
    const { id, child, today, place } = helpCase
    const title = t.title(nameToUse(child, place))
    const path = `/cases/${id}/chronology`
    const last = entries.at(-1)
    return (
      <Layout title={t.tab} back={`/cases/${id}`}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{title}</h1>
        <p>
          {t.latestFirst} <a href={`${path}/print`}>{t.print}</a>
        </p>
        <StoryFilters query={query} path={path} language={language} />
        <Story entries={entries} language={language} hrefOf={(entry) => hrefOfEvent(entry, actor)} />
        <Pagination next={more && last ? { href: olderThan(path, query, last), label: t.older } : undefined} />
      </Layout>
    )
  },
})
