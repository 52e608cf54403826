import { roleMeans, roleName } from '#features/access/role-name.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { FilledBy } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { duties, dutyName } from '../duty-name.ts'
import { dutiesAt, rolesAt } from '../membership.ts'
import { words } from '../memberships.words.ts'
import type { StaffMember } from '../one-person.queries.ts'
import type { OrganisationFound } from '../organisations.queries.ts'
import { staffName } from '../staff-member.ts'
import { yearGroupName, yearGroupsOf } from '../year-group.ts'
import type { membershipForm } from './membership-form.ts'

interface AsWhatProps {
  readonly person: StaffMember
  readonly organisation: OrganisationFound
  readonly filled: FilledBy<typeof membershipForm>
  readonly language: Language
}

/** Second: as what, from when. */
export function AsWhat({ person, organisation, filled, language }: AsWhatProps) {
  const t = words(language)
  const title = t.asWhatTitle(staffName(person), organisation.name)
  const { label: role, ...roleField } = filled.field('role')
  const { label: startsOn, ...startField } = filled.field('startsOn')
  const { label: endsOn, ...endField } = filled.field('endsOn')
  const choose = `/staff/${person.id}/memberships/new`
  return (
    <Layout title={title} back={choose} errors={filled.errors}>
      <h1>{title}</h1>
      <p>
        <a href={choose}>{t.otherPlace}</a>
      </p>
      <Form>
        <Radios
          {...roleField}
          legend={role}
          legendSize="s"
          items={rolesAt[organisation.kind].map((role) => ({
            value: role,
            text: roleName(role, language),
            hint: roleMeans(role, language),
          }))}
        />
        {organisation.kind === 'team' && (
          <Select
            {...filled.field('duty')}
            items={[
              { value: '', text: t.noDuty },
              ...dutiesAt('team').map((duty) => ({ value: duty, text: dutyName(duty, language) })),
            ]}
          />
        )}
        {organisation.kind === 'school' && <InSchool school={organisation} filled={filled} language={language} />}
        <DateInput {...startField} legend={startsOn} legendSize="s" />
        <DateInput {...endField} legend={endsOn} legendSize="s" />
        <Button>{t.add}</Button>
      </Form>
    </Layout>
  )
}

interface InSchoolProps {
  readonly school: OrganisationFound
  readonly filled: FilledBy<typeof membershipForm>
  readonly language: Language
}

function InSchool({ school, filled, language }: InSchoolProps) {
  const t = words(language)
  const { label: stays, ...staysField } = filled.field('formerLeadStays')
  const years = yearGroupsOf(school).map(String)
  return (
    <>
      <Select
        {...filled.field('duty')}
        items={[
          { value: '', text: t.noDuty },
          ...duties.map((duty) => ({ value: duty, text: dutyName(duty, language) })),
        ]}
      />
      <LeadNow school={school} language={language} />
      {school.leads[0] && (
        <Checkboxes
          {...staysField}
          legend={t.formerStaysLabel}
          legendSize="s"
          items={[{ value: 'yes', text: t.formerStays(staffName(school.leads[0])) }]}
        />
      )}
      <Select
        {...filled.field('yearGroup')}
        items={[
          { value: '', text: t.noYear },
          ...years.map((year) => ({ value: year, text: yearGroupName(school.nation, Number(year), language) })),
        ]}
      />
    </>
  )
}

/** Who the mental-health lead is, so that nobody’s time is ended unawares (HAST-8). */
function LeadNow({ school, language }: { school: OrganisationFound; language: Language }) {
  const t = words(language)
  if (school.leads.length === 0) return <p>{t.noLead}</p>
  return (
    <InsetText>
      {school.leads.map((lead, index) => (
        <p>{(index === 0 ? t.leadNow : t.leadLater)(staffName(lead), formatDay(lead.startsOn, language))}</p>
      ))}
      <p>{t.leadEnds}</p>
    </InsetText>
  )
}
