import { z } from 'zod'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { possibleReaders, protectedAddressOf } from '../addresses/address.queries.ts'
import { words } from '../addresses/address.words.ts'
import { changeProtectedAddress } from '../addresses/protect-address.ts'
import { ChildBanner } from '../child-banner.tsx'
import { ProtectionInputs, protectionFields } from './address-fields.tsx'

const protectForm = form(protectionFields)

export const changeProtectedAddressPage = page({
  params: { childId: z.uuid() },
  form: protectForm,

  async load({ read, params: { childId } }) {
    const { child, address, knownTo } = await protectedAddressOf(read, childId)
    const possible = await possibleReaders(read, { schoolId: child.schoolId, knownTo, readers: address.readers })
    read.seen('protected address', { children: [childId], addressId: address.id })
    return { child, address, possible, today: read.today }
  },

  known: ({ address }) => ({ ...address }),
  version: ({ address }) => address.version,

  view({ child, address, possible, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.changeTitle} back={`/children/${child.id}/protected-address`} errors={filled.errors}>
        <h1>{t.changeTitle}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <Form version={address.version}>
          <ProtectionInputs filled={filled} possible={possible} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, version, language }) {
    await changeProtectedAddress(write, childId, value, version)
    return redirectTo(`/children/${childId}/protected-address`, words(language).changed)
  },
})
