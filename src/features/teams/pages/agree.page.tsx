import { z } from 'zod'
import { whenIs } from '#features/staff/membership.ts'
import { NotFound } from '#platform/errors.ts'
import { day, optionalDay, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { searched } from '#platform/http/searched.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { agreeWithSchool } from '../agree-with-school.ts'
import { findSchools, nameOfSchool } from '../agreement.queries.ts'
import { teamWithAll } from '../teams.queries.ts'
import { words } from '../teams.words.ts'
import { ChooseSchool } from './choose-school.tsx'

const agreementForm = form((language) => {
  const t = words(language)
  return {
    startsOn: day(t.startsOn, { missing: t.enterStart, wrong: t.wrongStart, hint: t.startsHint }),
    endsOn: optionalDay(t.endsOn, { wrong: t.wrongEnd }),
    whyBeyondLimit: optionalLongText(t.why),
  }
})

const query = {
  /** Part of the name of a school. */
  name: searched,
  /** The school that was chosen. */
  school: z.uuid().optional().catch(undefined),
}

/** In two steps: which school, and from when. */
export const agreePage = page({
  params: { teamId: z.uuid() },
  query,
  form: agreementForm,

  async load({ read, params, query: { name, school } }) {
    const [team, schoolName, found] = await Promise.all([
      teamWithAll(read, params.teamId),
      school ? nameOfSchool(read, school) : null,
      school ? [] : findSchools(read, name),
    ])
    if (school && !schoolName) throw new NotFound('School')
    const agreed = team.agreements.filter((agreement) => whenIs(agreement, read.today) === 'now').length
    return { team, agreed, schoolName, found }
  },

  view({ team, agreed, schoolName, found }, { query, filled, language }) {
    const t = words(language)
    if (!schoolName) return <ChooseSchool team={team} found={found} name={query.name} language={language} />
    const title = t.agreeTitle(team.name, schoolName)
    const choose = `/teams/${team.id}/agreements/new`
    const { mostSchools } = team.definition
    const { label: startsOn, ...startField } = filled.field('startsOn')
    const { label: endsOn, ...endField } = filled.field('endsOn')
    const why = filled.field('whyBeyondLimit')
    return (
      <Layout title={title} back={choose} errors={filled.errors}>
        <h1>{title}</h1>
        <p>
          <a href={choose}>{t.otherSchool}</a>
        </p>
        <Form>
          <DateInput {...startField} legend={startsOn} legendSize="s" />
          <DateInput {...endField} legend={endsOn} legendSize="s" />
          {agreed >= mostSchools && (
            <InsetText>
              <p>{t.full(agreed, mostSchools)}</p>
            </InsetText>
          )}
          {(agreed >= mostSchools || why.error || why.value) && <Textarea {...why} rows={3} />}
          <Button>{t.saveAgreement}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params, query: { school: schoolId }, value, language }) {
    if (!schoolId) throw new NotFound('School')
    await agreeWithSchool(write, params.teamId, { ...value, schoolId })
    return redirectTo(`/teams/${params.teamId}`, words(language).agreed)
  },
})
