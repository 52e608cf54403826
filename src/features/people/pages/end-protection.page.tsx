import { z } from 'zod'
import { Refused } from '#platform/errors.ts'
import { optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { protectionToEnd } from '../addresses/end-protection.queries.ts'
import { askToEndProtection, endProtection, keepProtected, SAY_WHY } from '../addresses/end-protection.ts'
import { words } from '../addresses/end-protection.words.ts'
import { AskedByOne } from '../asked-by-one.tsx'
import { ChildBanner } from '../child-banner.tsx'

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
        <AskedByOne asked={asked ?? null} why={filled.field('why')} words={t} language={language} />
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
