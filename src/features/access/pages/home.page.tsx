import { openPage } from '#platform/http/open-page.ts'
import { noForm, redirectTo } from '#platform/http/page.ts'

/** The address without anything behind it leads to the working day. */
export const homePage = openPage<typeof noForm, never>({
  load: async () => redirectTo('/today'),
  view: () => <></>,
})
