import type { FeatureRoutes } from '#features/access/policy.ts'
import { mailChoicePage } from './pages/mail-choice.page.tsx'

export const mailRoutes: FeatureRoutes = {
  '/account/mail': { page: mailChoicePage, permission: 'use own account', shows: 'nothing about a child' },
}
