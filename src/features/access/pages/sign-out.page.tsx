import { openPage } from '#platform/http/open-page.ts'
import { noForm, redirectTo } from '#platform/http/page.ts'
import { signOut } from '../signing-in/sign-in.ts'

/** Reached by the button in the menu. Asking for the page by its address signs nobody out. */
export const signOutPage = openPage<typeof noForm, never>({
  load: async () => redirectTo('/today'),
  view: () => <></>,

  async post(open) {
    const somebody = open.halfway ?? open.locked
    if (somebody) await signOut(open.world, somebody)
    open.signOut()
    return redirectTo('/sign-in')
  },
})
