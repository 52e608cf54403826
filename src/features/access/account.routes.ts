import { accountPage } from './pages/account.page.tsx'
import { accountAuthenticatorPage } from './pages/account-authenticator.page.tsx'
import { accountPasskeysPage } from './pages/account-passkeys.page.tsx'
import { accountPasswordPage } from './pages/account-password.page.tsx'
import { accountProviderPage } from './pages/account-provider.page.tsx'
import { accountRecoveryCodesPage } from './pages/account-recovery-codes.page.tsx'
import { accountSignInsPage } from './pages/account-sign-ins.page.tsx'
import { accountSignOutPage } from './pages/account-sign-out.page.tsx'
import { policyPage } from './pages/policy.page.tsx'
import { removePasskeyPage } from './pages/remove-passkey.page.tsx'
import type { FeatureRoutes } from './policy.ts'

const shows = 'nothing about a child'

export const accountRoutes: FeatureRoutes = {
  '/account': { page: accountPage, permission: 'use own account', shows },
  '/account/password': { page: accountPasswordPage, permission: 'change own keys', shows },
  '/account/authenticator': { page: accountAuthenticatorPage, permission: 'change own keys', shows },
  '/account/recovery-codes': { page: accountRecoveryCodesPage, permission: 'change own keys', shows },
  '/account/sign-ins': { page: accountSignInsPage, permission: 'use own account', shows },
  '/account/passkeys': { page: accountPasskeysPage, permission: 'change own keys', shows },
  '/account/passkeys/:passkeyId': { page: removePasskeyPage, permission: 'change own keys', shows },
  '/account/provider': { page: accountProviderPage, permission: 'change own keys', shows },
  '/account/sign-out-everywhere': { page: accountSignOutPage, permission: 'use own account', shows },
  '/policy': { page: policyPage, permission: 'see the policy', shows },
}
