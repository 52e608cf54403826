import { z } from 'zod'
import { roleName } from '#features/access/role-name.ts'
import { NotFound } from '#platform/errors.ts'
import { day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { endMembership } from '../end-membership.ts'
import { words } from '../memberships.words.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { staffName } from '../staff-member.ts'

const endForm = form((language) => {
  const t = words(language)
  return { lastDay: day(t.lastDay, { missing: t.enterLastDay, wrong: t.wrongLastDay, hint: t.lastDayHint }) }
})

export const endMembershipPage = page({
  params: { staffId: z.uuid(), membershipId: z.uuid() },
  form: endForm,

  async load({ read, params }) {
    const person = await findStaffMember(read, params.staffId)
    const membership = person.memberships.find(({ id }) => id === params.membershipId)
    if (!membership) throw new NotFound('Membership')
    return { person, membership }
  },

  known: ({ membership }) => ({ lastDay: membership.endsOn }),

  view({ person, membership }, { filled, language }) {
    const t = words(language)
    const title = t.endTitle(staffName(person), membership.organisation)
    const { label, ...field } = filled.field('lastDay')
    return (
      <Layout
        title={title}
        back={`/staff/${person.id}`}
        errors={filled.errors}
        caption={roleName(membership.role, language)}
      >
        <h1>{title}</h1>
        {membership.duty === 'mental-health lead' && (
          <InsetText>
            <p>{t.wasLead}</p>
          </InsetText>
        )}
        <Form>
          <DateInput {...field} legend={label} />
          <Button>{t.endIt}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, value, language }) {
    await endMembership(write, params.membershipId, value.lastDay)
    return redirectTo(`/staff/${params.staffId}`, words(language).ended)
  },
})
