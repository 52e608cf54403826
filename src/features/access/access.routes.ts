import type { AnyOpenPage } from '#platform/http/open-page.ts'
import { againPage } from './pages/again.page.tsx'
import { codePage } from './pages/code.page.tsx'
import { forgottenPage } from './pages/forgotten.page.tsx'
import { homePage } from './pages/home.page.tsx'
import { linkPage } from './pages/link.page.tsx'
import { newPasswordPage } from './pages/new-password.page.tsx'
import { passkeyPage } from './pages/passkey.page.tsx'
import { providerPage, providerReturnPage } from './pages/provider.page.tsx'
import { setUpPage } from './pages/set-up.page.tsx'
import { signInPage } from './pages/sign-in.page.tsx'
import { signOutPage } from './pages/sign-out.page.tsx'
import { unlockPage } from './pages/unlock.page.tsx'
import type { Provider } from './provider/provider.ts'

/** The pages of signing in, which need nobody to be signed in. */
export function openPages(secondFactor: 'required' | 'off', provider?: Provider): Record<`/${string}`, AnyOpenPage> {
  return {
    '/': homePage,
    '/sign-in': signInPage(secondFactor, provider),
    '/sign-in/again': againPage(secondFactor),
    '/sign-in/code': codePage,
    '/sign-in/forgotten': forgottenPage,
    '/sign-in/link': linkPage(secondFactor, provider),
    '/sign-in/new-password': newPasswordPage,
    '/sign-in/passkey': passkeyPage,
    '/sign-in/provider': providerPage(provider),
    '/sign-in/provider/return': providerReturnPage(provider, secondFactor),
    '/sign-in/set-up': setUpPage,
    '/sign-in/unlock': unlockPage(secondFactor),
    '/sign-out': signOutPage,
  }
}
