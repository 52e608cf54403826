import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { words as contentWords } from '../content.words.ts'
import { findPlanOf } from '../find-plan.ts'
import { type ChildRole, endRole } from '../guiding/roles.ts'
import { words } from '../guiding/roles.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'

/** Somebody no longer guides the help for a child. */
export const endRolePage = page({
  params: { childId: z.uuid(), roleId: z.uuid() },

  async load({ read, params: { childId, roleId } }) {
    const found = await findPlanOf(read, childId)
    const role = found.roles.find(({ id, isNow }) => id === roleId && isNow)
    if (!role || !found.may.name) throw new NotFound('Role')
    return { ...found, role }
  },

  view(found, { filled, language }) {
    const t = words(language)
    const { role, child } = found
    const called = contentWords(language).roles[role.role as ChildRole]
    return (
      <AboutAPlan
        title={t.endTitle}
        about={found}
        back={`/children/${child.id}/roles`}
        language={language}
        errors={filled.errors}
      >
        <p>{t.endLead(role.name, called)}</p>
        {role.madeKnown && <p>{t.endLeadKnown}</p>}
        <Form>
          <Button variant="warning">{t.endNow}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { childId, roleId }, language }) {
    await endRole(write, childId, roleId)
    return redirectTo(`/children/${childId}/roles`, words(language).ended)
  },
})
