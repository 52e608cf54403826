import { z } from 'zod'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { changeStaff } from '../change-staff.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { words } from '../staff.words.ts'
import { staffName } from '../staff-member.ts'
import { StaffFields, staffForm } from './staff-form.tsx'

export const editStaffPage = page({
  params: { staffId: z.uuid() },
  form: staffForm,

  load: ({ read, params }) => findStaffMember(read, params.staffId),
  known: (person) => ({ ...person }),
  version: ({ version }) => version,

  view(person, { filled, language }) {
    const t = words(language)
    const title = t.changeTitle(staffName(person))
    return (
      <Layout title={title} back={`/staff/${person.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <Form version={person.version}>
          <StaffFields filled={filled} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value, version, language }) {
    await changeStaff(write, params.staffId, { ...value, version })
    return redirectTo(`/staff/${params.staffId}`, words(language).saved)
  },
})
