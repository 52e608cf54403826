import type { FeatureRoutes } from '#features/access/policy.ts'
import { answerPage } from './pages/answer.page.tsx'
import { correctPage } from './pages/correct.page.tsx'
import { letterPdfPage } from './pages/letter-pdf.page.ts'
import { letterPage } from './pages/letter.page.tsx'
import { linesPage } from './pages/lines.page.tsx'
import { newReferralPage } from './pages/new-referral.page.tsx'
import { pdfReferralPage } from './pages/pdf-referral.page.tsx'
import { printReferralPage } from './pages/print-referral.page.tsx'
import { referralPage } from './pages/referral.page.tsx'
import { referralsPage } from './pages/referrals.page.tsx'
import { sendReferralPage } from './pages/send-referral.page.tsx'
import { whatNowPage } from './pages/what-now.page.tsx'
import { writeReferralPage } from './pages/write-referral.page.tsx'

const toSee = { permission: 'see cases', shows: 'children' } as const
const toWork = { permission: 'work on cases', shows: 'children' } as const

export const onwardRoutes: FeatureRoutes = {
  '/onward': { page: referralsPage, ...toSee },
  '/cases/:caseId/onward/new': { page: newReferralPage, ...toWork },
  '/onward/:referralId': { page: referralPage, ...toSee },
  '/onward/:referralId/write': { page: writeReferralPage, ...toWork },
  '/onward/:referralId/lines': { page: linesPage, ...toWork },
  '/onward/:referralId/send': { page: sendReferralPage, ...toWork },
  '/onward/:referralId/answer': { page: answerPage, ...toWork },
  '/onward/:referralId/what-now': { page: whatNowPage, ...toWork },
  '/onward/:referralId/correct': { page: correctPage, ...toWork },
  '/onward/:referralId/letter': { page: letterPage, ...toWork },
  '/onward/:referralId/letter/pdf': { page: letterPdfPage, ...toWork },
  '/onward/:referralId/print': { page: printReferralPage, ...toSee },
  '/onward/:referralId/pdf': { page: pdfReferralPage, ...toSee },
}
