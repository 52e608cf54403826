import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { addStaff } from '../add-staff.ts'
import { words } from '../staff.words.ts'
import { staffName } from '../staff-member.ts'
import { StaffFields, staffForm } from './staff-form.tsx'

export const newStaffPage = page({
  params: {},
  form: staffForm,

  async load() {
    return {}
  },

  known: () => ({ wte: 1, language: 'en' }),

  view(_data, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.addStaff} back="/staff" errors={filled.errors}>
        <h1>{t.addStaff}</h1>
        <Form>
          <StaffFields filled={filled} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { staffId } = await addStaff(write, value)
    return redirectTo(`/staff/${staffId}/memberships/new`, words(language).added(staffName(value)))
  },
})
