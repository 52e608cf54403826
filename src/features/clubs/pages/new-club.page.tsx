import { whereToRun } from '#features/groups/where-to-run.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound } from '#platform/errors.ts'
import { choice, day, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { clubKinds } from '../club.ts'
import { words } from '../clubs.words.ts'
import { startClub } from '../keep-clubs.ts'

export const newClubPage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return {
      where: text(t.where, t.whereMissing),
      kind: choice(t.kind, clubKinds, t.kindMissing),
      name: text(t.name, t.nameMissing, { hint: t.nameHint, max: 120 }),
      fromDay: day(t.fromDay, { missing: t.fromMissing, wrong: aRealDay[language] }),
      untilDay: day(t.untilDay, { missing: t.untilMissing, wrong: aRealDay[language], hint: t.untilHint }),
    }
  }),

  load: async ({ read }) => ({ where: await whereToRun(read), today: read.today }),

  known: ({ where: [only, ...others], today }) => ({
    fromDay: today,
    ...(only && others.length === 0 ? { where: `${only.teamId} ${only.schoolId}` } : {}),
  }),

  view({ where }, { filled, language }) {
    const t = words(language)
    const { label: fromDay, ...fromField } = filled.field('fromDay')
    const { label: untilDay, ...untilField } = filled.field('untilDay')
    return (
      <Layout title={t.startTitle} back="/clubs" errors={filled.errors}>
        <h1>{t.startTitle}</h1>
        <Form>
          <Select
            {...filled.field('where')}
            items={[
              { value: '', text: t.choose },
              ...where.map(({ teamId, schoolId, schoolName, teamName }) => ({
                value: `${teamId} ${schoolId}`,
                text: t.whereOf(schoolName, teamName),
              })),
            ]}
          />
          <Radios
            {...filled.field('kind')}
            legend={t.kind}
            legendSize="s"
            items={clubKinds.map((value) => ({ value, text: t.kinds[value] }))}
          />
          <Input {...filled.field('name')} width={20} />
          <DateInput {...fromField} legend={fromDay} legendSize="s" />
          <DateInput {...untilField} legend={untilDay} legendSize="s" />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value: { where, ...club }, language }) {
    const [teamId, schoolId] = where.split(' ')
    if (!teamId || !schoolId) throw new NotFound('School')
    const { clubId } = await startClub(write, { ...club, teamId, schoolId })
    return redirectTo(`/clubs/${clubId}`, words(language).started)
  },
})
