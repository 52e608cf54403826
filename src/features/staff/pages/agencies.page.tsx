import { z } from 'zod'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { addAgency } from '../add-agency.ts'
import { words } from '../memberships.words.ts'
import { listAgencies } from '../organisations.queries.ts'

const agencyForm = form((language) => {
  const t = words(language)
  return { name: text(t.agencyName, t.enterAgency) }
})

export const agenciesPage = page({
  params: {},
  query: { after: z.uuid().optional().catch(undefined) },
  form: agencyForm,

  load: ({ read, query }) => listAgencies(read, query.after),

  view({ agencies, more }, { filled, language }) {
    const t = words(language)
    const last = agencies.at(-1)
    return (
      <Layout title={t.agencies} back="/staff" errors={filled.errors}>
        <h1>{t.agencies}</h1>
        <p>{t.agenciesWhat}</p>
        {agencies.length === 0 && <p>{t.noAgencies}</p>}
        <ul>
          {agencies.map(({ name }) => (
            <li>{name}</li>
          ))}
        </ul>
        {more && last && <Pagination next={{ href: `/agencies?after=${last.id}`, label: t.moreAgencies }} />}
        <Form>
          <Input {...filled.field('name')} />
          <Button variant="secondary">{t.addAgency}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await addAgency(write, value)
    return redirectTo('/agencies', words(language).agencyAdded(value.name))
  },
})
