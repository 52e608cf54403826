import { z } from 'zod'
import { secondStepAsked } from '#features/access/second-step-request.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../memberships.words.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { renewSecondStep } from '../renew-second-step.ts'
import { staffName } from '../staff-member.ts'

export const secondStepPage = page({
  params: { staffId: z.uuid() },

  async load({ read, params }) {
    const [person, asked] = await Promise.all([
      findStaffMember(read, params.staffId),
      secondStepAsked(read, params.staffId),
    ])
    return { person, asked: asked ?? null }
  },

  view({ person, asked }, { filled, language, actor }) {
    const t = words(language)
    const title = t.secondStepTitle(staffName(person))
    const mayAgree = asked !== null && asked.askedBy !== actor.id
    return (
      <Layout title={title} back={`/staff/${person.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{t.secondStepWhat}</p>
        <p>{t.secondStepThen}</p>
        <p>{t.secondStepTwo}</p>
        {asked && (
          <InsetText>
            <p>{t.secondStepAsked(asked.asker, formatDateTime(asked.askedAt, language))}</p>
          </InsetText>
        )}
        <Form>
          <Button variant={mayAgree ? 'warning' : 'primary'}>{mayAgree ? t.agreeSecondStep : t.askSecondStep}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, language }) {
    const { name, renewed } = await renewSecondStep(write, params.staffId)
    const t = words(language)
    return redirectTo(`/staff/${params.staffId}`, renewed ? t.secondStepRenewed(name) : t.secondStepWaits(name))
  },
})
