import { z } from 'zod'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { invite } from '../invite.ts'
import { words } from '../memberships.words.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { staffName } from '../staff-member.ts'

export const invitePage = page({
  params: { staffId: z.uuid() },

  load: ({ read, params }) => findStaffMember(read, params.staffId),

  view(person, { filled, language }) {
    const t = words(language)
    const title = t.inviteTitle(staffName(person))
    return (
      <Layout title={title} back={`/staff/${person.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{t.inviteWhat(person.email)}</p>
        <p>{t.inviteThen}</p>
        <Form>
          <Button>{t.invite}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, language }) {
    const { name } = await invite(write, params.staffId)
    return redirectTo(`/staff/${params.staffId}`, words(language).invited(name))
  },
})
