import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { closeItem } from '../holder.ts'
import { words } from '../holder.words.ts'
import { HelpNow } from '../help-now.tsx'

/** On a phone that others use too: what was open is closed, and shown again only with a new code. */
export const closePage = openPage({
  load: async () => redirectTo('/for-you'),

  view(_data, { language }) {
    const t = words(language).closed
    return (
      <Layout title={t.title} plain>
        <QuickExit />
        <h1>{t.title}</h1>
        <p>{t.text}</p>
        <Button href="/for-you/code">{t.button}</Button>
        <HelpNow language={language} />
      </Layout>
    )
  },

  async post({ world, holding }) {
    if (holding) await closeItem(world, holding)
    return { show: {} as never }
  },
})
