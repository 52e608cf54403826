import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { choice, day, optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Table } from '#ui/table.tsx'
import { peopleAroundPlan } from '../around-plan.queries.ts'
import { words as contentWords } from '../content.words.ts'
import { findPlanAndWhere } from '../find-plan.ts'
import { childRoles, nameRole } from '../guiding/roles.ts'
import { words } from '../guiding/roles.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'
import { roleInWords } from './guides.tsx'

const rolesForm = form((language) => {
  const t = words(language)
  return {
    role: choice(t.role, childRoles, t.roleMissing),
    staffId: optionallyPicked(t.staff, t.staff),
    name: optionalText(t.name, { hint: t.nameHint }),
    called: optionalText(t.called, { hint: t.nameHint }),
    startsOn: day(t.startsOn, { missing: t.startsOnMissing, wrong: aRealDay[language] }),
  }
})

/** Who guides the help for a child, now and before, and naming somebody else (CSW-4). */
export const rolesPage = page({
  params: { childId: z.uuid() },
  form: rolesForm,

  async load({ read, params: { childId } }) {
    const { page: found, where } = await findPlanAndWhere(read, childId)
    return { ...found, people: found.may.name ? await peopleAroundPlan(read, where) : [] }
  },

  known: ({ today }) => ({ startsOn: today }),

  view(found, { filled, language }) {
    const t = words(language)
    const { roles, child, people, may } = found
    const now = roles.filter(({ isNow }) => isNow)
    const before = roles.filter(({ isNow }) => !isNow)
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        <p>{t.lead}</p>
        {now.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <Table
            caption={t.now}
            captionHidden
            responsive
            columns={[t.staff, t.role, ...(may.name ? [{ hiddenText: t.end }] : [])]}
            rows={now.map((role) => [
              role.name,
              roleInWords(role, language),
              ...(may.name
                ? [{ text: t.end, href: `/children/${child.id}/roles/${role.id}/end`, hiddenText: role.name }]
                : []),
            ])}
          />
        )}
        {before.length > 0 && (
          <Details summary={t.before}>
            <ul class="nhsuk-list nhsuk-list--bullet">
              {before.map((role) => (
                <li>
                  {role.name}, {roleInWords(role, language)}
                </li>
              ))}
            </ul>
          </Details>
        )}
        {may.name && (
          <Form>
            <h2>{t.add}</h2>
            <Radios
              {...filled.field('role')}
              legend={t.role}
              items={childRoles.map((value) => ({ value, text: contentWords(language).roles[value] }))}
            />
            <Select
              {...filled.field('staffId')}
              items={[
                { value: '', text: t.somebodyElse },
                ...people.map(({ id, name, place }) => ({ value: id, text: `${name}, ${place}` })),
              ]}
            />
            <Input {...filled.field('name')} />
            <Input {...filled.field('called')} />
            <DateInput {...filled.field('startsOn')} legend={t.startsOn} />
            <Button>{t.save}</Button>
          </Form>
        )}
      </AboutAPlan>
    )
  },

  async post(write, { params: { childId }, value, language }) {
    await nameRole(write, childId, value)
    return redirectTo(`/children/${childId}/roles`, words(language).saved)
  },
})
