import { z } from 'zod'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { ChildBanner } from '../child-banner.tsx'
import { protectionToEnd } from '../end-protection.queries.ts'
import { askToEndProtection, endProtection, keepProtected, SAY_WHY } from '../end-protection.ts'
import { words } from '../end-protection.words.ts'

const endForm = form((language) => ({ why: optionalLongText(words(language).why) }))

export const endProtectionPage = page({
  params: { childId: z.uuid() },
  form: endForm,

  async load({ read, params: { childId } }) {
    const { child, address, asked } = await protectionToEnd(read, childId)
    read.seen('protected address', { children: [childId], addressId: address.id })
    return { child, asked: asked && { ...asked, mine: asked.by === read.actor.id }, today: read.today }
  },

  view({ child, asked, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back={`/children/${child.id}/protected-address`} errors={filled.errors}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>{t.help}</p>
        {asked && (
          <>
            <p>{t.askedBy(asked.name, formatDay(dayIn(asked.at), language))}</p>
            <InsetText>{asked.why}</InsetText>
            {asked.mine && <p>{t.waits}</p>}
          </>
        )}
        <Form>
          {!asked && <Textarea {...filled.field('why')} rows={3} />}
          {!asked && (
            <Button name="_button" value="ask">
              {t.ask}
            </Button>
          )}
          {asked && !asked.mine && (
            <Button name="_button" value="agree" variant="warning" preventDoubleClick>
              {t.agree}
            </Button>
          )}
          {asked && (
            <Button name="_button" value="keep" variant="secondary">
              {t.keep}
            </Button>
          )}
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, button, language }) {
    const t = words(language)
    const back = `/children/${childId}/protected-address`
    if (button === 'agree') {
      await endProtection(write, childId)
      return redirectTo(`/children/${childId}`, t.ended)
    }
    if (button === 'keep') {
      await keepProtected(write, childId)
      return redirectTo(back, t.kept)
    }
    if (!value.why) throw new Refused(SAY_WHY, 'why')
    await askToEndProtection(write, childId, value.why)
    return redirectTo(back, t.asked)
  },
})
