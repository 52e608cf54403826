import { z } from 'zod'
import { text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { giveFirstPassword, newFirstPassword } from '../give-first-password.ts'
import { words } from '../memberships.words.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { staffName } from '../staff-member.ts'

const passwordForm = form((language) => {
  const t = words(language)
  return { password: text(t.password, t.enterPassword) }
})

/** The password is proposed here, written down by whoever gives it, and then kept only hashed: it is never shown again. */
export const firstPasswordPage = page({
  params: { staffId: z.uuid() },
  form: passwordForm,

  load: ({ read, params }) => findStaffMember(read, params.staffId),
  known: () => ({ password: newFirstPassword() }),

  view(person, { filled, language }) {
    const t = words(language)
    const title = t.passwordTitle(staffName(person))
    return (
      <Layout title={title} back={`/staff/${person.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{t.passwordWhat}</p>
        <Form>
          <Input
            {...filled.field('password')}
            code
            width={20}
            autocomplete="off"
            spellcheck={false}
            autocapitalize="none"
          />
          <p>{t.passwordThen}</p>
          <Button>{t.givePassword}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value, language }) {
    const { name } = await giveFirstPassword(write, params.staffId, value.password)
    return redirectTo(`/staff/${params.staffId}`, words(language).passwordGiven(name))
  },
})
