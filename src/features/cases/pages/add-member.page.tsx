import { z } from 'zod'
import { roleName } from '#features/access/role-name.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { choice, day, longText, optionalDay, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { outsideRoles } from '../case-role.ts'
import { caseRoleName } from '../case-words.ts'
import { findCaseToLead } from '../find-case.ts'
import { addCaseMember } from '../members/add-case-member.ts'
import { whoCouldJoin } from '../members/people-pages.queries.ts'
import { words } from '../members/people.words.ts'
import { AboutACase } from './about-a-case.tsx'

const roles = ['co-worker', 'supervisor', ...outsideRoles] as const

const memberForm = form((language) => {
  const t = words(language).addForm
  return {
    staffId: picked(t.staffId, t.staffIdMissing),
    caseRole: choice(t.caseRole, roles, t.caseRoleMissing, { hint: t.caseRoleHint }),
    why: longText(t.why, t.whyMissing),
    startsOn: day(t.startsOn, { missing: t.startsOnMissing, wrong: aRealDay[language] }),
    endsOn: optionalDay(t.endsOn, { wrong: aRealDay[language], hint: t.endsOnHint }),
  }
})

export const addMemberPage = page({
  params: { caseId: z.uuid() },
  query: { name: z.string().trim().min(1).max(100).optional().catch(undefined) },
  form: memberForm,

  async load({ read, params, query: { name } }) {
    const [helpCase, people] = await Promise.all([
      findCaseToLead(read, params.caseId),
      whoCouldJoin(read, params.caseId, name),
    ])
    return { helpCase, people }
  },

  known: ({ helpCase }) => ({ startsOn: helpCase.today }),

  view({ helpCase, people }, { filled, language, query }) {
    const t = words(language).addForm
    const candidates = people.map(({ id, givenName, familyName, memberships }) => ({
      value: id,
      text: `${givenName} ${familyName}`,
      hint: memberships.map(({ role, at }) => `${roleName(role, language)}, ${at}`).join('; '),
    }))
    const back = `/cases/${helpCase.id}/people`
    return (
      <AboutACase helpCase={helpCase} title={t.title} language={language} errors={filled.errors} back={back}>
        <FilterBar legend={t.search} legendHidden clearHref={query.name && `${back}/add`}>
          <Input id="name" name="name" label={t.search} hint={t.searchHint} value={query.name ?? ''} />
        </FilterBar>
        <Form>
          {candidates.length === 0 && <p>{t.nobody}</p>}
          <Radios {...filled.field('staffId')} legend={t.staffId} items={candidates} small />
          <Radios
            {...filled.field('caseRole')}
            legend={t.caseRole}
            items={roles.map((value) => ({ value, text: caseRoleName(value, language) }))}
            small
          />
          <Textarea {...filled.field('why')} rows={2} />
          <DateInput {...filled.field('startsOn')} legend={t.startsOn} />
          <DateInput {...filled.field('endsOn')} legend={t.endsOn} />
          <Button>{t.save}</Button>
        </Form>
      </AboutACase>
    )
  },

  async post(write, { params, value, language }) {
    const { name } = await addCaseMember(write, params.caseId, value)
    return redirectTo(`/cases/${params.caseId}/people`, words(language).addForm.saved(name))
  },
})
