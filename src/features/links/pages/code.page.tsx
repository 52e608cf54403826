import { Refused } from '#platform/errors.ts'
import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { askCode, giveCode, heldLink } from '../holder.ts'
import { words } from '../holder.words.ts'
import { pathOf } from '../purpose.ts'
import { say } from '../rules.words.ts'
import { HelpNow } from '../help-now.tsx'
import { LinkEnded } from '../link-ended.tsx'

const codeForm = form((language) => {
  const t = words(language).code
  return { code: optionalText(t.label, { hint: t.hint, max: 20 }) }
})

/** A link alone shows nothing: whoever opened it must also have the mail of the person it is for. */
export const codePage = openPage({
  form: codeForm,

  async load({ world, holding }) {
    const link = await heldLink(world, holding)
    if (link?.isProved) return redirectTo(pathOf(link.purpose))
    return { stands: link !== undefined, mayAskCode: link?.mayAskCode ?? false }
  },

  view({ stands, mayAskCode }, { filled, language }) {
    if (!stands) return <LinkEnded language={language} />
    const t = words(language).code
    return (
      <Layout title={t.title} errors={filled.errors} plain>
        <QuickExit />
        <h1>{t.title}</h1>
        <p>{t.text}</p>
        <Form>
          <Input {...filled.field('code')} value="" width={10} inputmode="numeric" autocomplete="one-time-code" code />
          <Button name="_button" value="check">
            {t.button}
          </Button>
        </Form>
        {mayAskCode && (
          <Form>
            <Button variant="secondary" name="_button" value="again">
              {t.again}
            </Button>
          </Form>
        )}
        <HelpNow language={language} />
      </Layout>
    )
  },

  async post({ world, holding, sent, language }, { code }) {
    if (!holding) return redirectTo('/for-you/code')
    if (sent._button === 'again') {
      if (!(await askCode(world, holding))) throw new Refused(say.noMoreCodes)
      return redirectTo('/for-you/code', words(language).code.sentAgain)
    }
    if (!code) throw new Refused(say.codeMissing, 'code')
    const purpose = await giveCode(world, holding, code.replaceAll(/\s/g, ''))
    if (!purpose) throw new Refused(say.wrongCode, 'code')
    return redirectTo(pathOf(purpose))
  },
})
