import type { FeatureRoutes } from '#features/access/policy.ts'
import type { AnyOpenPage } from '#platform/http/open-page.ts'
import { askPurposePage } from './pages/ask-purpose.page.tsx'
import { checkSitterPage } from './pages/check-sitter.page.tsx'
import { closePage } from './pages/close.page.tsx'
import { codePage } from './pages/code.page.tsx'
import { forYouPage } from './pages/for-you.page.tsx'
import { forYouInvitationPage } from './pages/for-you-invitation.page.tsx'
import { forYouMeetingPage } from './pages/for-you-meeting.page.tsx'
import { forYouPurposePage } from './pages/for-you-purpose.page.tsx'
import { openLinkPage } from './pages/open-link.page.tsx'
import { sendLinkPage } from './pages/send-link.page.tsx'
import { sharedActionPage } from './pages/shared-action.page.tsx'

export const linkRoutes: FeatureRoutes = {
  '/actions/:actionId/link': { page: sendLinkPage, permission: 'work on cases', shows: 'children' },
  '/sitters/:sitterId/address-check': {
    page: checkSitterPage,
    permission: 'sit at meetings',
    shows: 'nothing about a child',
  },
  '/plans/:planId/ask': { page: askPurposePage, permission: 'write plans', shows: 'children' },
  '/links/:shareId': { page: sharedActionPage, permission: 'work on cases', shows: 'children' },
}

/** For people without an account, who have a link and nothing else. */
export const linkPages: Record<`/${string}`, AnyOpenPage> = {
  '/for-you/:token': openLinkPage,
  '/for-you/code': codePage,
  '/for-you/invitation': forYouInvitationPage,
  '/for-you/meeting': forYouMeetingPage,
  '/for-you/purpose': forYouPurposePage,
  '/for-you/close': closePage,
  '/for-you': forYouPage,
}
