import { z } from 'zod'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { bringBack } from '../bring-back.ts'
import { words } from '../memberships.words.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { staffName } from '../staff-member.ts'

export const bringBackPage = page({
  params: { staffId: z.uuid() },

  load: ({ read, params }) => findStaffMember(read, params.staffId),

  view(person, { filled, language }) {
    const t = words(language)
    const title = t.bringBackTitle(staffName(person))
    return (
      <Layout title={title} back={`/staff/${person.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{t.bringBackWhat}</p>
        <Form>
          <Button>{t.bringBack}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, language }) {
    const { name } = await bringBack(write, params.staffId)
    return redirectTo(`/staff/${params.staffId}/memberships/new`, words(language).broughtBack(name))
  },
})
