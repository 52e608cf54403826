import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { canBeUsed, readLink, useLink } from '../holder.ts'
import { words } from '../holder.words.ts'
import { HelpNow } from '../help-now.tsx'
import { LinkEnded } from '../link-ended.tsx'

/** Where a link in a mail leads. Opening it changes nothing, however often and by whatever; the button uses it up. */
export const openLinkPage = openPage({
  async load({ world, params }) {
    const link = readLink(params.token)
    return { opens: link !== undefined && (await canBeUsed(world, link)) }
  },

  view({ opens }, { language }) {
    if (!opens) return <LinkEnded language={language} />
    const t = words(language).open
    return (
      <Layout title={t.title} plain>
        <QuickExit />
        <h1>{t.title}</h1>
        <p>{t.text}</p>
        <p>{t.once}</p>
        <Form>
          <Button preventDoubleClick>{t.button}</Button>
        </Form>
        <HelpNow language={language} />
      </Layout>
    )
  },

  async post({ world, params, hold }) {
    const link = readLink(params.token)
    const holding = link && (await useLink(world, link))
    if (!holding) return { show: { opens: false } }
    hold(holding)
    return redirectTo('/for-you/code')
  },
})
