import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { childToProtect } from '../address.queries.ts'
import { words } from '../address.words.ts'
import { ChildBanner } from '../child-banner.tsx'
import { protectAddress } from '../protect-address.ts'
import { ProtectionInputs, protectionFields } from './address-fields.tsx'

const protectForm = form(protectionFields)

export const protectAddressPage = page({
  params: { childId: z.uuid() },
  form: protectForm,

  async load({ read, params: { childId } }) {
    const found = await childToProtect(read, childId)
    if (found.child.hasProtectedAddress) throw new NotFound('Address')
    read.seen('address', { children: [childId] })
    return { ...found, today: read.today }
  },

  known: ({ address }, { actor }) => ({ ...address, readers: [actor.id] }),

  view({ child, possible, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.protect} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.protect}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>{t.protectHelp}</p>
        <Form>
          <ProtectionInputs filled={filled} possible={possible} />
          <Button variant="warning">{t.protectNow}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    await protectAddress(write, childId, value)
    return redirectTo(`/children/${childId}`, words(language).protected)
  },
})
