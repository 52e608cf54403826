import { z } from 'zod'
import { may } from '#features/access/policy.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalDay } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { currentAddress } from '../addresses/address.queries.ts'
import { words } from '../addresses/address.words.ts'
import { setHomeAddress } from '../addresses/home-address.ts'
import { ChildBanner } from '../child-banner.tsx'
import { findChildToChange } from '../find-child.ts'
import { AddressInputs, addressFields } from './address-fields.tsx'

const addressForm = form((language) => {
  const t = words(language)
  return {
    ...addressFields(language),
    fromDay: optionalDay(t.fromDay, { wrong: aRealDay[language], hint: t.fromHint }),
  }
})

export const addressPage = page({
  params: { childId: z.uuid() },
  form: addressForm,

  async load({ read, params: { childId } }) {
    const [child, address] = await Promise.all([findChildToChange(read, childId), currentAddress(read, childId)])
    if (child.hasProtectedAddress) throw new NotFound('Address')
    read.seen('address', { children: [childId] })
    return { child, address, today: read.today }
  },

  known: ({ address }) => address ?? {},

  view({ child, today }, { filled, language, actor }) {
    const t = words(language)
    return (
      <Layout title={t.title} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.title}</h1>
        <ChildBanner child={child} language={language} today={today} />
        {may(actor, 'protect an address') && (
          <InsetText>
            <p>{t.help}</p>
            <p>
              <a href={`/children/${child.id}/protect-address`}>{t.protectInstead}</a>
            </p>
          </InsetText>
        )}
        <Form>
          <AddressInputs filled={filled} />
          <DateInput {...filled.field('fromDay')} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    await setHomeAddress(write, childId, value)
    return redirectTo(`/children/${childId}`, words(language).saved)
  },
})
