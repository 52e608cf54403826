import { z } from 'zod'
import { yearGroupsOf } from '#features/schools/year-group.ts'
import { NotFound } from '#platform/errors.ts'
import { optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { words } from '../meetings.words.ts'
import { findSeries, mayKeep } from '../series/held-series.ts'
import { addMember } from '../series/members.ts'
import { whoMaySit } from '../series/series.queries.ts'
import { SittingFields, sittingFields } from './sitting-fields.tsx'

const memberForm = form((language) => {
  const t = words(language)
  return {
    staffId: optionallyPicked(t.person, t.personWrong, { hint: t.personHint }),
    fullName: optionalText(t.fullName),
    organisation: optionalText(t.organisation, { hint: t.organisationHint }),
    email: optionalText(t.email, { hint: t.emailHint }),
    ...sittingFields(language),
  }
})

/** Asks somebody to the table, with an account or without. */
export const newMemberPage = page({
  params: { seriesId: z.uuid() },
  form: memberForm,

  async load({ read, params: { seriesId } }) {
    const series = await findSeries(read, seriesId)
    if (!mayKeep(series, read.actor)) throw new NotFound('Series')
    const sitting = new Set(series.members.map(({ staffId }) => staffId))
    const people = (await whoMaySit(read, series)).filter(({ id }) => !sitting.has(id))
    return { ...series, people }
  },

  view({ name, people, nation, lowestAge, highestAge }, { params, filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.memberTitle} back={`/meetings/series/${params.seriesId}`} errors={filled.errors} caption={name}>
        <h1>{t.memberTitle}</h1>
        <p>{t.memberIntro}</p>
        <Form>
          <Select
            {...filled.field('staffId')}
            items={[
              { value: '', text: t.personNone },
              ...people.map((person) => ({
                value: person.id,
                text: `${person.givenName} ${person.familyName}, ${person.organisation}`,
              })),
            ]}
          />
          <Input {...filled.field('fullName')} width="two-thirds" />
          <Input {...filled.field('organisation')} width="two-thirds" />
          <Input {...filled.field('email')} width="two-thirds" type="email" />
          <SittingFields
            filled={filled}
            years={yearGroupsOf({ nation, lowestAge, highestAge })}
            nation={nation}
            language={language}
          />
          <Button>{t.add}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { seriesId }, value, language }) {
    const { fullName } = await addMember(write, seriesId, value)
    return redirectTo(`/meetings/series/${seriesId}`, words(language).added(fullName))
  },
})
