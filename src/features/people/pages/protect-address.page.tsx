import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { pickedMany } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { childToProtect } from '../addresses/address.queries.ts'
import { words } from '../addresses/address.words.ts'
import { protectAddress } from '../addresses/protect-address.ts'
import { ChildBanner } from '../child-banner.tsx'
import { ProtectionInputs, protectionFields } from './address-fields.tsx'

const protectForm = form((language) => {
  const t = words(language)
  return { ...protectionFields(language), others: pickedMany(t.others, t.otherWrong, { hint: t.othersHint }) }
})

export const protectAddressPage = page({
  params: { childId: z.uuid() },
  form: protectForm,

  async load({ read, params: { childId } }) {
    const found = await childToProtect(read, childId)
    if (found.child.hasProtectedAddress) throw new NotFound('Address')
    read.seen('address', { children: [childId, ...found.household.map(({ id }) => id)] })
    return { ...found, today: read.today }
  },

  known: ({ address, household }, { actor }) => ({
    ...address,
    readers: [actor.id],
    others: household.map(({ id }) => id),
  }),

  view({ child, possible, household, today }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.protect} back={`/children/${child.id}`} errors={filled.errors}>
        <h1>{t.protect}</h1>
        <ChildBanner child={child} language={language} today={today} />
        <p>{t.protectHelp}</p>
        <Form>
          <ProtectionInputs filled={filled} possible={possible} />
          {household.length > 0 && (
            <Checkboxes
              {...filled.field('others')}
              value={filled.field('others').values}
              items={household.map(({ id, name, lives }) => ({ value: id, text: name, hint: t.lives[lives] }))}
            />
          )}
          <Button variant="warning">{t.protectNow}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    const { others, ...protection } = value
    await protectAddress(write, childId, protection, others)
    return redirectTo(`/children/${childId}`, words(language).protected)
  },
})
