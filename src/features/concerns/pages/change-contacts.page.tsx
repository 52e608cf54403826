import { optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../contacts.words.ts'
import { selectingSafetyContacts, setSafetyContacts } from '../safety-contacts.ts'

const contactsForm = form((language) => {
  const t = words(language)
  return {
    servicesPhone: optionalText(t.servicesPhone, { max: 40 }),
    servicesHours: optionalText(t.servicesHours, { max: 100, hint: t.servicesHoursHint }),
    nightPhone: optionalText(t.nightPhone, { max: 40 }),
    officerName: optionalText(t.officerName, { max: 100 }),
    officerPhone: optionalText(t.officerPhone, { max: 40 }),
  }
})

/** Whoever looks after the area keeps the numbers of the council. */
export const changeContactsPage = page({
  params: {},
  form: contactsForm,

  load: async ({ read }) => (await selectingSafetyContacts(read).executeTakeFirst()) ?? { version: 0 },
  known: (contacts) => ({ ...contacts }),
  version: ({ version }) => version,

  view({ version }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.changeTitle} back="/concerns/contacts" errors={filled.errors}>
        <h1>{t.changeTitle}</h1>
        <p>{t.changeHelp}</p>
        <Form version={version}>
          <Input {...filled.field('servicesPhone')} inputmode="tel" width={20} />
          <Input {...filled.field('servicesHours')} />
          <Input {...filled.field('nightPhone')} inputmode="tel" width={20} />
          <Input {...filled.field('officerName')} />
          <Input {...filled.field('officerPhone')} inputmode="tel" width={20} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, version, language }) {
    await setSafetyContacts(write, version, value)
    return redirectTo('/concerns/contacts', words(language).saved)
  },
})
