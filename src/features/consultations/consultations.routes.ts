import type { FeatureRoutes } from '#features/access/policy.ts'
import { answersPage } from './pages/answers.page.tsx'
import { bookPage } from './pages/book.page.tsx'
import { completePage } from './pages/complete.page.tsx'
import { consultationPage } from './pages/consultation.page.tsx'
import { cyclePage } from './pages/cycle.page.tsx'
import { endPage } from './pages/end.page.tsx'
import { invitationPage } from './pages/invitation.page.tsx'
import { invitationLinkPage } from './pages/invitation-link.page.tsx'
import { invitePage } from './pages/invite.page.tsx'
import { agreedLetterPdfPage, invitationPdfPage } from './pages/letter-pdf.page.ts'
import { lettersPage } from './pages/letters.page.tsx'
import { lookBackPage } from './pages/look-back.page.tsx'
import { peoplePage } from './pages/people.page.tsx'
import { registerPage } from './pages/register.page.tsx'
import { startPage } from './pages/start.page.tsx'
import { takeOffPage } from './pages/take-off.page.tsx'
import { tasksPage } from './pages/tasks.page.tsx'

const seen = { permission: 'see cases', shows: 'children' } as const
const toWork = { permission: 'work on cases', shows: 'children' } as const

export const consultationRoutes: FeatureRoutes = {
  '/cases/:caseId/consultations': { page: cyclePage, ...seen },
  '/cases/:caseId/consultations/new': { page: startPage, ...toWork },
  '/consultations/:consultationId': { page: consultationPage, ...seen },
  '/consultations/:consultationId/book': { page: bookPage, ...toWork },
  '/consultations/:consultationId/people': { page: peoplePage, ...toWork },
  '/consultations/:consultationId/people/:attendeeId/off': { page: takeOffPage, ...toWork },
  '/consultations/:consultationId/people/:attendeeId/invite': { page: invitePage, ...toWork },
  '/consultations/:consultationId/register': { page: registerPage, ...toWork },
  '/consultations/:consultationId/look-back': { page: lookBackPage, ...toWork },
  '/consultations/:consultationId/tasks': { page: tasksPage, ...toWork },
  '/consultations/:consultationId/answers': { page: answersPage, ...toWork },
  '/consultations/:consultationId/complete': { page: completePage, ...toWork },
  '/consultations/:consultationId/letters': { page: lettersPage, ...toWork },
  '/consultations/:consultationId/letters/pdf': { page: agreedLetterPdfPage, ...toWork },
  '/invitations/:invitationId/letter/pdf': { page: invitationPdfPage, ...toWork },
  '/invitations/:invitationId': { page: invitationPage, ...toWork },
  '/invitations/:invitationId/link': { page: invitationLinkPage, ...toWork },
  '/cycles/:cycleId/end': { page: endPage, ...toWork },
}
