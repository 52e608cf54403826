import { aRealDay } from '#platform/dates/a-real-day.ts'
import { z } from 'zod'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { day, optionallyPicked, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { nameCover } from '../covers/cover.ts'
import { selectCovers } from '../covers/cover.queries.ts'
import { words } from '../covers/cover.words.ts'
import { say } from '../rules.words.ts'

const coverForm = form((language) => {
  const t = words(language)
  const dayOf = (label: string) => day(label, { missing: t.coverDayMissing, wrong: aRealDay[language] })
  return {
    staffId: optionallyPicked(t.coverWho, t.coverWhoMissing),
    startsOn: dayOf(t.coverFrom),
    endsOn: dayOf(t.coverTo),
    why: text(t.coverWhy, t.coverWhyMissing),
  }
})

/** Who sees the reports of a team while its supervisor is away (CSW-16). */
export const coverPage = page({
  params: { teamId: z.uuid() },
  form: coverForm,

  async load({ read, params: { teamId } }) {
    const found = await selectCovers(read, teamId)
    if (!found?.isSupervisor) throw new NotFound('Team')
    return { ...found, teamId, today: read.today }
  },

  known: ({ today }) => ({ startsOn: today }),

  view({ teamId, name, covers, candidates }, { filled, language }) {
    const t = words(language)
    return (
      <Layout title={t.coverTab} back={`/teams/${teamId}`} errors={filled.errors}>
        <h1>{t.coverTitle(name)}</h1>
        <p>{t.coverHelp}</p>
        {covers.length === 0 && <p>{t.coverNone}</p>}
        <ul class="nhsuk-list">
          {covers.map(({ id, givenName, familyName, startsOn, endsOn, why }) => (
            <li>
              {`${givenName} ${familyName}`}, {t.fromTo(formatDay(startsOn, language), formatDay(endsOn, language))} (
              {why}) <a href={`/teams/${teamId}/cover/${id}`}>{t.coverEnd(`${givenName} ${familyName}`)}</a>
            </li>
          ))}
        </ul>
        <Form>
          <Select
            {...filled.field('staffId')}
            items={[
              { value: '', text: t.coverChoose },
              ...candidates.map(({ staffId, givenName, familyName }) => ({
                value: staffId,
                text: `${givenName} ${familyName}`,
              })),
            ]}
          />
          <DateInput {...filled.field('startsOn')} legend={t.coverFrom} />
          <DateInput {...filled.field('endsOn')} legend={t.coverTo} />
          <Input {...filled.field('why')} />
          <Button>{t.coverSave}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { teamId }, value: { staffId, ...cover }, language }) {
    if (!staffId) throw new Refused(say.coverIsASupervisor, 'staffId')
    await nameCover(write, teamId, { staffId, ...cover })
    return redirectTo(`/teams/${teamId}/cover`, words(language).coverSaved)
  },
})
