import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { searched } from '#platform/http/searched.ts'
import { addMembership } from '../add-membership.ts'
import { words } from '../memberships.words.ts'
import { findStaffMember } from '../one-person.queries.ts'
import { findOrganisation, findOrganisations } from '../organisations.queries.ts'
import { ChooseWhere } from './choose-where.tsx'
import { AsWhat } from './membership-fields.tsx'
import { membershipForm } from './membership-form.ts'

const query = {
  /** Part of the name of where they will work. */
  name: searched,
  /** The organisation that was chosen. */
  at: z.uuid().optional().catch(undefined),
}

/** In two steps, so that the second offers only the roles and duties there are in the organisation chosen in the first. */
export const addMembershipPage = page({
  params: { staffId: z.uuid() },
  query,
  form: membershipForm,

  async load({ read, params, query: { name, at } }) {
    const [person, organisation, found] = await Promise.all([
      findStaffMember(read, params.staffId),
      at ? findOrganisation(read, at) : null,
      at ? [] : findOrganisations(read, name),
    ])
    return { person, organisation, found }
  },

  view({ person, organisation, found }, { query, filled, language }) {
    if (!organisation) return <ChooseWhere person={person} found={found} name={query.name} language={language} />
    return <AsWhat person={person} organisation={organisation} filled={filled} language={language} />
  },

  async post(write, { params, query, value, language }) {
    if (!query.at) throw new NotFound('Where they will work')
    await addMembership(write, params.staffId, { ...value, organisationId: query.at })
    return redirectTo(`/staff/${params.staffId}`, words(language).added)
  },
})
