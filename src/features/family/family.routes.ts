import type { FeatureRoutes } from '#features/access/policy.ts'
import type { AnyOpenPage } from '#platform/http/open-page.ts'
import { addToPagePage } from './pages/add-to-page.page.tsx'
import { familyPagePage } from './pages/family-page.page.tsx'
import { familyPagesPage } from './pages/family-pages.page.tsx'
import { forYouFamilyPage } from './pages/for-you-family.page.tsx'
import { shareLetterPage } from './pages/share-letter.page.tsx'

export const familyRoutes: FeatureRoutes = {
  '/cases/:caseId/family': { page: familyPagesPage, permission: 'work on cases', shows: 'children' },
  '/family-pages/:familyPageId': { page: familyPagePage, permission: 'work on cases', shows: 'children' },
  '/consultations/:consultationId/letters/:attendeeId/share': {
    page: shareLetterPage,
    permission: 'work on cases',
    shows: 'children',
  },
  '/family-pages/:familyPageId/add': { page: addToPagePage, permission: 'work on cases', shows: 'children' },
}

/** For an adult of a family, who has a link and a code. */
export const familyOpenPages: Record<`/${string}`, AnyOpenPage> = {
  '/for-you/family': forYouFamilyPage,
}
